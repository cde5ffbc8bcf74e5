/** What a cell of a file can hold. */
export type CsvValue = string | number | boolean | null;

/**
 * Signs that make a spreadsheet read what follows as a formula, also full-width and behind white space or marks that
 * nobody sees (OWASP, "CSV Injection").
 */
const FORMULA = /^[\p{White_Space}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * One cell of a CSV file (RFC 4180). Text is always quoted, so that nothing in it begins another cell, and an apostrophe
 * before what looks like a formula makes spreadsheets show it instead of running it. Numbers are left as numbers.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return `"${FORMULA.test(value) ? `'` : ''}${value.replaceAll('"', '""')}"`;
}

/** One line of a CSV file, with its end. */
const csvLine = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`;

/** Rows as a CSV file that spreadsheets open as UTF-8: with its byte order mark. */
export const csvOf = (rows: readonly (readonly CsvValue[])[]): string => `\uFEFF${rows.map(csvLine).join('')}`;
