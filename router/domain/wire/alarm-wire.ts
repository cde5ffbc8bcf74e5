import { z } from 'zod';
import { ALARM_CHANNELS } from '../alarm';
import { LINES } from '../line';
import { PRIORITIES } from '../priority';
import { SLA_METRICS } from '../sla';
import { namesSchema } from './session-wire';

const instant = z.iso.datetime();

/** One row of `GET /v1/alarms`: told to people and not yet acknowledged. It holds nothing that a caller said. */
export const alarmSchema = z.object({
  id: z.string(),
  caseId: z.string(),
  caseNumber: z.string(),
  line: z.enum(LINES),
  priority: z.enum(PRIORITIES),
  metric: z.enum(SLA_METRICS),
  /** The share of the target that was reached; 100 means that the time ran out. */
  percent: z.number().int(),
  dueAt: instant,
  raisedAt: instant,
  step: z.number().int(),
  /** How often people were told so far. */
  rounds: z.number().int(),
  /** How they were told last. */
  channel: z.enum(ALARM_CHANNELS),
  /** Everybody who was told; empty when nobody was on duty. */
  heardBy: z.array(z.object({ id: z.string(), displayNames: namesSchema })),
});
export type AlarmWire = z.infer<typeof alarmSchema>;
