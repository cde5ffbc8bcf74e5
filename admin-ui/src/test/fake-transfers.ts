import type { BoundaryRuleWire, CaseTransfers, TransferWire } from '#domain/wire/transfer-wire';
import { nextTransferState, otherLineThan, TRANSFER_KINDS } from '#domain/transfer';
import type { TransferAction, TransferStart } from '#domain/transfer-input';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { UserWire } from '#domain/wire/session-wire';
import { Refusal } from './fake-state';

type City = { get(caseId: string): CaseDetail; user(): UserWire | null };

const names = (text: string) => ({ zh: text, en: text, vi: text });
/** The boundary list says that the case belongs to the other line. */
const rule = (line: BoundaryRuleWire['line']): BoundaryRuleWire => ({
  id: 'rule-1',
  code: 'fallen-line',
  category: '03',
  area: '*',
  line,
  matter: names('wire-down'),
  note: names('threat'),
  source: 'list-2026',
  version: 3,
  validFrom: '2026-01-01T00:00:00.000Z',
  validTo: null,
});

/** What the lines do about the cases in memory. `set` says what the other side has done. */
export function createFakeTransfers({ get, user }: City, now: () => number) {
  const byCase = new Map<string, CaseTransfers>();
  const iso = (offset = 0) => new Date(now() + offset).toISOString();

  function of(caseId: string): CaseTransfers {
    const known = byCase.get(caseId);
    const { line, holder } = get(caseId);
    const fresh: CaseTransfers = {
      caseId,
      owner: line,
      owners: [{ line, since: iso(), transferId: null }],
      proposal: {
        line: otherLineThan(line),
        reason: 'boundary-rule',
        rules: [rule(otherLineThan(line))],
        kind: 'ONE_KEY',
      },
      mayStart: holder !== null && holder.id === user()?.id ? [...TRANSFER_KINDS] : [],
      transfers: [],
    };
    return known ?? fresh;
  }
  const set = (caseId: string, change: Partial<CaseTransfers>): CaseTransfers => {
    const next = { ...of(caseId), ...change };
    byCase.set(caseId, next);
    return next;
  };
  const build = (caseId: string, change: Partial<TransferWire> = {}): TransferWire => {
    const { line } = get(caseId);
    const me = user();
    return {
      id: `transfer-${caseId}`,
      kind: 'ONE_KEY',
      state: 'INITIATED',
      fromLine: line,
      toLine: otherLineThan(line),
      reason: '',
      bounces: 0,
      isDecided: false,
      sender: me && { id: me.id, displayNames: me.displayNames },
      receiver: null,
      startedAt: iso(),
      dueAt: iso(20_000),
      alarms: 0,
      endedAt: null,
      outcome: null,
      actions: ['cancel', 'caller-gone'],
      ...change,
    };
  };
  const holding = (id: string): [CaseTransfers, TransferWire] => {
    for (const one of byCase.values()) {
      const transfer = one.transfers.find((candidate) => candidate.id === id);
      if (transfer) return [one, transfer];
    }
    throw new Refusal('not-found', 404);
  };

  return {
    transfersOf: of,
    setTransfers: set,
    buildTransfer: build,
    start(caseId: string, { version, kind, reason }: TransferStart): CaseTransfers {
      if (version !== get(caseId).version) throw new Refusal('conflict', 409);
      const transfers = [build(caseId, { kind, reason }), ...of(caseId).transfers];
      return set(caseId, { transfers, mayStart: [] });
    },
    actOn(id: string, action: TransferAction, input: Record<string, unknown>): CaseTransfers {
      const [one, transfer] = holding(id);
      const isMove = input.owner === transfer.toLine;
      const state = nextTransferState(action === 'agree' ? (isMove ? 'agree-move' : 'agree-keep') : action, transfer);
      if (state === undefined) throw new Refusal('conflict', 409);
      const outcome = String(input.reason ?? input.note ?? '');
      const ended: TransferWire = { ...transfer, state, outcome, actions: [], endedAt: iso() };
      return set(one.caseId, {
        transfers: [ended, ...one.transfers.filter((candidate) => candidate.id !== id)],
        owner: state === 'ACCEPTED' ? transfer.toLine : one.owner,
      });
    },
  };
}
