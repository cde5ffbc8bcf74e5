/**
 * The figures of the reports counted anew, row by row and from the words of their definitions, so that the queries have
 * somebody to disagree with. It shares nothing with them but the names of the figures.
 */
import type { Database } from '#db/client';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;
const CITY_OFFSET = 8 * 60 * MINUTE;

export type Counted = { group: string | null; line: string | null; figures: Record<string, number | null> };
type Within = (at: Date | null) => boolean;

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
/** The smallest value that this share of all does not exceed. */
const percentile = (of: number[], at: number): number | null =>
  of.length === 0 ? null : of.sort((a, b) => a - b)[Math.max(0, Math.ceil(at * of.length) - 1)]!;
const between = (a: Date, b: Date): number => b.getTime() - a.getTime();

function groupOf(by: 'day' | 'week' | 'month', at: Date): string {
  const local = new Date(at.getTime() + CITY_OFFSET);
  if (by === 'week') local.setTime(local.getTime() - ((local.getUTCDay() + 6) % 7) * DAY);
  const day = local.toISOString().slice(0, 10);
  return by === 'month' ? `${day.slice(0, 8)}01` : day;
}

export async function recount(
  db: Database,
  report: 'calls' | 'orders' | 'police' | 'quality',
  by: 'day' | 'week' | 'month' | 'unit',
  { from, to, dataAt }: { from: string; to: string; dataAt: string },
): Promise<Counted[]> {
  const [start, end] = [new Date(from), new Date(Math.min(Date.parse(to), Date.parse(dataAt)))];
  const now = new Date(dataAt);
  const isIn: Within = (at) => at !== null && at >= start && at < end;
  const days = Array.from(
    { length: Math.ceil(between(start, end) / DAY) },
    (_, n) => new Date(start.getTime() + n * DAY),
  );
  const groups = by === 'unit' ? [] : [...new Set(days.map((at) => groupOf(by, at)))];
  const spans: { group: string | null; isIn: Within; from: Date; to: Date }[] = [
    { group: null, isIn, from: start, to: end },
    ...groups.map((group) => {
      const own = days.filter((at) => groupOf(by as 'day', at) === group);
      const [first, last] = [own[0]!, new Date(Math.min(own.at(-1)!.getTime() + DAY, end.getTime()))];
      return { group, from: first, to: last, isIn: (at: Date | null) => at !== null && at >= first && at < last };
    }),
  ];
  const counters = { calls: countCalls, orders: countOrders, police: countPolice, quality: countQuality };
  return counters[report](db, spans, by === 'unit', now);
}

type Spans = { group: string | null; isIn: Within; from: Date; to: Date }[];

async function countCalls(db: Database, spans: Spans): Promise<Counted[]> {
  const contacts = await db.contact.findMany({
    where: { channel: 'phone' },
    include: { decision: true, callBacks: true, case: true },
  });
  const spells = await db.seatSpell.findMany();
  return spans.flatMap(({ group, isIn, from, to }) =>
    ['110', '12345'].map((line) => {
      const calls = contacts.filter((c) => c.decision?.line === line && isIn(c.acceptedAt));
      const gone = calls.filter((c) => c.callBacks.some(({ kind }) => kind === 'ABANDONED'));
      const rest = calls.filter((c) => !gone.includes(c));
      const answered = rest.flatMap((c) => (c.case.answeredAt ? [between(c.acceptedAt, c.case.answeredAt)] : []));
      const waiting = rest.flatMap((c) => (c.case.answeredAt ? [] : [between(c.acceptedAt, to)]));
      const gaveUp = gone.map((c) => between(c.receivedAt, c.acceptedAt));
      const over = (of: number[], ms: number) => of.filter((one) => one > ms).length;
      const level = (ms: number) =>
        share(answered.length - over(answered, ms), answered.length + over(gaveUp, ms) + over(waiting, ms));
      const own = spells.filter((s) => s.line === line);
      const spent = (states: string[]) =>
        own
          .filter(({ state }) => states.includes(state))
          .map(
            (s) => Math.min((s.endedAt ?? to).getTime(), to.getTime()) - Math.max(s.beganAt.getTime(), from.getTime()),
          )
          .reduce((sum, ms) => sum + Math.max(0, ms), 0);
      const handling = spent(['busy', 'wrap-up']);
      const handled = own.filter(({ state, beganAt }) => state === 'busy' && isIn(beganAt)).length;
      const sum = answered.reduce((total, ms) => total + ms, 0);
      return {
        ...{ group, line },
        figures: {
          offered: calls.length,
          answered: answered.length,
          abandoned: gone.length,
          shortAbandoned: gaveUp.filter((ms) => ms < 5 * SECOND).length,
          connectionRate: share(answered.length, answered.length + gone.length),
          serviceLevel15: level(15 * SECOND),
          serviceLevel20: level(20 * SECOND),
          asa: share(sum, answered.length),
          waitP50: percentile(answered, 0.5),
          waitP90: percentile(answered, 0.9),
          waitP95: percentile(answered, 0.95),
          longestWait: answered.length + waiting.length === 0 ? null : Math.max(0, ...answered, ...waiting),
          aht: share(handling, handled),
          occupancy: share(handling, spent(['ready', 'ringing', 'busy', 'wrap-up'])),
        },
      };
    }),
  );
}

