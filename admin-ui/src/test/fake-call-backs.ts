import type { z } from 'zod';
import { afterAttempt } from '#domain/call-back';
import type { NuisanceMarkWire } from '#domain/wire/nuisance-wire';
import {
  attemptSchema,
  callBackDecisionSchema,
  callBackListQuerySchema,
  callBackSchema,
  type CallBackWire,
} from '#domain/wire/call-back-wire';
import { listOf } from '#domain/wire/list-wire';
import { nuisanceMarkSchema, nuisanceReasonSchema } from '#domain/wire/nuisance-wire';
import type { UserWire } from '#domain/wire/session-wire';
import { Refusal } from './fake-state';

type Asked = { query: Record<string, string>; body: unknown };
type Answer = { status: number; body: unknown };

/** Those who are owed an answer, and the marks of numbers, in memory. */
export function createFakeCallBacks({ user }: { user(): UserWire | null }, now: () => number) {
  const tasks = new Map<string, CallBackWire>();
  let marks: NuisanceMarkWire[] = [];
  const iso = () => new Date(now()).toISOString();
  const list = <T extends z.ZodType>(row: T, items: z.input<T>[]): Answer => ({
    status: 200,
    body: listOf(row).parse({ items, hasNextPage: false, dataAt: iso() }),
  });
  const open = (id: string): CallBackWire => {
    const found = tasks.get(id);
    if (!found) throw new Refusal('not-found', 404);
    if (found.outcome !== null) throw new Refusal('conflict', 409);
    return found;
  };
  const put = (next: CallBackWire): Answer => {
    tasks.set(next.id, next);
    return { status: 200, body: callBackSchema.parse(next) };
  };

  function attempt(id: string, body: unknown): Answer {
    const { number, result, note = null } = attemptSchema.parse(body);
    const of = open(id);
    const me = user();
    if (number !== of.attempts + 1 || me === null) throw new Refusal('conflict', 409);
    const standing = {
      owedSince: new Date(of.owedSince),
      dueAfterMs: Array.from({ length: of.plannedAttempts }, (_, index) => index * 60_000),
      attempts: of.attempts,
      cues: of.cues,
      isPlaceKnown: of.address !== null,
    };
    const after = afterAttempt(standing, result, new Date(now()));
    const actor = { id: me.id, displayNames: me.displayNames };
    const made = [...of.made, { number, result, note, at: iso(), actor }];
    if (after.next === 'end') return put({ ...of, attempts: number, made, outcome: after.outcome, doneAt: iso() });
    const needsSupervisor = after.next === 'supervisor';
    return put({ ...of, attempts: number, made, needsSupervisor, dueAt: after.dueAt.toISOString() });
  }

  return {
    addCallBack(change: Partial<CallBackWire> & { caseId: string }): CallBackWire {
      const task: CallBackWire = {
        id: `call-back-${tasks.size + 1}`,
        kind: 'ABANDONED',
        caseNumber: '261119000001',
        line: '110',
        contactId: 'contact-1',
        channel: 'phone',
        caller: { phone: '138****5678', name: null },
        address: null,
        priority: 'P1',
        cues: [],
        owedSince: iso(),
        dueAt: iso(),
        attempts: 0,
        plannedAttempts: 3,
        needsSupervisor: false,
        outcome: null,
        note: null,
        doneAt: null,
        made: [],
        ...change,
      };
      tasks.set(task.id, task);
      return task;
    },
    callBack: (id: string) => tasks.get(id),
    setMarks(next: NuisanceMarkWire[]) {
      marks = next;
    },
    callBackRoutes: [
      [
        'GET',
        /^\/v1\/call-backs$/,
        (_: string[], { query }: Asked) => {
          const { caseId } = callBackListQuerySchema.parse(query);
          const wanted = ({ outcome, caseId: of }: CallBackWire) =>
            outcome === null && (caseId === undefined || of === caseId);
          return list(callBackSchema, [...tasks.values()].filter(wanted));
        },
      ],
      ['POST', /^\/v1\/call-backs\/([^/]+)\/attempts$/, ([id = '']: string[], { body }: Asked) => attempt(id, body)],
      [
        'POST',
        /^\/v1\/call-backs\/([^/]+)\/decision$/,
        ([id = '']: string[], { body }: Asked) => {
          const { outcome, note } = callBackDecisionSchema.parse(body);
          return put({ ...open(id), outcome, note, needsSupervisor: false, doneAt: iso() });
        },
      ],
      ['GET', /^\/v1\/nuisance-marks$/, () => list(nuisanceMarkSchema, marks)],
      [
        'POST',
        /^\/v1\/nuisance-marks\/([^/]+)\/approve$/,
        ([id = '']: string[], { body }: Asked) => {
          nuisanceReasonSchema.parse(body);
          marks = marks.map((mark) => (mark.id === id ? { ...mark, state: 'ACTIVE', decisions: ['lift'] } : mark));
          return list(nuisanceMarkSchema, marks);
        },
      ],
    ] satisfies [string, RegExp, (ids: string[], asked: Asked) => Answer][],
  };
}
