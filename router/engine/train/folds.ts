import { hashName } from '../model/features';

const FOLD_KIND = 99;

/** The fold of a situation, 0 … count - 1: all rows of a situation share it, whatever else the corpus holds. */
export const foldOf = (situation: string, count: number): number => (hashName(FOLD_KIND, situation) >>> 0) % count;
