type Point = { x: number; y: number };

/** Letters of a line before a name of several words goes on in the next. */
const LINE_LENGTH = 14;
/** How wide a letter is beside its height: a Chinese one fills a square. */
const widthOf = (line: string): number => [...line].reduce((sum, one) => sum + (one > '\u2e80' ? 1 : 0.6), 0);

const linesOf = (name: string): string[] =>
  name.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const joined = `${last ?? ''} ${word}`.trim();
    return last === undefined || joined.length > LINE_LENGTH ? [...lines, word] : [...lines.slice(0, -1), joined];
  }, []);

/** Where a name stands whole on paper of this width: in lines around the middle of the outline, and never over the edge. */
export function placeLabel(name: string, outline: readonly Point[], width: number, fontSize: number) {
  const lines = linesOf(name);
  const half = (Math.max(...lines.map(widthOf)) * fontSize) / 2;
  const xs = outline.map(({ x }) => x);
  const ys = outline.map(({ y }) => y);
  const middle = (of: number[]) => (Math.min(...of) + Math.max(...of)) / 2;
  return {
    lines,
    x: Math.min(Math.max(middle(xs), half), width - half),
    y: middle(ys) - ((lines.length - 1) * fontSize) / 2,
  };
}
