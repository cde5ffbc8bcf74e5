import type { ErrorCode, Issue } from './error-code';

/**
 * The one error class. `message` is for us and for logs; `issues` and `details` may be shown, so they never hold
 * what a caller said or who the caller is.
 */
export class AppError extends Error {
  readonly issues: Issue[];
  readonly details: Record<string, unknown>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: { issues?: Issue[]; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = this.constructor.name;
    this.issues = options.issues ?? [];
    this.details = options.details ?? {};
  }
}
