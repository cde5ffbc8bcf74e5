import type { Db } from '#db/client';
import type { OwedMessage } from '#db/stores/link-message-store';
import { findFeedback, findHandoverCaseNumber, findOfferContext } from '#db/views/link-view';
import type { Vault } from '#db/vault/vault';
import { writeEido } from '#domain/eido';
import type { LinkMessage } from '#domain/wire/link-wire';

/** What a message says, written when it is sent for the first time: an offer tells the case as it is then. */
export async function writeMessage(
  db: Db,
  openIdentity: Vault['open'],
  message: OwedMessage,
  now: Date,
): Promise<LinkMessage> {
  const { id, transferId, kind } = message;
  switch (kind) {
    case 'offer': {
      const {
        kind: transferKind,
        reason,
        bounces,
        isDecided,
        context,
      } = await findOfferContext(db, openIdentity, message);
      return { id, transferId, kind, transferKind, reason, bounces, isDecided, eido: writeEido(context, now) };
    }
    case 'withdrawal':
      return { id, transferId, kind };
    case 'acceptance':
      return { id, transferId, kind, caseNumber: (await findHandoverCaseNumber(db, message)) ?? transferId };
    case 'refusal':
      return { id, transferId, kind, reason: message.note ?? kind };
    case 'feedback':
      return { id, transferId, kind, ...(await findFeedback(db, message)) };
  }
}
