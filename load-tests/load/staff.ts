/** The people in the seats: they come and go by shift, talk, write up, take breaks, all over the real API. */
import { LANE_OF_LINE, type Line, LINES } from '#domain/line';
import { isCallTaker } from '#domain/role';
import { seatSchema } from '#domain/wire/seat-wire';
import { readCategories } from '../demo/demo-seats';
import type { Credentials, User } from '../lib/credentials';
import { joinIncident } from '../lib/join-incident';
import { type Operator, startOperator } from '../lib/operator';
import { createRandom } from '../lib/random';
import { type Session, signIn } from '../lib/session';
import { isCall } from './planned-contact';
import type { ContactRecord } from './contact-record';
import type { ScenarioClock } from './scenario-clock';
import type { ScenarioFile } from './scenario-file';
import { subSeed } from './distributions';
import type { Switchboard } from './switchboard';

type Seats = ScenarioFile['seats'][Line];

export type StaffSettings = {
  url: string;
  credentials: Credentials;
  clock: ScenarioClock;
  switchboard: Switchboard;
  seats: ScenarioFile['seats'];
  /** People that a line plans for at a minute of the scenario, and at most during the run. */
  planned(line: Line, minute: number): number;
  most(line: Line): number;
  /** The first seats of each line are left to people. */
  trainees: number;
  seed: number;
  onError(error: unknown): void;
};

/** What the seats of a line have done, in seconds of the scenario's clock. */
export type SeatTime = { staffed: number; busy: number };

export type Staff = {
  seatTime(line: Line): SeatTime;
  inSeats(line: Line): number;
  busy(line: Line): number;
  sessions: readonly Session[];
  /** Calls the clock off: whoever talks or rests comes to an end. */
  stop(): Promise<void>;
};

/** Somebody who wrote is not spoken with: reading and writing takes this share of a talk. */
const WRITTEN_SHARE = 0.6;
/** Whoever hung up is rung back without an answer, and a matter of nobody known takes as long. In seconds. */
const RING_BACK_SECONDS = 25;
/** A step at the seat is a click; afterwards a unit takes so many seconds for each. */
const CLICK_MS = 5;
const FIELD_STEP_SECONDS = 45;
/** Where nobody else owns a matter, the hotline centre itself does. */
const HOTLINE_CENTRE = 'D25';
const LOOK_SECONDS = 15;

type Chair = { line: Line; session: Session; operator?: Operator; since: number; busySince?: number };

/** Signs everybody in and keeps as many in their seats as the shift says. The clock begins when they are ready. */
export async function startStaff(settings: StaffSettings): Promise<Staff> {
  const { url, credentials, clock, planned, most } = settings;
  const times: Record<Line, SeatTime> = { '110': { staffed: 0, busy: 0 }, '12345': { staffed: 0, busy: 0 } };
  const chairs: Chair[] = await Promise.all(
    chosen(credentials.users, most, settings.trainees).map(async (user) => ({
      line: user.line as Line,
      session: await signIn(url, user),
      since: 0,
    })),
  );
  const departments = new Map(
    chairs[0] ? (await readCategories(chairs[0].session)).map(({ id, departmentCode }) => [id, departmentCode]) : [],
  );
  const sit = (chair: Chair, index: number) => {
    chair.since = clock.now();
    chair.operator = operate(chair, settings, departments, subSeed(settings.seed, index), times[chair.line]);
  };
  const leave = async (chair: Chair) => {
    const { operator, line } = chair;
    chair.operator = undefined;
    times[line].staffed += clock.now() - chair.since;
    await operator?.stop();
  };
  const keepShift = async () => {
    while (!clock.isCalledOff()) {
      for (const line of LINES) {
        const wanted = planned(line, clock.now() / 60);
        const ofLine = chairs.filter((chair) => chair.line === line);
        ofLine.forEach((chair, index) => {
          if (index < wanted && !chair.operator) sit(chair, chairs.indexOf(chair));
          if (index >= wanted && chair.operator) void leave(chair).catch(settings.onError);
        });
      }
      await clock.sleep(LOOK_SECONDS);
    }
  };
  const keeping = keepShift();
  await untilReady(chairs, clock);
  clock.restart();
  for (const chair of chairs) chair.since = 0;

  const of = (line: Line) => chairs.filter((chair) => chair.line === line && chair.operator);
  return {
    seatTime: (line) =>
      of(line).reduce(
        (sum, { since, busySince }) => ({
          staffed: sum.staffed + clock.now() - since,
          busy: sum.busy + (busySince === undefined ? 0 : clock.now() - busySince),
        }),
        times[line],
      ),
    inSeats: (line) => of(line).length,
    busy: (line) => of(line).filter(({ busySince }) => busySince !== undefined).length,
    sessions: chairs.map(({ session }) => session),
    async stop() {
      clock.callOff();
      await keeping;
      await Promise.all(chairs.map((chair) => leave(chair)));
    },
  };
}

