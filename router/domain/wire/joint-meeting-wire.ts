import { z } from 'zod';
import { ruleArea, ruleCode } from '../consultation-input';
import { LINES } from '../line';
import { filledText } from '../text';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();
const party = filledText(20);

const matter = z.object({ caseId: z.string(), caseNumber: z.string(), category: z.string(), at: instant });
export type MeetingMatter = z.infer<typeof matter>;

/** What there is to speak of since the meeting before: the newest first, each kind up to a hundred. */
export const meetingAgendaSchema = z.object({
  /** When the meeting before was held; null before the first one. */
  since: instant.nullable(),
  /** Transfers that the other line refused. */
  refused: z.array(matter),
  /** Cases that went to and fro so often that both lines had to speak. */
  bounced: z.array(matter),
  /** Cases about which there was a consultation. */
  consulted: z.array(matter),
});
export type MeetingAgenda = z.infer<typeof meetingAgendaSchema>;

/**
 * Body of `POST /v1/joint-meetings`. `since` is that of the agenda which the screen shows; a stale one is answered with 409.
 * `rule`: the entry of the boundary list that says another line from now on, at the version that the screen shows.
 */
export const jointMeetingInputSchema = z.strictObject({
  since: instant.nullable(),
  parties: z.array(party).min(2).max(50),
  decisions: z
    .array(
      z.strictObject({
        words: filledText(500),
        rule: z
          .strictObject({ code: ruleCode, area: ruleArea, version: z.int().min(1), line: z.enum(LINES) })
          .optional(),
      }),
    )
    .min(1)
    .max(50),
});
export type JointMeetingInput = z.infer<typeof jointMeetingInputSchema>;

/** One row of `GET /v1/joint-meetings`, the newest first. */
export const jointMeetingSchema = z.object({
  id: z.string(),
  heldAt: instant,
  /** Lines, and departments by their codes. */
  parties: z.array(z.string()),
  agenda: meetingAgendaSchema,
  decisions: z.array(
    z.object({
      words: z.string(),
      rule: z.object({ code: z.string(), version: z.number().int(), line: z.enum(LINES) }).nullable(),
    }),
  ),
  recordedBy: z.object({ id: z.string(), displayNames: namesSchema }),
});
export type JointMeetingWire = z.infer<typeof jointMeetingSchema>;
