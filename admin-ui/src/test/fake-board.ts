import { type Lane, LANES, type Line, LINES } from '#domain/line';
import { PRIORITIES } from '#domain/priority';
import { SEAT_STATES } from '#domain/seat';
import { SLA_METRICS } from '#domain/sla';
import type { BoardWire } from '#domain/wire/board-wire';
import type { CaseDetail } from '#domain/wire/case-wire';
import { rowOf } from './build-case';

const tally = <K extends string, V>(keys: readonly K[], value: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;

/** The board, counted from the cases. */
export function fakeBoard(cases: CaseDetail[], alarms: BoardWire['transfers']['alarms'], now: number): BoardWire {
  const waiting = cases.filter(({ status }) => status === 'WAITING');
  const lane = (name: Lane): BoardWire['lanes'][number] => {
    const here = waiting.filter((one) => one.lane === name);
    const inLane = cases.filter((one) => one.lane === name);
    return {
      lane: name,
      waiting: tally(PRIORITIES, (priority) => here.filter((one) => one.priority === priority).length),
      ringing: inLane.filter(({ status }) => status === 'OFFERED').length,
      held: inLane.filter(({ status }) => status === 'ACCEPTED').length,
      oldestWaitingSince: here.map(({ waitingSince }) => waitingSince).sort()[0] ?? null,
    };
  };
  const line = (name: Line): BoardWire['lines'][number] => ({
    line: name,
    open: cases.filter((one) => one.line === name && one.status !== 'CLOSED').length,
    acceptedToday: 42,
    closedToday: cases.filter((one) => one.line === name && one.status === 'CLOSED').length,
    breached: tally(SLA_METRICS, (metric) => (metric === 'answer' ? 2 : 0)),
    warned: tally(SLA_METRICS, (metric) => (metric === 'reply' ? 1 : 0)),
    seats: tally(SEAT_STATES, (state) => (state === 'ready' ? 3 : 1)),
  });
  return {
    dataAt: new Date(now).toISOString(),
    lanes: LANES.map(lane),
    lines: LINES.map(line),
    longestWaiting: waiting.slice(0, 10).map(rowOf),
    transfers: { open: 0, alarms },
    callBacks: { open: 3, overdue: 1, forSupervisor: 1, mostUrgent: 'P0' },
    deferral: null,
    model: { version: 'shipped-1', alarm: null },
    delivery: { backend: 'postgres', isReachable: true, outboxPending: 0, outboxOldestAt: null },
  };
}
