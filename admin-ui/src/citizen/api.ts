import type { ErrorCode } from '#domain/error-code';
import type { AccessWire, CitizenCase } from '#domain/wire/citizen-wire';

/** A request was refused, or nobody answered (`offline`). */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode | 'offline',
    readonly retryAfterS: number,
  ) {
    super(code);
  }
}

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(`/v1/citizen${path}`, { method, headers, body: body && JSON.stringify(body) }).catch(
    () => {
      throw new Refused('offline', 0);
    },
  );
  const text = await answer.text();
  if (!answer.ok) {
    const { code = 'bug' } = text.startsWith('{') ? (JSON.parse(text) as { code?: ErrorCode }) : {};
    throw new Refused(code, Number(answer.headers.get('retry-after') ?? 0));
  }
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

const ofCase = (id: string, part: string) => `/cases/${encodeURIComponent(id)}/${part}`;

/** The citizen's side of the API. The bundle stays small without schemas: what comes is shown, and nothing is decided by it. */
export const citizenApi = {
  askCode: (phone: string, language: string) => ask('POST', '/codes', { phone, language }),
  signIn: (proof: object) => ask('POST', '/session', proof),
  signOut: () => ask('DELETE', '/session'),
  cases: () => ask<{ items: CitizenCase[] }>('GET', '/cases'),
  accesses: (id: string) => ask<{ items: AccessWire[]; delayDays: number }>('GET', ofCase(id, 'accesses')),
  rate: (id: string, rating: object) => ask<CitizenCase>('POST', ofCase(id, 'rating'), rating),
  reopen: (id: string, reason: string) => ask<CitizenCase>('POST', ofCase(id, 'reopen'), { reason }),
  request: (id: string, request: object) => ask<CitizenCase>('POST', ofCase(id, 'privacy-requests'), request),
};
