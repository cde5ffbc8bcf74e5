import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from './config';

export type { Logger };

/** Names under which somebody's words, number or secret could slip into a log line, at the top or one level down. */
const PRIVATE_NAMES = ['password', 'key', 'token', 'authorization', 'cookie', 'phone', 'text', 'caller', 'databaseUrl'];
const PRIVATE_PATHS = PRIVATE_NAMES.flatMap((name) => [name, `*.${name}`]);

/** What is logged of an error. Libraries hang whole connections on theirs, with all that was being sent through them. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { message, stack, cause } = error;
  const code = 'code' in error ? { code: error.code } : {};
  return { type: error.constructor.name, message, stack, ...code, ...(cause ? { cause: describeError(cause) } : {}) };
}

/**
 * JSON lines on standard output. Levels: `fatal` the process ends; `error` somebody must look (a bug, lost work);
 * `warn` it heals by itself but should not be frequent; `info` what an operator wants to read; `debug` for us.
 * @param service which process writes: `router`, `workers`
 */
export function createLogger(service: string, level: Config['logLevel'], destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: describeError, err: describeError },
    redact: { paths: PRIVATE_PATHS, censor: '[private]' },
  };
  return destination ? pino(options, destination) : pino(options);
}
