import { z } from 'zod';
import { AppError } from '#domain/app-error';
import { startTemporarySystem } from '#platform/launcher/start-temporary';
import { type Credentials, readCredentials } from './credentials';
import type { Environment } from './environment';
import { readAs, send } from './http';

/** The system that is judged, and the way into it. */
export type SystemUnderTest = {
  url: string;
  credentials: Credentials;
  /** Ends a temporary system; a system that was running before goes on. */
  stop(): Promise<void>;
};

const liveSchema = z.object({ status: z.literal('ok') });

/**
 * Finds the running system of `BASE_URL`, or of `PORT` on this machine; when nothing runs there, a temporary one is
 * started. An address that was asked for by name and does not answer is an error, not a reason to judge another system.
 * @throws AppError `not-found` when `BASE_URL` does not answer or credentials are missing; `conflict` when something
 *   else has the port, or the temporary system does not start
 */
export async function connectToSystem(
  { baseUrl, port, dataDir }: Environment,
  note: (line: string) => void,
): Promise<SystemUnderTest> {
  const url = baseUrl ?? `http://localhost:${port}`;
  const answer = await send({ method: 'GET', url: `${url}/v1/health/live` });
  if (answer.status !== 0) {
    assertIsHotline(url, answer);
    note(`using the system at ${url}`);
    return { url, credentials: readCredentials(dataDir), stop: () => Promise.resolve() };
  }
  if (baseUrl !== undefined) throw new AppError('not-found', `nothing answers at ${baseUrl}: ${answer.text}`);
  note(`nothing runs at ${url}: starting a temporary system`);
  return startTemporarySystem();
}

function assertIsHotline(url: string, answer: Awaited<ReturnType<typeof send>>): void {
  try {
    readAs(liveSchema, answer);
  } catch (error) {
    throw new AppError('conflict', `what answers at ${url} is not this system: set BASE_URL or PORT`, { cause: error });
  }
}
