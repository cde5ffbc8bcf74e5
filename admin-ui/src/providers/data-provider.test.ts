import { createFakeServer } from '../test/fake-server';
import { createApi } from './api';
import { createDataProvider } from './data-provider';
import { failureOf } from './http-error';
import { createSessionSource } from './session-source';

function setUp() {
  const server = createFakeServer();
  server.signIn('supervisor', 'supervisor');
  const api = createApi(server.fetch, { onAnswer: () => {}, onUnreachable: () => {} }, PERSON);
  return { server, provider: createDataProvider(api, createSessionSource(api)) };
}

const page = (number: number) => ({
  filter: {},
  sort: { field: 'createdAt', order: 'DESC' as const },
  pagination: { page: number, perPage: 2 },
});

const PERSON = { isUnattended: () => false, proveAgain: () => Promise.resolve(false) };

describe('createDataProvider', () => {
  it('tells the total on the last page, and nowhere else, because nobody counted', async () => {
    const { server, provider } = setUp();
    for (let n = 0; n < 3; n += 1) server.add();
    const first = await provider.getList('cases', page(1));
    expect(first.total).toBeUndefined();
    expect(first.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
    const last = await provider.getList('cases', page(2));
    expect(last).toMatchObject({ total: 3, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
  });

  it('names the field that the server refused', async () => {
    const { provider } = setUp();
    const refused: unknown = await provider.triage({ text: 'x'.repeat(20_001) }).catch((error: unknown) => error);
    expect(failureOf(refused)).toMatchObject({ code: 'invalid-input', issues: [{ path: 'text' }] });
  });

  it('tells whether what nobody answered was to be kept: a question by POST is not', async () => {
    const { server, provider } = setUp();
    server.setDown(true);
    const isWrite = async (sent: Promise<unknown>) => failureOf(await sent.catch((error: unknown) => error)).isWrite;
    expect(await isWrite(provider.getCase('case-1'))).toBe(false);
    expect(await isWrite(provider.triage({ text: '路灯不亮' }))).toBe(false);
    expect(await isWrite(provider.setSeat('ready'))).toBe(true);
  });

  it('changes nothing by the generic verbs', async () => {
    const { provider } = setUp();
    await expect(provider.delete('cases', { id: '1' })).rejects.toMatchObject({ status: 403 });
  });
});
