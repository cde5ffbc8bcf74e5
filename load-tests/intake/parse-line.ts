import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { CHANNELS } from '#domain/channel';
import { intakeSchema } from '#domain/intake';

/** Where a message without these comes from: somebody wrote to the government line on the portal. */
const DEFAULTS = { channel: 'web', dialled: '12345' } as const;

/** What a line says beside its own fields goes through untouched, under `input` of the decision. */
const lineSchema = z.looseObject({
  ...intakeSchema.shape,
  externalId: intakeSchema.shape.externalId.optional(),
  dialled: intakeSchema.shape.dialled.default(DEFAULTS.dialled),
  channel: z.enum(CHANNELS).default(DEFAULTS.channel),
});

export type ParsedLine = Pick<z.infer<typeof lineSchema>, 'channel'> & {
  intake: z.infer<typeof intakeSchema>;
  extras: Record<string, unknown>;
};

/**
 * One line of JSON as a contact.
 * @param fallbackId external id of a line that brings none
 * @throws AppError `invalid-input` naming the fields
 */
export function parseLine(line: string, fallbackId: string): ParsedLine {
  const result = lineSchema.safeParse(parseJson(line));
  if (!result.success) {
    const issues = result.error.issues.map(({ path, message }) => ({ path: path.join('.') || 'line', message }));
    throw invalid(issues.map(({ path, message }) => `${path}: ${message}`).join('; '));
  }
  const {
    channel,
    externalId = fallbackId,
    dialled,
    text,
    receivedAt,
    language,
    caller,
    location,
    ...extras
  } = result.data;
  return { channel, intake: { externalId, dialled, text, receivedAt, language, caller, location }, extras };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw invalid(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const invalid = (message: string): AppError => new AppError('invalid-input', message);
