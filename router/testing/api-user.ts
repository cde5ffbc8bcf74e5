import type { CaseDetail } from '#domain/wire/case-wire';
import type { CaseAction } from '#domain/case-action';
import type { SeatWire } from '#domain/wire/seat-wire';

export type Answer<T> = { status: number; body: T; headers: Headers };

/** Somebody who talks to the API over HTTP, as a program or as a signed-in person. */
export type ApiUser = {
  get<T = unknown>(path: string): Promise<Answer<T>>;
  post<T = unknown>(path: string, body?: unknown): Promise<Answer<T>>;
  put<T = unknown>(path: string, body: unknown): Promise<Answer<T>>;
  delete(path: string): Promise<Answer<unknown>>;
  /** Sets the seat ready. */
  ready(): Promise<SeatWire>;
  /** Takes what rings at the seat and answers the case that it then holds. */
  accept(): Promise<CaseDetail>;
  /** Does an action on a case as the screen would: with the version and the fence that it was shown. */
  act(shown: CaseDetail, action: CaseAction, input?: unknown): Promise<Answer<CaseDetail>>;
};

export function createApiUser(baseUrl: string, headers: Record<string, string>): ApiUser {
  const send = async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text === '' ? undefined : JSON.parse(text)) as T,
      headers: response.headers,
    };
  };
  const user: ApiUser = {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path),
    async ready() {
      return (await user.put<SeatWire>('/v1/seat', { state: 'ready' })).body;
    },
    async accept() {
      const { body: seat } = await user.get<SeatWire>('/v1/seat');
      const accepted = await user.post<SeatWire>(`/v1/offers/${seat.offer?.id}/accept`);
      return (await user.get<CaseDetail>(`/v1/cases/${accepted.body.heldCaseId}`)).body;
    },
    act: (shown, action, input = {}) =>
      user.post(`/v1/cases/${shown.id}/actions/${action}`, {
        version: shown.version,
        ...(shown.fence === null ? {} : { fence: shown.fence }),
        input,
      }),
  };
  return user;
}
