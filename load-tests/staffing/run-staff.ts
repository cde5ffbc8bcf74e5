/** `npm run staff`: seats for each half hour and line, and what one person more or fewer would change. */
import { parseArgs } from 'node:util';
import { AppError } from '#domain/app-error';
import type { SeatOutlook } from '#domain/staffing';
import { staffingSchema, type StaffingWire } from '#domain/wire/staffing-wire';
import { userWithRole } from '../lib/credentials';
import { readEnvironment } from '../lib/environment';
import { runCommand } from '../lib/run-command';
import { signIn } from '../lib/session';
import { connectToSystem } from '../lib/system';
import { type Column, renderTable } from '../lib/table';
import { type GivenRow, type PlanRow, rowsOfAnswer, rowsOfProfile, withPeople } from './plan-rows';
import { readProfileFile } from './profile-file';

const HELP = `usage: npm run -s staff -- [--profile FILE.json] [--people N]

Prints the seats that each half hour and line needs for its target, by Erlang A: with the level and the occupancy that
they give, and the level with one seat more and one fewer. 110 comes first.
  --profile FILE  a day of one's own: {"lines": [{"line": "110", "contacts": [48 numbers], "handlingS": 120,
                  "withinS"?, "levelPercent"?, "patienceS"?, "maxOccupancyPercent"?, "shrinkagePercent"?, "minSeats"?}]}
  --people N      so many people are there for both lines: 110 gets its seats first, 12345 the rest
Without a profile the plan of the running system is read, made from its own history; BASE_URL, PORT and DATA_DIR name it.
`;

const note = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { profile: { type: 'string' }, people: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const people = values.people === undefined ? undefined : wholeNumber(values.people);
  const rows = values.profile === undefined ? await readPlan() : rowsOfProfile(readProfileFile(values.profile));
  process.stdout.write(
    `${people === undefined ? renderTable(COLUMNS, rows) : renderTable(GIVEN_COLUMNS, withPeople(rows, people))}\n`,
  );
  return 0;
}

async function readPlan(): Promise<PlanRow[]> {
  const system = await connectToSystem(readEnvironment(), note);
  try {
    const supervisor = await signIn(system.url, userWithRole(system.credentials, 'SUPERVISOR'));
    const plan = await supervisor.call(staffingSchema, 'GET', '/v1/staffing');
    for (const { line, forecast } of plan.lines) note(`${line}: ${describeForecast(forecast)}`);
    return rowsOfAnswer(plan);
  } finally {
    await system.stop();
  }
}

function describeForecast(quality: StaffingWire['lines'][number]['forecast']): string {
  if (quality === null) return 'fewer than three weeks were counted: how far off the forecast is, is not known yet';
  const { slots, error, weekBeforeError, inRange, isPublished } = quality;
  return (
    `held against ${slots} half hours that are over, the forecast was off by ${percent(error)}, the week before by ` +
    `${percent(weekBeforeError)}; ${percent(inRange)} within the range; the plan takes ${isPublished ? 'the forecast' : 'the week before'}`
  );
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const level = (outlook: SeatOutlook | null): string => (outlook === null ? '–' : percent(outlook.serviceLevel));
const wait = ({ meanWaitMs }: SeatOutlook): string => (meanWaitMs === null ? '∞' : (meanWaitMs / 1_000).toFixed(1));
const column = <Row>(title: string, cell: (row: Row) => string): Column<Row> => ({
  ...{ title, cell, maxWidth: 14, align: 'right' },
});

const COLUMNS: readonly Column<PlanRow>[] = [
  column('time', ({ time }) => time),
  column('line', ({ line }) => line),
  column('contacts', ({ contacts }) => contacts.toFixed(1)),
  column('seats', ({ needed }) => `${needed.seats}`),
  column('roster', ({ rostered }) => `${rostered}`),
  column('in time', ({ needed }) => level(needed)),
  column('busy', ({ needed }) => percent(needed.occupancy)),
  column('wait, s', ({ needed }) => wait(needed)),
  column('one more', ({ oneMore }) => level(oneMore)),
  column('one fewer', ({ oneFewer }) => level(oneFewer)),
];

const GIVEN_COLUMNS: readonly Column<GivenRow>[] = [
  ...COLUMNS,
  column('has', ({ given }) => `${given.seats}`),
  column('in time then', ({ given }) => level(given)),
  column('hang up then', ({ given }) => percent(given.abandoned)),
];

/** @throws AppError `invalid-input` */
function wholeNumber(given: string): number {
  const value = Number(given);
  if (Number.isSafeInteger(value) && value >= 0 && given !== '') return value;
  throw new AppError('invalid-input', `--people is a whole number, not ${given}`);
}

runCommand(main);
