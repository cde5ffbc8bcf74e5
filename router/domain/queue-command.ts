import { z } from 'zod';
import { type Lane, LANES } from './line';
import { filledText } from './text';

/** What a supervisor may do to a queue: stop handing out its jobs, go on, and try again what was given up. */
export const QUEUE_COMMANDS = ['pause', 'resume', 'retry-failed'] as const;
export type QueueCommand = (typeof QUEUE_COMMANDS)[number];

/** Queues in which somebody may be in danger: pausing one asks for its name, so that no slip of the hand does it. */
export const needsConfirmation = (queue: Lane, command: QueueCommand): boolean =>
  command === 'pause' && queue !== 'line-12345';

export const queueCommandParams = z.object({ queue: z.enum(LANES), command: z.enum(QUEUE_COMMANDS) });

/** Body of `POST /v1/queues/{queue}/{command}`: why, and for a queue of emergencies its name typed once more. */
export const queueCommandSchema = z.strictObject({ reason: filledText(500), confirm: z.enum(LANES).optional() });
export type QueueCommandInput = z.infer<typeof queueCommandSchema>;
