import { randomUUID } from 'node:crypto';
import { type Eido, writeEido } from '#domain/eido';
import type { Receipt } from '#domain/intake';
import type { Line } from '#domain/line';
import type { HandoverWire, LinkAnswer, LinkStatus } from '#domain/wire/link-wire';
import type { Problem } from '#domain/wire/problem-wire';
import { isLinkMessageGenuine, LINK_HEADERS, signedAnswer, signLinkMessage } from '#platform/link-signature';
import type { ApiUser } from '#testing/api-user';
import { startTestRouter, type TestRouter } from '#testing/test-router';

const SECRET = 'both installations know this secret and nobody else';
const THEFT = '昨天晚上停在楼下的电动车被偷了,早上起来才发现,想报个案';

/** The installation of 110; the other one is played by the test. */
let router: TestRouter;
let officer: ApiUser;

beforeAll(async () => {
  const settings = { LINK_URL: 'http://127.0.0.1:9', LINK_LINE: '12345', LINK_SECRET: SECRET };
  router = await startTestRouter({ settings });
  officer = await router.signIn('seat-110-1');
});
afterAll(() => router.close());

describe('a message', () => {
  const eidoOf = (id: string): Eido =>
    writeEido(
      {
        ...{ caseId: id, caseNumber: '261122000001', category: '60', priority: 'P2', fromLine: '12345', toLine: '110' },
        ...{ words: [{ id, text: THEFT, receivedAt: new Date() }], notes: [], address: null, lat: null, lon: null },
        phone: null,
      },
      new Date(),
    );
  const offer = (change: object = {}) => {
    const transferId = randomUUID();
    const body = {
      id: randomUUID(),
      kind: 'offer',
      transferId,
      transferKind: 'ORDER_PUSH',
      bounces: 1,
      isDecided: false,
      reason: '盗窃',
    };
    return { ...body, eido: eidoOf(transferId), ...change };
  };
  const post = async <T>(
    message: unknown,
    { secret = SECRET, line = '12345', now = new Date() }: { secret?: string; line?: Line; now?: Date } = {},
  ) => {
    const bytes = Buffer.from(typeof message === 'string' ? message : JSON.stringify(message));
    const headers = { 'content-type': 'application/json', ...signLinkMessage({ secret, line }, bytes, now) };
    const response = await fetch(`${router.baseUrl}/v1/link/messages`, { method: 'POST', headers, body: bytes });
    return { status: response.status, body: (await response.json()) as T };
  };

  it('that comes many times at once opens one case and gets one answer', async () => {
    const message = offer();
    const answers = await Promise.all([1, 2, 3, 4].map(() => post<LinkAnswer>(message)));
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 200, body: { line: '110', handover: 'OFFERED' } });
    const key = { where: { externalId: `link-${message.transferId}` } };
    expect(await router.database.contact.count(key)).toBe(1);
  });

  it('of our own that somebody sends back to us is not read: no answer of ours can stand for theirs', async () => {
    expect((await post<Problem>(offer(), { line: '110' })).status).toBe(401);
  });

  it('is answered under a signature that belongs to it', async () => {
    const bytes = Buffer.from(JSON.stringify({ id: randomUUID(), kind: 'hello' }));
    const signed = signLinkMessage({ secret: SECRET, line: '12345' }, bytes, new Date());
    const response = await fetch(`${router.baseUrl}/v1/link/messages`, {
      method: 'POST',
      headers: signed,
      body: bytes,
    });
    const said = {
      timestamp: response.headers.get(LINK_HEADERS.timestamp) ?? undefined,
      signature: response.headers.get(LINK_HEADERS.signature) ?? undefined,
      now: new Date(),
    };
    const answer = await response.text();
    const isGenuine = (of: string) =>
      isLinkMessageGenuine({ secret: SECRET, line: '110' }, signedAnswer(of, answer), said);
    expect([isGenuine(signed[LINK_HEADERS.signature]), isGenuine('another message')]).toEqual([true, false]);
  });

  it('that withdraws what was never offered is remembered: the offer that comes after it opens nothing', async () => {
    const message = offer();
    const { transferId } = message;
    await post({ id: randomUUID(), kind: 'withdrawal', transferId });
    expect((await post<LinkAnswer>(message)).body).toMatchObject({ handover: 'WITHDRAWN', caseNumber: null });
    expect(await router.database.contact.count({ where: { externalId: `link-${transferId}` } })).toBe(0);
  });

  it('that accepts a transfer nobody sent is not granted', async () => {
    const { body } = await post<LinkAnswer>({
      id: randomUUID(),
      kind: 'acceptance',
      transferId: randomUUID(),
      caseNumber: '1',
    });
    expect(body.isGranted).toBe(false);
  });

  it('with a wrong signature, an old time or none at all is answered 401 and stores nothing', async () => {
    const message = offer();
    const old = new Date(Date.now() - 10 * 60_000);
    const answers = [await post(message, { secret: 'x'.repeat(40) }), await post(message, { now: old })];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
    const unsigned = await fetch(`${router.baseUrl}/v1/link/messages`, {
      method: 'POST',
      body: JSON.stringify(message),
    });
    expect(unsigned.status).toBe(401);
    expect(await router.database.handover.count({ where: { transferId: message.transferId } })).toBe(0);
  });

  it.each([
    ['not JSON', '{', 'body'],
    ['another kind', offer({ kind: 'gift' }), 'kind'],
    [
      'a document without agencies',
      offer({ eido: { ...eidoOf('a'), agencyComponent: undefined } }),
      'eido.agencyComponent',
    ],
    ['a field that we do not know', offer({ surprise: 1 }), 'body'],
    [
      'a NUL in the words',
      offer({
        eido: {
          ...eidoOf('a'),
          notesComponent: [{ ...eidoOf('a').notesComponent?.[0], notesActionComments: 'a\u0000' }],
        },
      }),
      'eido.notesComponent.0.notesActionComments',
    ],
  ])('with %s is answered 400 and names it', async (_, message, path) => {
    const { status, body } = await post<Problem>(message);
    expect([status, body.issues?.[0]?.path]).toEqual([400, path]);
  });
});

describe('the state of the link', () => {
  it('is for those who see the board', async () => {
    const chief = await router.signIn('supervisor');
    expect((await officer.get('/v1/link')).status).toBe(403);
    expect((await chief.get<LinkStatus>('/v1/link')).body.link).toMatchObject({ line: '12345' });
  });

  it('of a case that did not come over it is empty, and nobody but a seat refuses', async () => {
    const contact = { externalId: 'own', dialled: '110', text: THEFT };
    const { caseId } = (await router.client.post<Receipt>('/v1/intake/phone', contact)).body;
    const chief = await router.signIn('supervisor');
    expect((await officer.get<HandoverWire>(`/v1/cases/${caseId}/handover`)).body).toEqual({ handover: null });
    expect((await officer.post(`/v1/cases/${caseId}/handover/refuse`, { reason: 'x' })).status).toBe(404);
    expect((await chief.post(`/v1/cases/${caseId}/handover/refuse`, { reason: 'x' })).status).toBe(403);
  });
});
