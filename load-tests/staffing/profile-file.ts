import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { SLOTS_PER_DAY } from '#domain/forecast';
import { LINES } from '#domain/line';

const SECOND = 1_000;
const seconds = (atMost: number) => z.number().positive().max(atMost);

/** A day as somebody has written it down: contacts of each half hour from midnight, and what the line promises. */
const profileSchema = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        line: z.enum(LINES),
        contacts: z.array(z.number().nonnegative().max(1_000_000)).length(SLOTS_PER_DAY),
        handlingS: seconds(7_200),
        withinS: z.number().nonnegative().max(3_600).default(15),
        levelPercent: z.number().min(1).max(99).default(95),
        patienceS: seconds(3_600).default(120),
        maxOccupancyPercent: z.number().min(10).max(100).default(85),
        shrinkagePercent: z.number().min(0).max(90).default(25),
        minSeats: z.number().int().min(1).max(1_000).default(1),
      }),
    )
    .min(1)
    .refine((lines) => new Set(lines.map(({ line }) => line)).size === lines.length, 'names a line twice'),
});

/** @throws AppError `not-found` for a missing file, `invalid-input` naming the fields that do not fit */
export function readProfileFile(file: string) {
  const { lines } = parse(file);
  return lines.map(({ contacts, withinS, patienceS, handlingS, ...policy }) => ({
    contacts,
    policy: {
      ...policy,
      withinMs: withinS * SECOND,
      patienceMs: patienceS * SECOND,
      handlingMs: handlingS * SECOND,
      wrapUpMs: 0,
    },
  }));
}

function parse(file: string) {
  try {
    return profileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof z.ZodError) {
      const issues = error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
      throw new AppError('invalid-input', `${file}: ${issues.join('; ')}`);
    }
    if (error instanceof SyntaxError) throw new AppError('invalid-input', `${file} is no JSON: ${error.message}`);
    throw new AppError('not-found', `${file} cannot be read`, { cause: error });
  }
}
