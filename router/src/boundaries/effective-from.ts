import { AppError } from '#domain/app-error';

/** When a change of the boundary list begins: now, or later. @throws AppError `invalid-input` naming the field */
export function effectiveFrom(asked: string | undefined, now: Date, path: string): Date {
  if (asked === undefined) return now;
  const at = new Date(asked);
  if (at >= now) return at;
  const message = 'must not lie in the past';
  throw new AppError('invalid-input', message, { issues: [{ path, message }] });
}
