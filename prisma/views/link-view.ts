import { isSealed } from '#domain/confidentiality';
import type { HandoverContext } from '#domain/eido';
import type { Line } from '#domain/line';
import type { ToldEvent } from '#domain/link-protocol';
import type { Priority } from '#domain/priority';
import type { TransferKind } from '#domain/transfer';
import type { LinkStatus } from '#domain/wire/link-wire';
import type { Db } from '../client';
import type { Vault } from '../vault/vault';

/** What an offer tells of a transfer of ours, with the whole context of its case. */
export async function findOfferContext(
  db: Db,
  openIdentity: Vault['open'],
  { cityId, transferId }: { cityId: string; transferId: string },
): Promise<{ kind: TransferKind; reason: string; bounces: number; isDecided: boolean; context: HandoverContext }> {
  const { case: of, ...transfer } = await db.transfer.findUniqueOrThrow({
    where: { cityId_id: { cityId, id: transferId } },
    include: {
      boundaryRule: { select: { consultationId: true } },
      case: {
        include: {
          contacts: { include: { caller: { select: { maskedPhone: true } } }, orderBy: { acceptedAt: 'asc' } },
          events: { orderBy: { id: 'asc' } },
        },
      },
    },
  });
  // Who an informant is leaves this house for nobody.
  const callerId = isSealed(of) ? undefined : of.contacts.find(({ caller }) => caller?.maskedPhone)?.callerId;
  const placed = of.contacts.find(({ address, lat }) => address !== null || lat !== null);
  return {
    kind: transfer.kind as TransferKind,
    reason: transfer.reason,
    bounces: transfer.bounces + (transfer.senderId === null ? 0 : 1),
    isDecided: transfer.isDecided || (transfer.boundaryRule?.consultationId ?? null) !== null,
    context: {
      caseId: of.id,
      caseNumber: of.number,
      category: of.category,
      priority: of.priority as Priority,
      fromLine: transfer.fromLine as Line,
      toLine: transfer.toLine as Line,
      words: of.contacts.map(({ id, text, receivedAt }) => ({ id, text, receivedAt })),
      notes: of.events.flatMap(({ data }) => wordsOf(data)),
      address: placed?.address ?? null,
      lat: placed?.lat ?? null,
      lon: placed?.lon ?? null,
      phone: callerId ? ((await openIdentity(db, { cityId, callerId }))?.phone ?? null) : null,
    },
  };
}

/** What an operator wrote down in an event, or told the caller. */
function wordsOf(data: unknown): string[] {
  const { note, reply } = data as { note?: unknown; reply?: unknown };
  return [note, reply].filter((text): text is string => typeof text === 'string' && text !== '');
}

/** The entry of the history that a feedback tells of, with what the requester may hear of it. */
export async function findFeedback(
  db: Db,
  { cityId, note }: { cityId: string; note: string | null },
): Promise<{ event: ToldEvent; words: string | null; at: string }> {
  const { type, at, data } = await db.caseEvent.findFirstOrThrow({ where: { cityId, id: BigInt(note ?? '') } });
  const { reply, feedback, note: said } = data as Partial<Record<'reply' | 'feedback' | 'note', string>>;
  const words = reply ?? feedback ?? (type === 'case-not-accepted' ? said : undefined);
  return { event: type as ToldEvent, words: words ?? null, at: at.toISOString() };
}

/** The number of the case that was opened for a handover. */
export async function findHandoverCaseNumber(
  db: Db,
  { cityId, transferId }: { cityId: string; transferId: string },
): Promise<string | null> {
  const row = await db.handover.findUnique({
    where: { cityId_transferId: { cityId, transferId } },
    select: { case: { select: { number: true } } },
  });
  return row?.case?.number ?? null;
}

/** Which line lives elsewhere, whether it answers, and what it has not answered yet. */
export async function readLinkStatus(db: Db, cityId: string): Promise<LinkStatus> {
  const link = await db.link.findUnique({ where: { cityId } });
  if (link === null) return { link: null };
  const { _count, _min } = await db.linkMessage.aggregate({
    where: { cityId, deliveredAt: null },
    _count: true,
    _min: { createdAt: true },
  });
  return {
    link: {
      line: link.line as Line,
      isAnswering: link.failingSince === null && link.answeredAt !== null,
      answeredAt: link.answeredAt?.toISOString() ?? null,
      failingSince: link.failingSince?.toISOString() ?? null,
      undelivered: _count,
      oldestAt: _min.createdAt?.toISOString() ?? null,
    },
  };
}
