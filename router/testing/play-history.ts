import { randomUUID } from 'node:crypto';
import type { Database } from '#db/client';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The rows go in together or not at all, however busy the machine is. */
const WHOLE = { timeout: MINUTE };

/**
 * Writes a made-up month of raw history into an empty city, whatever its rules say of it: odd figures come from odd rows.
 * The same seed writes the same month.
 */
export async function playHistory(db: Database, seed: number, from: Date): Promise<void> {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <T>(of: readonly T[]): T => of[below(of.length)]!;
  const maybe = <T>(share: number, value: T): T | null => (random() < share ? value : null);
  const after = (at: Date, ms: number) => new Date(at.getTime() + below(ms));

  const cityId = 'city-1';
  const user = await db.user.findFirstOrThrow({ where: { username: 'seat-110-1' } });
  const policy = await db.slaPolicy.findFirstOrThrow();
  const client = await db.apiClient.findFirstOrThrow();
  const departments = (await db.department.findMany({ take: 4, orderBy: { code: 'asc' } })).map(({ code }) => code);
  const units = (await db.unit.findMany({ take: 4, orderBy: { code: 'asc' } })).map(({ code }) => code);
  const rows = {
    cases: [],
    contacts: [],
    callers: [],
    decisions: [],
    corrections: [],
    orders: [],
    hosts: [],
  } as Record<string, object[]>;
  const more = {
    clocks: [],
    backs: [],
    ratings: [],
    events: [],
    assignments: [],
    transfers: [],
    lost: [],
    attempts: [],
    alarms: [],
  } as Record<string, object[]>;
  let free = from.getTime();

  for (let n = 0; n < 160; n += 1) {
    const at = after(from, 30 * DAY);
    const id = randomUUID();
    const contactId = randomUUID();
    const line = pick(['110', '12345']);
    const priority = pick(['P0', 'P1', 'P2', 'P3']);
    const category = pick(['01', '02', '51', '52']);
    const status = pick(['CLOSED', 'CLOSED', 'WAITING', 'INSTRUCTED', 'MERGED']);
    const answeredAt = maybe(0.8, after(at, 60_000));
    const closedAt = status === 'CLOSED' ? after(at, 5 * DAY) : null;
    rows.cases!.push({
      ...{
        cityId,
        id,
        number: `26${String(n).padStart(10, '0')}`,
        trackingCode: `T${n}`,
        line,
        category,
        priority,
        status,
      },
      ...{ lane: `line-${line}`, needsHuman: false, language: 'zh', waitingSince: at, createdAt: at, updatedAt: at },
      ...{ answeredAt, closedAt },
    });
    const callerId = maybe(0.9, randomUUID());
    if (callerId) rows.callers!.push({ cityId, id: callerId, createdAt: at, numberToken: maybe(0.9, `n${below(25)}`) });
    rows.contacts!.push({
      ...{
        cityId,
        id: contactId,
        channel: pick(['phone', 'phone', 'web']),
        externalId: `x${n}`,
        ...maybe(0.6, { lat: 31.15 + random() * 0.16, lon: 121.38 + random() * 0.19 }),
        address: maybe(0.3, pick(['北城区解放路1号', '中心区', '外地'])),
        dialled: line,
        text: '',
      },
      ...{
        callerId,
        caseId: id,
        apiClientId: client.id,
        receivedAt: new Date(at.getTime() - below(30_000)),
        acceptedAt: at,
      },
    });
    rows.decisions!.push({
      ...{
        cityId,
        contactId,
        line,
        lane: `line-${line}`,
        category,
        priority,
        needsHuman: random() < 0.2,
        confidence: 0.5,
      },
      ...{
        language: 'zh',
        alternatives: [],
        reasons: [],
        modelVersion: '',
        ruleVersion: '',
        inputHash: '',
        decidedAt: at,
      },
    });
    for (let k = below(3); k > 0; k -= 1) {
      rows.corrections!.push({
        ...{
          cityId,
          id: randomUUID(),
          contactId,
          line: pick(['110', '12345']),
          category,
          priority: pick(['P0', 'P1', 'P3']),
        },
        ...{ agreesLine: random() < 0.7, agreesCategory: random() < 0.7, agreesPriority: random() < 0.7 },
        ...{ actorId: user.id, at: new Date(at.getTime() + k * MINUTE) },
      });
    }
    const clock = (metric: string) => {
      const dueAt = after(at, 6 * DAY);
      const pausedAt = maybe(0.1, at);
      const stoppedAt = pausedAt === null ? maybe(0.7, after(at, 8 * DAY)) : null;
      const times = { startedAt: at, warnAt: dueAt, dueAt, stoppedAt, pausedAt };
      more.clocks!.push({ cityId, id: randomUUID(), caseId: id, policyId: policy.id, metric, ...times });
    };
    if (line === '12345') {
      rows.orders!.push({ cityId, caseId: id, reworks: below(3) });
      let assignedAt = after(at, DAY);
      for (let k = below(4); k > 0; k -= 1) {
        const end = k > 1 ? pick(['RETURNED', 'RECALLED']) : maybe(0.5, pick(['RETURNED', 'REPLIED', 'CLOSED']));
        const endedAt = end === null ? null : after(assignedAt, DAY);
        const host = { cityId, id: randomUUID(), caseId: id, departmentCode: pick(departments), role: 'HOST' };
        rows.hosts!.push({ ...host, assignedAt, end, endedAt });
        assignedAt = new Date((endedAt ?? assignedAt).getTime() + 1);
      }
      clock('reply');
      clock('sign');
      if (random() < 0.6) {
        const answer = {
          ...{ cityId, caseId: id, departmentCode: maybe(0.8, pick(departments)) },
          ...{ appealType: maybe(0.7, pick(['CONSULTATION', 'COMPLAINT'])), result: pick(['SOLVED', 'OUT_OF_POWER']) },
        };
        const satisfaction = () => pick(['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'NOT_RATED']);
        const call = { id: randomUUID(), actorId: user.id, at: after(at, 5 * DAY) };
        const outcome = pick(['SOLVED', 'UNSOLVED', 'UNREACHED']);
        more.backs!.push({ ...answer, ...call, outcome, satisfaction: satisfaction() });
        if (random() < 0.5) {
          const rating = { round: 0, isSolved: random() < 0.5, satisfaction: satisfaction(), words: '' };
          more.ratings!.push({ ...answer, ...rating, at: after(at, 5 * DAY) });
          const rework = { cityId, caseId: id, type: 'case-reworked', at: after(at, 5 * DAY), data: {} };
          if (random() < 0.5) more.events!.push(rework);
        }
      }
    } else {
      for (let k = below(3); k > 0; k -= 1) {
        const instructedAt = after(answeredAt ?? at, 2 * MINUTE);
        const signedAt = maybe(0.9, after(instructedAt, MINUTE));
        const departedAt = signedAt && maybe(0.9, after(signedAt, 15 * MINUTE));
        const arrivedAt = departedAt && maybe(0.9, after(departedAt, 15 * MINUTE));
        const feedbackAt = arrivedAt && maybe(0.9, after(arrivedAt, 60 * MINUTE));
        more.assignments!.push({
          ...{ cityId, id: randomUUID(), caseId: id, unitCode: pick(units), isLead: k === 1, stage: 'DONE' },
          ...{
            instructedById: user.id,
            instructedAt,
            signedAt,
            departedAt,
            arrivedAt,
            feedbackAt,
            endedAt: at,
            outcome: 'DONE',
          },
        });
      }
    }
    if (random() < 0.4) {
      const startedAt = after(at, DAY);
      const transfer = {
        cityId,
        id: randomUUID(),
        caseId: id,
        fromLine: line,
        toLine: line === '110' ? '12345' : '110',
      };
      more.transfers!.push({
        ...transfer,
        ...{
          kind: pick(['ONE_KEY', 'THREE_WAY', 'ORDER_PUSH']),
          state: pick(['ACCEPTED', 'ACCEPTED', 'REFUSED', 'TIMED_OUT']),
        },
        ...{ reason: '', bounces: below(4), startedAt, dueAt: startedAt, endedAt: after(startedAt, 40_000) },
      });
    }
    if (random() < 0.3) {
      const back = randomUUID();
      const owed = { caseId: id, contactId, priority, owedSince: at, dueAt: at, dueAfterMs: [0] };
      more.lost!.push({ cityId, id: back, kind: pick(['ABANDONED', 'ABANDONED', 'SILENT']), cues: [], ...owed });
      if (random() < 0.7) {
        const attempt = { cityId, callBackId: back, number: 1, result: 'REACHED', actorId: user.id };
        more.attempts!.push({ ...attempt, at: after(at, 30 * MINUTE) });
      }
    }
    if (random() < 0.3) {
      const raisedAt = after(at, DAY);
      more.alarms!.push({
        ...{
          cityId,
          id: randomUUID(),
          caseId: id,
          clockId: randomUUID(),
          line,
          priority,
          metric: 'answer',
          percent: 100,
        },
        ...{
          dueAt: raisedAt,
          raisedAt,
          nextStep: 1,
          nextAt: raisedAt,
          acknowledgedAt: maybe(0.6, after(raisedAt, DAY)),
        },
      });
    }
  }
  const spells = Array.from({ length: 120 }, () => {
    const beganAt = new Date((free += below(2 * 60 * MINUTE)));
    const endedAt = new Date((free += 1 + below(90 * MINUTE)));
    const spent = { line: pick(['110', '12345']), state: pick(['ready', 'ringing', 'busy', 'wrap-up', 'paused']) };
    return { cityId, userId: user.id, beganAt, endedAt, ...spent };
  });
  const data = { ...rows, ...more } as Record<string, never[]>;
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.case.createMany({ data: data.cases! });
    await tx.caller.createMany({ data: data.callers! });
    await tx.contact.createMany({ data: data.contacts! });
    await tx.triageDecision.createMany({ data: data.decisions! });
    await tx.triageCorrection.createMany({ data: data.corrections! });
    await tx.workOrder.createMany({ data: data.orders! });
    await tx.orderUnit.createMany({ data: data.hosts! });
    await tx.slaClock.createMany({ data: data.clocks! });
    await tx.orderCallBack.createMany({ data: data.backs! });
    await tx.citizenRating.createMany({ data: data.ratings! });
    await tx.caseEvent.createMany({ data: data.events! });
    await tx.assignment.createMany({ data: data.assignments! });
    await tx.transfer.createMany({ data: data.transfers! });
    await tx.callBack.createMany({ data: data.lost! });
    await tx.callBackAttempt.createMany({ data: data.attempts! });
    await tx.alarm.createMany({ data: data.alarms! });
    await tx.seatSpell.createMany({ data: spells });
  }, WHOLE);
}
