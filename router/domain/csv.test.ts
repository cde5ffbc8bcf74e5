import fc from 'fast-check';
import { csvCell, csvOf } from './csv';

/** Reads a file of one line back as RFC 4180 says. */
function read(file: string): string[] {
  const cells = file.replace(/^\uFEFF|\r\n$/g, '').match(/(?:^|,)("(?:[^"]|"")*"|[^",]*)/g) ?? [];
  return cells.map((cell) => cell.replace(/^,/, '').replace(/^"|"$/g, '').replaceAll('""', '"'));
}

describe('csvCell', () => {
  it.each([
    '=HYPERLINK("http://evil.example","点这里")',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3+cmd|',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '  =1+1',
    '\u200b=1+1',
    '\ufeff@A1',
    '＝1+1',
    '＠A1',
  ])('shows %j instead of running it', (formula) => {
    expect(csvCell(formula)).toBe(`"'${formula.replaceAll('"', '""')}"`);
  });

  it('leaves ordinary words and numbers as they are', () => {
    expect([csvCell('路灯坏了 - 两周'), csvCell(-5), csvCell(null), csvCell('')]).toEqual([
      '"路灯坏了 - 两周"',
      '-5',
      '',
      '""',
    ]);
  });
});

it('gives back every text, and no text begins a cell or a line of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (cells) => {
      const found = read(csvOf([cells])).map((cell, at) => (cell === cells[at] ? cell : cell.replace(/^'/, '')));
      expect(found).toEqual(cells);
    }),
    { numRuns: 30 },
  );
});

it('begins a file with the mark of UTF-8 and ends every line', () => {
  const rows = [
    ['day', 'asa'],
    ['2026-11-22', 12.5],
    ['2026-11-23', null],
  ];
  expect(csvOf(rows)).toBe('\uFEFF"day","asa"\r\n"2026-11-22",12.5\r\n"2026-11-23",\r\n');
});