async function countOrders(db: Database, spans: Spans, isByUnit: boolean, now: Date): Promise<Counted[]> {
  const hosts = await db.orderUnit.findMany({ where: { role: 'HOST' } });
  const clocks = await db.slaClock.findMany({
    where: { metric: { in: ['reply', 'sign', 'contact'] } },
    include: { case: true },
  });
  const ratings = await db.citizenRating.findMany();
  const said = [
    ...(await db.orderCallBack.findMany()).filter(({ outcome }) => ['SOLVED', 'UNSOLVED'].includes(outcome)),
    ...ratings.map((one) => ({ ...one, outcome: one.isSolved ? 'SOLVED' : 'UNSOLVED' })),
  ];
  const reworks = await db.caseEvent.findMany({ where: { type: 'case-reworked' } });
  type Said = (typeof said)[number];
  const isReworkedBetween = (a: Said, b: Said) =>
    reworks.some(({ caseId, at }) => caseId === a.caseId && at > a.at && at <= b.at);
  const cases = await db.case.findMany({ where: { line: '12345' }, include: { workOrder: true } });
  const inOrder = (a: { assignedAt: Date; id: string }, b: { assignedAt: Date; id: string }) =>
    between(b.assignedAt, a.assignedAt) || (a.id < b.id ? -1 : 1);
  const hostsOf = (caseId: string) => hosts.filter((h) => h.caseId === caseId).sort(inOrder);
  const isFirst = (host: (typeof hosts)[number]) => hostsOf(host.caseId)[0]!.id === host.id;
  const leadOf = (clock: (typeof clocks)[number]) =>
    hostsOf(clock.caseId)
      .filter((h) => clock.stoppedAt === null || h.assignedAt <= clock.stoppedAt)
      .at(-1)?.departmentCode;

  return spans.flatMap(({ group, isIn }) => {
    const sent = hosts.filter((h) => isIn(h.assignedAt));
    const due = clocks.filter(
      (k) =>
        k.metric !== 'contact' &&
        k.case.line === '12345' &&
        k.pausedAt === null &&
        isIn(k.dueAt) &&
        (k.stoppedAt !== null || k.dueAt <= now),
    );
    const inPeriod = said.filter((one) => isIn(one.at));
    const isTakenBack = (a: Said) =>
      inPeriod.some((b) => b.caseId === a.caseId && b.at > a.at && !isReworkedBetween(a, b));
    const reached = inPeriod.filter((one) => !isTakenBack(one));
    const done = cases.filter((c) => c.status === 'CLOSED' && isIn(c.closedAt) && c.workOrder !== null);
    const of = (unit: string | null): Record<string, number | null> => {
      const isOf = (code: string | null | undefined) => unit === null || code === unit;
      const own = sent.filter((h) => isOf(h.departmentCode));
      const first = own.filter(isFirst);
      const led = due.flatMap((k) => {
        const lead = leadOf(k);
        return lead !== undefined && isOf(lead)
          ? [{ ...k, isInTime: k.stoppedAt !== null && k.stoppedAt <= k.dueAt }]
          : [];
      });
      const [signs, replies] = ['sign', 'reply'].map((metric) => led.filter((k) => k.metric === metric));
      const asked = reached.filter((b) => isOf(b.departmentCode));
      const toSolve = asked.filter(
        (b) =>
          !['CONSULTATION', 'COMPLIMENT', 'WITHDRAWN', 'OUT_OF_POWER'].some(
            (no) => no === b.result || no === b.appealType,
          ),
      );
      const rated = asked.filter((b) => b.satisfaction !== 'NOT_RATED');
      const closed = done.filter((c) => isOf(hostsOf(c.id).at(-1)?.departmentCode ?? null));
      const took = closed.map((c) => between(c.createdAt, c.closedAt!));
      return {
        dispatched: own.length,
        firstDispatchAccuracy: share(
          first.filter((h) => h.end !== 'RETURNED' && h.end !== 'RECALLED').length,
          first.length,
        ),
        returnRate: share(own.filter((h) => h.end === 'RETURNED').length, own.length),
        signInTime: share(signs!.filter((k) => k.isInTime).length, signs!.length),
        overdueRate: share(replies!.filter((k) => !k.isInTime).length, replies!.length),
        // The made-up month has no first contacts: the rates have a recount of their own.
        responseRate: null,
        resolutionRate: share(toSolve.filter((b) => b.outcome === 'SOLVED').length, toSolve.length),
        satisfactionRate: share(
          rated.filter((b) => b.satisfaction.endsWith('SATISFIED') && b.satisfaction !== 'DISSATISFIED').length,
          rated.length,
        ),
        closed: closed.length,
        reworkRate: share(closed.filter((c) => c.workOrder!.reworks > 0).length, closed.length),
        closeP50: percentile(took, 0.5),
        closeP90: percentile(took, 0.9),
      };
    };
    const named = isByUnit ? [...new Set(hosts.map((h) => h.departmentCode))].sort() : [];
    return [
      { group, line: null, figures: of(null) },
      ...named.map((unit) => ({ group: unit, line: null, figures: of(unit) })),
    ];
  });
}

