import { AppError } from '#domain/app-error';

/** A field of an action's input that only the database could judge. */
export const invalidField = (field: string, message: string): AppError =>
  new AppError('invalid-input', message, { issues: [{ path: `input.${field}`, message }] });
