/** `npm run bench:screen`: how soon a key shows on the console while thousands of cases are open and more come in. */
import { writeFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { z } from 'zod';
import { startTemporarySystem, type TemporarySystem } from '#platform/launcher/start-temporary';
import { AppError } from '#domain/app-error';
import { describeMachine } from '../bench/describe-machine';
import { fillCases } from '../lib/fill-cases';
import { send } from '../lib/http';
import { readOptions } from '../lib/read-options';
import { runCommand } from '../lib/run-command';
import { renderTable } from '../lib/table';
import { percentile } from '../load/percentile';
import { pressKeys } from './press-keys';

const HELP = `usage: npm run bench:screen -- [--cases N] [--presses N] [--browser PATH] [--json FILE]

Starts a fresh system, fills it by npm run seed:many, opens the console in Chromium and moves along the rows of the list
of cases (100 on a page) and of the queue at an operator's desk by J, K and the arrows, while two contacts come in each
second. Prints the milliseconds from key to paint, and exits with 1 when the 95th percentile of a screen is above 100.
  --cases N       cases to fill in, a tenth of which, and at most 5,000, is open (default 50000)
  --presses N     keys on each screen (default 100)
  --browser PATH  Chromium (default /usr/bin/chromium)
  --json FILE     writes the figures down too
`;

const options = z.object({
  cases: z.coerce.number().int().min(1_000).default(50_000),
  presses: z.coerce.number().int().min(50).default(100),
  browser: z.string().default('/usr/bin/chromium'),
  json: z.string().optional(),
});

/** Beyond this nobody feels that a key acts at once, in ms. */
const MOST_MS = 100;
const ARRIVAL_EVERY_MS = 500;

const SCREENS = [
  { name: 'list of cases', username: 'supervisor', path: '/cases?perPage=100&filter={"isOpen":"true"}' },
  { name: 'queue at the desk', username: 'seat-12345-1', path: '/desk' },
] as const;

type Figure = { screen: string; keys: number; p50: number; p95: number; max: number };

const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** Contacts that come in until the returned function is called. */
function letContactsCome({ url, credentials }: TemporarySystem): () => void {
  const headers = { authorization: `Bearer ${credentials.apiClients[0]?.key}`, 'content-type': 'application/json' };
  let sent = 0;
  const sending = setInterval(() => {
    sent += 1;
    const body = JSON.stringify({
      externalId: `screen-${sent}`,
      dialled: '12345',
      text: '小区门口的路灯坏了,请派人来修',
    });
    void send({ method: 'POST', url: `${url}/v1/intake/phone`, headers, body });
  }, ARRIVAL_EVERY_MS);
  return () => clearInterval(sending);
}

async function measure(
  browser: Browser,
  { url, credentials }: TemporarySystem,
  { name, username, path }: (typeof SCREENS)[number],
  presses: number,
): Promise<Figure> {
  const password = credentials.users.find((user) => user.username === username)?.password;
  if (password === undefined) throw new AppError('not-found', `there is no account ${username}`);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(url);
  await page.locator('input[name=username]').fill(username);
  await page.locator('input[name=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.locator('input[name=password]').waitFor({ state: 'detached' });
  await page.goto(`${url}/#${path}`);
  await page.locator('tbody tr a').nth(30).waitFor();
  const times = await pressKeys(page, presses);
  await page.close();
  const at = (share: number) => percentile(times, share) ?? NaN;
  return { screen: name, keys: times.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function main(): Promise<number> {
  const given = readOptions(process.argv.slice(2), options);
  if (given === undefined) {
    process.stdout.write(HELP);
    return 0;
  }
  const { cases, presses, browser: executablePath, json } = given;
  const system = await startTemporarySystem({ LOG_LEVEL: 'warn' });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const figures: Figure[] = [];
  let endArrivals = () => {};
  try {
    await fillCases(system, cases);
    endArrivals = letContactsCome(system);
    for (const screen of SCREENS) {
      note(`\n${screen.name}: ${presses} keys`);
      figures.push(await measure(browser, system, screen, presses));
    }
  } finally {
    endArrivals();
    await browser.close();
    await system.stop();
  }
  const isMet = figures.every(({ p95 }) => p95 <= MOST_MS);
  const number = (title: string, of: (figure: Figure) => number) => ({
    ...{ title, maxWidth: 10, align: 'right' as const },
    cell: (figure: Figure) => of(figure).toFixed(0),
  });
  const table = renderTable<Figure>(
    [
      { title: 'screen', maxWidth: 24, cell: ({ screen }) => screen },
      number('keys', ({ keys }) => keys),
      ...[number('p50 ms', ({ p50 }) => p50), number('p95 ms', ({ p95 }) => p95), number('max ms', ({ max }) => max)],
    ],
    figures,
  );
  const verdict = `key to paint, 95th percentile ≤ ${MOST_MS} ms: ${isMet ? 'met' : 'NOT MET'}`;
  process.stdout.write(`${describeMachine()}\n${table}\n${verdict}\n`);
  if (json !== undefined) {
    writeFileSync(
      json,
      `${JSON.stringify({ machine: describeMachine(), cases, mostMs: MOST_MS, isMet, figures }, null, 2)}\n`,
    );
  }
  return isMet ? 0 : 1;
}

runCommand(main);