async function countPolice(db: Database, spans: Spans, isByUnit: boolean, now: Date): Promise<Counted[]> {
  const all = await db.assignment.findMany();
  const dangers = await db.case.findMany({
    where: { line: '110', priority: 'P0', answeredAt: { not: null } },
    include: { assignments: true },
  });
  return spans.flatMap(({ group, isIn }) => {
    const instructed = all.filter((a) => isIn(a.instructedAt));
    const of = (unit: string | null): Record<string, number | null> => {
      const own = instructed.filter((a) => unit === null || a.unitCode === unit);
      const took = (start: (a: (typeof own)[number]) => Date | null, end: (a: (typeof own)[number]) => Date | null) =>
        own.flatMap((a) => {
          const [began, ended] = [start(a), end(a)];
          return began && ended ? [between(began, ended)] : [];
        });
      const [sign, depart] = [
        took(
          (a) => a.instructedAt,
          (a) => a.signedAt,
        ),
        took(
          (a) => a.signedAt,
          (a) => a.departedAt,
        ),
      ];
      const [arrive, feedback] = [
        took(
          (a) => a.instructedAt,
          (a) => a.arrivedAt,
        ),
        took(
          (a) => a.signedAt,
          (a) => a.feedbackAt,
        ),
      ];
      const within = (of: number[], ms: number) => share(of.filter((one) => one <= ms).length, of.length);
      const answered =
        unit !== null
          ? []
          : dangers
              .filter((c) => isIn(c.createdAt))
              .flatMap((c) => {
                const first = Math.min(...c.assignments.map((a) => a.instructedAt.getTime()));
                const ms = first - c.answeredAt!.getTime();
                if (Number.isFinite(first)) return [ms <= MINUTE];
                return ['CLOSED', 'MERGED'].includes(c.status) || between(c.answeredAt!, now) <= MINUTE ? [] : [false];
              });
      return {
        instructions: own.length,
        p0DispatchLe60s: share(answered.filter(Boolean).length, answered.length),
        ...{ signLe30s: within(sign, 30 * SECOND), signP50: percentile(sign, 0.5), signP90: percentile(sign, 0.9) },
        ...{
          departLe5min: within(depart, 5 * MINUTE),
          departP50: percentile(depart, 0.5),
          departP90: percentile(depart, 0.9),
        },
        ...{
          arriveLe5min: within(arrive, 5 * MINUTE),
          arriveP50: percentile(arrive, 0.5),
          arriveP90: percentile(arrive, 0.9),
        },
        ...{ feedbackLe30min: within(feedback, 30 * MINUTE), feedbackP50: percentile(feedback, 0.5) },
        feedbackP90: percentile(feedback, 0.9),
      };
    };
    const named = isByUnit ? [...new Set(instructed.map((a) => a.unitCode))].sort() : [];
    return [
      { group, line: null, figures: of(null) },
      ...named.map((unit) => ({ group: unit, line: null, figures: of(unit) })),
    ];
  });
}

