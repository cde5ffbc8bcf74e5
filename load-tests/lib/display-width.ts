/** Texts as a terminal shows them: a Chinese character takes two columns, a combining mark none. */

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Mn}\p{Me}]*$/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const cut = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

const widthOf = (grapheme: string): number => (INVISIBLE.test(grapheme) ? 0 : WIDE.test(grapheme) ? 2 : 1);

const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Columns that a text takes on one line of a terminal. */
export const displayWidth = (text: string): number => cut(onOneLine(text)).reduce((sum, one) => sum + widthOf(one), 0);

/** The text on one line, in exactly `columns` columns: filled with blanks, or cut with `…` as its last sign. */
export function fitTo(text: string, columns: number): string {
  const line = onOneLine(text);
  const width = displayWidth(line);
  if (width <= columns) return line + ' '.repeat(columns - width);
  let kept = '';
  let used = 0;
  for (const one of cut(line)) {
    if (used + widthOf(one) > columns - 1) break;
    kept += one;
    used += widthOf(one);
  }
  return `${kept}…${' '.repeat(columns - 1 - used)}`;
}
