import type { Receipt } from '#domain/intake';
import type { PlannedContact } from './planned-contact';

/** What a contact of the run went through, seen from the caller's side. Instants in seconds of the scenario's clock. */
export type ContactRecord = {
  contact: PlannedContact;
  /** How much later than intended the generator started it, in real ms: its own fault, not the system's. */
  lateMs: number;
  /** From the intended start to the acknowledgement, in real ms. */
  acknowledgedMs?: number;
  receipt?: Receipt;
  /** Attempts that were not answered, or answered with "not just now". */
  repeats: number;
  /** Why it was given up. */
  refusal?: string;
  /** The same message got another answer when it was sent again. */
  hasChangedAnswer: boolean;
  /** Its case was linked to another one of the same incident. */
  isLinked: boolean;
  answeredAt?: number;
  hungUpAt?: number;
};

/** Seconds from the intended start until somebody answered; undefined when nobody did while the caller was there. */
export const waitOf = ({ contact, answeredAt, hungUpAt }: ContactRecord): number | undefined =>
  answeredAt === undefined || hungUpAt !== undefined ? undefined : Math.max(0, answeredAt - contact.at);