async function countQuality(db: Database, spans: Spans, _isByUnit: boolean, now: Date): Promise<Counted[]> {
  const contacts = await db.contact.findMany({
    include: { decision: { include: { corrections: { orderBy: { at: 'desc' } } } }, caller: true, case: true },
    orderBy: [{ acceptedAt: 'asc' }, { id: 'asc' }],
  });
  const transfers = await db.transfer.findMany();
  const lost = await db.callBack.findMany({ where: { kind: 'ABANDONED' }, include: { made: true, case: true } });
  const alarms = await db.alarm.findMany();
  const keyOf = (c: (typeof contacts)[number]) => `${c.caller?.numberToken} ${c.decision?.category}`;
  const isOfNumber = (c: (typeof contacts)[number]) =>
    Boolean(c.caller?.numberToken) && c.case.confidentiality !== 'INFORMANT_SEALED';
  const isRepeat = (c: (typeof contacts)[number], index: number) => {
    const before = contacts
      .slice(0, index)
      .filter((other) => isOfNumber(other) && keyOf(other) === keyOf(c))
      .at(-1);
    return before !== undefined && between(before.acceptedAt, c.acceptedAt) <= 30 * DAY;
  };
  const isSettled = (c: (typeof contacts)[number], index: number) => {
    const next = contacts.slice(index + 1).find((other) => isOfNumber(other) && keyOf(other) === keyOf(c));
    return next === undefined || between(c.acceptedAt, next.acceptedAt) > 7 * DAY;
  };
  const known = contacts.flatMap((c, index) =>
    isOfNumber(c) ? [{ ...c, isRepeat: isRepeat(c, index), isSettled: isSettled(c, index) }] : [],
  );

  return spans.flatMap(({ group, isIn }) =>
    ['110', '12345'].map((line) => {
      const own = contacts.filter((c) => c.decision?.line === line && isIn(c.acceptedAt));
      const reviewed = own.flatMap((c) =>
        c.decision!.corrections[0] ? [{ of: c.decision!, last: c.decision!.corrections[0] }] : [],
      );
      const missed = reviewed.filter(
        ({ of, last }) =>
          of.line === '12345' && !of.needsHuman && last.line === '110' && ['P0', 'P1'].includes(last.priority),
      );
      const moved = transfers.filter((t) => t.fromLine === line && isIn(t.startedAt));
      const live = moved.filter((t) => t.kind !== 'ORDER_PUSH');
      const taken = live.filter((t) => t.state === 'ACCEPTED' && between(t.startedAt, t.endedAt!) <= 20 * SECOND);
      const heard = known.filter((c) => c.decision?.line === line && isIn(c.acceptedAt));
      const followed = heard.filter((c) => between(c.acceptedAt, now) >= 7 * DAY);
      const owed = lost.filter(
        (b) =>
          b.case.line === line && isIn(b.owedSince) && (b.made.length > 0 || between(b.owedSince, now) > 15 * MINUTE),
      );
      const rung = alarms.filter((a) => a.line === line && isIn(a.raisedAt));
      const wrong = reviewed.filter(({ last }) => !(last.agreesLine && last.agreesCategory && last.agreesPriority));
      return {
        ...{ group, line },
        figures: {
          abstainRate: share(own.filter((c) => c.decision!.needsHuman).length, own.length),
          overrideRate: share(wrong.length, reviewed.length),
          missedEmergencyRate: share(missed.length, reviewed.length),
          transfers: moved.length,
          transferAcceptedLe20s: share(taken.length, live.length),
          transferRefusedRate: share(moved.filter((t) => t.state === 'REFUSED').length, moved.length),
          pingPongRate: share(moved.filter((t) => t.bounces >= 2).length, moved.length),
          repeatRate: share(heard.filter((c) => c.isRepeat).length, heard.length),
          firstContactResolution: share(followed.filter((c) => c.isSettled).length, followed.length),
          missedCallCallbackRate: share(
            owed.filter((b) => b.made.some((one) => one.number === 1 && between(b.owedSince, one.at) <= 15 * MINUTE))
              .length,
            owed.length,
          ),
          alarms: rung.length,
          alarmP50: percentile(
            rung.flatMap((a) => (a.acknowledgedAt ? [between(a.raisedAt, a.acknowledgedAt)] : [])),
            0.5,
          ),
        },
      };
    }),
  );
}
