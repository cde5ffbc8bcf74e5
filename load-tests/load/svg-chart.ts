/** Line charts as SVG inside a page: no script, no file beside it. */

export type Series = { name: string; values: readonly (number | null)[] };
export type Chart = { title: string; unit: string; minutes: readonly number[]; series: readonly Series[] };

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 52;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 28;

/** Colours that stay apart for colour-blind eyes (Okabe and Ito); the dashes tell them apart without colour. */
const STROKES = [
  { colour: '#0072b2', dash: '' },
  { colour: '#d55e00', dash: '7 3' },
  { colour: '#009e73', dash: '2 3' },
  { colour: '#cc79a7', dash: '9 3 2 3' },
  { colour: '#6b6b6b', dash: '4 2' },
  { colour: '#b8860b', dash: '1 2' },
] as const;

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

/** The next of 1, 2, 5 × 10ⁿ that is not below the value. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

const label = (value: number): string => (value >= 10 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2));

/** A figure with its title, its axes from zero and a legend. */
export function renderChart({ title, unit, minutes, series }: Chart): string {
  const highest = roundUp(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  const end = (minutes[0] ?? 0) + (minutes.at(-1) ?? 1); // both are middles of their stretches
  const x = (minute: number) => LEFT + (minute / end) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - (value / highest) * (HEIGHT - TOP - BOTTOM);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = y(share * highest);
    return `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${at}" y2="${at}" class="grid"/><text x="${LEFT - 6}" y="${at + 4}" text-anchor="end">${label(share * highest)}</text>`;
  });
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => `<text x="${x(share * end)}" y="${HEIGHT - 8}" text-anchor="middle">${label(share * end)}</text>`,
  );
  const lines = series.map(({ name, values }, index) => {
    const { colour, dash } = STROKES[index % STROKES.length] ?? STROKES[0];
    return `<path d="${pathOf(values, minutes, x, y)}" stroke="${colour}" stroke-dasharray="${dash}"><title>${escapeHtml(name)}</title></path>`;
  });
  const legend = series.map(({ name }, index) => {
    const { colour, dash } = STROKES[index % STROKES.length] ?? STROKES[0];
    return `<li><svg width="28" height="8" aria-hidden="true"><line x1="0" x2="28" y1="4" y2="4" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/></svg> ${escapeHtml(name)}</li>`;
  });
  return `<figure><figcaption>${escapeHtml(title)} <small>${escapeHtml(unit)}; minutes below</small></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(title)}">${grid.join('')}${ticks.join('')}${lines.join('')}</svg>
<ul>${legend.join('')}</ul></figure>`;
}

/** One line with a hole wherever there is nothing to show. */
function pathOf(
  values: readonly (number | null)[],
  minutes: readonly number[],
  x: (minute: number) => number,
  y: (value: number) => number,
): string {
  let isDown = false;
  return values
    .map((value, index) => {
      if (value === null) {
        isDown = false;
        return '';
      }
      const point = `${isDown ? 'L' : 'M'}${x(minutes[index] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`;
      const dot = isDown ? '' : 'h0.1'; // a lone point shows too
      isDown = true;
      return point + dot;
    })
    .join('');
}