/** A seat is ready within this, in ms; who is not by then comes late to the shift. */
const READY_WITHIN_MS = 20_000;
const ASK_EVERY_MS = 200;

async function untilReady(chairs: readonly Chair[], clock: ScenarioClock): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS;
  for (const { operator, session } of chairs) {
    while (operator && performance.now() < deadline) {
      if ((await session.call(seatSchema, 'GET', '/v1/seat')).state !== 'offline') break;
      await clock.settle(ASK_EVERY_MS);
    }
  }
}

/** So many accounts of each line after those of the trainees; all there are when there are fewer. */
function chosen(users: Credentials['users'], wanted: (line: Line) => number, trainees: number): User[] {
  const seated = users.filter(({ role, line }) => isCallTaker(role) && line !== null && LANE_OF_LINE[line]);
  return LINES.flatMap((line) => seated.filter((user) => user.line === line).slice(trainees, trainees + wanted(line)));
}

function operate(
  chair: Chair,
  { clock, switchboard, seats, onError }: StaffSettings,
  departments: ReadonlyMap<string, string | null>,
  seed: number,
  time: SeatTime,
): Operator {
  const random = createRandom(seed);
  const { wrapUpSeconds, breakShare, breakSeconds }: Seats = seats[chair.line];
  const truthOf = (caseId: string) => switchboard.recordOf(caseId)?.contact.truth;
  const rest = async () => {
    if (random.unit() >= breakShare) return;
    await chair.session.call(seatSchema, 'PUT', '/v1/seat', { state: 'paused' });
    await clock.sleep(random.exponential(breakSeconds));
  };
  return startOperator({
    session: chair.session,
    judge: ({ id }) => {
      const record = switchboard.recordOf(id);
      return record && !record.contact.ending ? record.contact.truth : undefined;
    },
    join: async (session, detail) => {
      const record = switchboard.recordOf(detail.id);
      if (!record?.contact.isRetold) return false;
      const { incident } = record.contact.truth;
      const isJoined = await joinIncident(session, detail, ({ id }) => truthOf(id)?.incident === incident);
      record.isLinked ||= isJoined;
      return isJoined;
    },
    departmentOf: (category) => departments.get(category) ?? HOTLINE_CENTRE,
    stepMs: CLICK_MS,
    afterwardsStepMs: clock.toRealMs(FIELD_STEP_SECONDS),
    answerTo: () => 'accept',
    aroundCase: {
      async before(caseId) {
        chair.busySince = clock.now();
        await clock.sleep(talkSeconds(switchboard.answer(caseId)));
      },
      async after() {
        await clock.sleep(random.exponential(wrapUpSeconds));
        time.busy += clock.now() - (chair.busySince ?? clock.now());
        chair.busySince = undefined;
        await rest();
      },
    },
    onError,
  });
}

function talkSeconds(record: ContactRecord | undefined): number {
  if (!record || record.hungUpAt !== undefined || record.contact.ending) return RING_BACK_SECONDS;
  return isCall(record.contact) ? record.contact.talk : record.contact.talk * WRITTEN_SHARE;
}
