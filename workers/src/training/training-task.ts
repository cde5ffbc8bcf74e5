import type { Line } from '#domain/line';
import type { Evaluation } from '#domain/model';
import type { Priority } from '#domain/priority';

/** A text that a person has labelled. */
export type TaughtText = { text: string; line: Line; category: string; priority: Priority; isCorrection: boolean };

/** All that a training needs: it reads the corpus and nothing else, so the same task always gives the same model. */
export type TrainingTask = {
  version: string;
  corpusDir: string;
  confirmed: TaughtText[];
  /** The model that serves now: its file (null for the shipped one) and what people had taught it. */
  live: { version: string; artefact: string | null; confirmed: TaughtText[] } | null;
  recent: { day: string; text: string }[];
};

/** The model file as text, and what it is worth. */
export type TrainingResult = { artefact: string; evaluation: Evaluation };
