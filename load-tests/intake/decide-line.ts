import { AppError } from '#domain/app-error';
import type { Receipt } from '#domain/intake';
import type { Triage } from '#domain/triage';
import type { IntakeClient } from '../lib/intake-client';
import { parseLine } from './parse-line';
import type { InputLine } from './read-lines';

type Refused = { error: { code: string; message: string } };

/** What is printed for a line: its number, the beginning of its words, the decision or the error, and what else it said. */
export type Decision = { lineNumber: number; excerpt?: string; input?: Record<string, unknown> } & (
  Receipt | Triage | Refused
);

export const isRefused = (decision: Decision): decision is Decision & Refused => 'error' in decision;

export type DecideSettings = { client: IntakeClient; runId: string; isDryRun: boolean };

const EXCERPT_LENGTH = 40;
/** A server that is being restarted gets this long, in ms. */
const PATIENCE = { forMs: 60_000 };

const excerptOf = (text: string): string => [...text].slice(0, EXCERPT_LENGTH).join('');

/** Asks for the decision on one line. It never throws: what is wrong with a line is said on that line. */
export async function decideLine(
  { lineNumber, text: line }: InputLine,
  { client, runId, isDryRun }: DecideSettings,
): Promise<Decision> {
  const known: { excerpt?: string; input?: Record<string, unknown> } = {};
  try {
    const { channel, intake, extras } = parseLine(line, `${runId}-${lineNumber}`);
    known.excerpt = excerptOf(intake.text);
    if (Object.keys(extras).length > 0) known.input = extras;
    const decision = isDryRun
      ? await client.triage({ text: intake.text, language: intake.language, channel }, PATIENCE)
      : (await client.accept(channel, intake, PATIENCE)).receipt;
    return { lineNumber, ...known, ...decision };
  } catch (error) {
    const { code, message } = error instanceof AppError ? error : new AppError('bug', String(error));
    return { lineNumber, ...known, error: { code, message } };
  }
}
