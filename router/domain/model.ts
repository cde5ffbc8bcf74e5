import { z } from 'zod';
import { PRIORITIES } from './priority';

/**
 * `candidate` asked for, and trained by the workers · `shadow` passed the gate and judges beside the live one, unseen ·
 * `live` decides · `retired` was live or in shadow · `refused` by the gate · `failed` could not be trained.
 */
export const MODEL_STATUSES = ['candidate', 'shadow', 'live', 'retired', 'refused', 'failed'] as const;
export type ModelStatus = (typeof MODEL_STATUSES)[number];

/** What happens to a model; `superseded` by a newer one in shadow, `replaced` and `restored` by what happens to another. */
export const MODEL_EVENTS = [
  'requested',
  'passed',
  'refused',
  'failed',
  'superseded',
  'promoted',
  'replaced',
  'rolled-back',
  'restored',
] as const;
export type ModelEventType = (typeof MODEL_EVENTS)[number];

/** The model that comes with the product: it serves a city of which no row is live, and has no row of its own. */
export const SHIPPED_MODEL_ID = 'shipped';

const fraction = z.number().min(0).max(1);
const count = z.number().int().min(0);

/** A share of texts with its 95 % interval. */
const shareSchema = z.object({ hits: count, of: count, share: fraction, low: fraction, high: fraction });

/** Figures that are shares of texts, in the order in which they are shown. */
export const SHARE_FIGURES = [
  'urgentSafe',
  'urgentStraight',
  'lifeSafe',
  'lifeStraight',
  'pairs',
  'administrativeTo110',
  'administrativeToPerson',
  'top1',
  'top3',
] as const;
/** Plain numbers in [0, 1]: expected calibration error, and the share of words that the model has never seen. */
export const NUMBER_FIGURES = ['calibrationError', 'unknownWords'] as const;
export type Figure = (typeof SHARE_FIGURES)[number] | (typeof NUMBER_FIGURES)[number];

const figuresSchema = z.object({
  texts: count,
  /** Urgent texts (110 at P0 or P1) that reached 110 or a person, and those that went straight to 110 at P0 or P1. */
  urgentSafe: shareSchema,
  urgentStraight: shareSchema,
  /** The same of danger to life (P0) alone. */
  lifeSafe: shareSchema,
  lifeStraight: shareSchema,
  /** Minimal pairs right on both sides. */
  pairs: shareSchema,
  /** Over-triage: administrative texts sent to 110, and those that a person is asked about. */
  administrativeTo110: shareSchema,
  administrativeToPerson: shareSchema,
  top1: shareSchema,
  top3: shareSchema,
  calibrationError: fraction,
  unknownWords: fraction,
});
export type Figures = z.infer<typeof figuresSchema>;

/**
 * How an emergency was missed: by every model of the same making that had never met its situation (`held-out`), or by
 * the very model that would go live (`itself`).
 */
export const MISSED_BY = ['held-out', 'itself'] as const;

const missedSchema = z.object({
  by: z.enum(MISSED_BY),
  situation: z.string(),
  language: z.string(),
  category: z.string(),
  priority: z.enum(PRIORITIES),
  text: z.string(),
  saidCategory: z.string(),
  saidPriority: z.enum(PRIORITIES),
});
export type MissedEmergency = z.infer<typeof missedSchema>;

/** Why the gate refuses: emergencies that the live model catches, or a figure that is worse than the tolerance allows. */
const objectionSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('misses-emergencies'), count }),
  z.object({
    code: z.literal('figure-worse'),
    figure: z.enum([...SHARE_FIGURES, ...NUMBER_FIGURES]),
    candidate: z.number(),
    live: z.number(),
  }),
  z.object({ code: z.literal('class-forgotten'), category: z.string(), candidate: z.number(), live: z.number() }),
]);
export type Objection = z.infer<typeof objectionSchema>;

/** What a candidate is worth beside the model that was live, on corpus situations that neither had met. */
export const evaluationSchema = z.object({
  liveVersion: z.string(),
  /** What it learned from; `corrected` are the confirmed cases in which the person decided otherwise than proposed. */
  learnedFrom: z.object({ corpus: count, confirmed: count, corrected: count }),
  candidate: figuresSchema,
  live: figuresSchema,
  classes: z.array(
    z.object({ category: z.string(), count, recall: fraction, precision: fraction, liveRecall: fraction }),
  ),
  /** Every truth → said of the candidate, right ones too; a text counts once for each twin that judged it. */
  confusion: z.array(z.object({ truth: z.string(), said: z.string(), count })),
  objections: z.array(objectionSchema),
  missed: z.array(missedSchema),
  /** Share of unknown words in the contacts of each recent day, to the live model and to the candidate. */
  drift: z.array(z.object({ day: z.iso.date(), contacts: count, live: fraction, candidate: fraction })),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
