import { z } from 'zod';

const hasNoNul = (value: string) => !value.includes('\u0000');

/**
 * Text that PostgreSQL and every screen can hold: well-formed Unicode without NUL.
 * @param max longest length accepted, in UTF-16 code units
 */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .refine(hasNoNul, 'must not contain NUL')
    .refine((value) => value.isWellFormed(), 'must be well-formed Unicode');

/** Like `text`, but something must be left when the white space is taken away. */
export const filledText = (max: number) => text(max).refine((value) => value.trim() !== '', 'must not be empty');
