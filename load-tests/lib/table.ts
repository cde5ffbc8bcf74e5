import { displayWidth, fitTo } from './display-width';

export type Column<Row> = {
  title: string;
  /** Columns of the terminal at most; the widest cell decides below that. */
  maxWidth: number;
  align?: 'right';
  cell(row: Row): string;
};

/** A table for a terminal: a line of titles, a rule, one line a row. */
export function renderTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const widths = columns.map(({ title, cell, maxWidth }) =>
    Math.min(maxWidth, Math.max(displayWidth(title), ...rows.map((row) => displayWidth(cell(row))))),
  );
  const render = (cells: string[]) =>
    cells
      .map((text, index) => {
        const fitted = fitTo(text, widths[index] ?? 0);
        return columns[index]?.align === 'right' ? alignRight(fitted) : fitted;
      })
      .join('  ')
      .trimEnd();
  return [
    render(columns.map(({ title }) => title)),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.map((row) => render(columns.map(({ cell }) => cell(row)))),
  ].join('\n');
}

function alignRight(fitted: string): string {
  const text = fitted.trimEnd();
  return ' '.repeat(fitted.length - text.length) + text;
}
