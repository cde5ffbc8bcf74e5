import {
  missingEvidence,
  needsRework,
  type OrderLimits,
  orderObstacle,
  type OrderStanding,
  proposedUnits,
} from './order';

const LIMITS: OrderLimits = {
  returnWorkingDays: 2,
  maxFailedDispatches: 3,
  maxExtensions: 1,
  maxExtensionWorkingDays: 10,
  requiredReworks: 1,
  supervisedReworks: 3,
  supervisedReports: 5,
  supervisedReportsDays: 30,
  callBackAttempts: 3,
  reopenDays: 30,
};
const NOW = new Date('2026-03-02T02:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const DAY = 86_400_000;

const order = (change: Partial<OrderStanding> = {}): OrderStanding => ({
  departmentCode: 'D02',
  assisting: [],
  accusedDepartmentCode: null,
  refusal: null,
  whereToGo: null,
  reply: 'done',
  result: 'DONE',
  callBackOutcome: 'SOLVED',
  satisfaction: 'SATISFIED',
  callBackAttempts: 1,
  calledBackBy: ['operator'],
  reworks: 0,
  reopenings: 0,
  reviewOn: null,
  failedDispatches: 0,
  host: { isDesignated: false, returnUntil: later(DAY) },
  extension: null,
  isSupervised: false,
  escalation: null,
  granted: { count: 0, workingDays: 0 },
  replyDueAt: later(DAY),
  closedAt: null,
  ...change,
});
const asked = (change: Partial<OrderStanding['escalation']>): OrderStanding['escalation'] => ({
  ...{ level: 'CITY_OFFICE', isDecided: false, answerUntil: later(DAY) },
  ...change,
});
const missing = (change: Partial<OrderStanding>) => missingEvidence('CALLBACK', order(change), LIMITS);

describe('the evidence of closing', () => {
  it.each([
    ['a reply', { reply: null }],
    ['a result', { result: null }],
    ['a call back', { callBackOutcome: null }],
    ['enough attempts to call', { callBackOutcome: 'NOT_REACHED', callBackAttempts: 2 }],
    ['a rework of what is unsolved', { callBackOutcome: 'UNSOLVED' }],
    ['a rework of what dissatisfies, though it is solved', { satisfaction: 'DISSATISFIED' }],
  ] as [string, Partial<OrderStanding>][])('lacks %s', (_what, change) => {
    expect(missing(change)).toBeDefined();
  });

  it.each([
    ['a solved matter', {}],
    ['a waiver', { callBackOutcome: 'WAIVED', satisfaction: 'NOT_RATED' }],
    ['somebody who could not be reached', { callBackOutcome: 'NOT_REACHED', callBackAttempts: 3 }],
    ['what is unsolved after a rework', { callBackOutcome: 'UNSOLVED', reworks: 1 }],
  ] as [string, Partial<OrderStanding>][])('is complete for %s', (_what, change) => {
    expect(missing(change)).toBeUndefined();
  });

  it('of a matter that was not accepted is the reason and the place to go', () => {
    const refused = { refusal: 'IN_PETITION', whereToGo: 'petition office' } as const;
    expect(missingEvidence('NOT_ACCEPTED', order(refused), LIMITS)).toBeUndefined();
    expect(missingEvidence('NOT_ACCEPTED', order({ refusal: 'IN_PETITION' }), LIMITS)).toBeDefined();
  });
});

describe('what stands in the way', () => {
  const obstacle = (
    ...[action, change, status = 'SIGNED']: [
      Parameters<typeof orderObstacle>[0],
      Partial<OrderStanding>,
      Parameters<typeof orderObstacle>[1]?,
    ]
  ) => orderObstacle(action, status, order(change), LIMITS, NOW, 'operator');

  it('of closing is that one person alone made every attempt to reach the requester', () => {
    const missed = { callBackOutcome: 'NOT_REACHED', callBackAttempts: 3 } as const;
    expect(obstacle('close', missed, 'CALLBACK')).toMatch('alone');
    expect(obstacle('close', { ...missed, calledBackBy: ['another'] }, 'CALLBACK')).toBeUndefined();
    expect(obstacle('close', { ...missed, calledBackBy: ['operator', 'another'] }, 'CALLBACK')).toBeUndefined();
  });

  it.each([
    ['dispatch', { failedDispatches: 3 }, 'RE_DISPATCHED'],
    ['dispatch', {}, 'REWORK'],
    ['start', { departmentCode: null }, 'REWORK'],
    ['return', { host: { isDesignated: true, returnUntil: later(DAY) } }],
    ['return', { host: { isDesignated: false, returnUntil: later(-1) } }],
    ['extend', { extension: { id: 'x', workingDays: 1 } }],
    ['extend', { granted: { count: 1, workingDays: 2 } }],
    ['extend', { replyDueAt: later(0) }],
    ['extend', { replyDueAt: null }],
    ['approve-extension', {}],
    ['refuse-extension', {}],
    ['call-back', {}, 'CALLBACK'],
    ['rework', {}, 'CALLBACK'],
    ['escalate', {}],
    ['escalate', { isSupervised: true, escalation: asked({}) }],
    ['escalate', { isSupervised: true, escalation: asked({ level: 'LEADERS_MEETING', isDecided: true }) }],
    ['decide-escalation', {}],
    ['decide-escalation', { escalation: asked({ isDecided: true }) }],
    ['reopen', { closedAt: later(-31 * DAY) }, 'CLOSED'],
  ] as Parameters<typeof obstacle>[])('keeps %s from %j', (...given) => {
    expect(obstacle(...given)).toBeDefined();
  });

  it.each([
    ['dispatch', { failedDispatches: 2 }, 'RE_DISPATCHED'],
    ['dispatch', { departmentCode: null }, 'REWORK'],
    ['start', {}, 'REWORK'],
    ['return', { host: { isDesignated: false, returnUntil: later(0) } }],
    ['extend', {}],
    ['approve-extension', { extension: { id: 'x', workingDays: 1 } }],
    ['call-back', { callBackOutcome: 'NOT_REACHED' }, 'CALLBACK'],
    ['call-back', {}, 'REPLIED'],
    ['rework', { satisfaction: 'DISSATISFIED' }, 'CALLBACK'],
    ['escalate', { isSupervised: true }],
    ['escalate', { isSupervised: true, escalation: asked({ isDecided: true }) }],
    ['escalate', { isSupervised: true, escalation: asked({ answerUntil: later(0) }) }],
    ['decide-escalation', { escalation: asked({ answerUntil: later(-DAY) }) }],
    ['reopen', { closedAt: later(-30 * DAY) }, 'CLOSED'],
  ] as Parameters<typeof obstacle>[])('lets %s pass with %j', (...given) => {
    expect(obstacle(...given)).toBeUndefined();
  });
});

it('an answered order is not a solved one: who says so needs a rework', () => {
  expect(needsRework(order({ result: 'EXPLAINED', callBackOutcome: 'UNSOLVED' }), LIMITS)).toBe(true);
});

it('the catalogue proposes neither the accused unit nor those that returned the order', () => {
  const of = { accusedDepartmentCode: 'D01', returnedBy: ['D02'] };
  expect(proposedUnits(['D01', 'D02', 'D03'], of)).toEqual(['D03']);
});
