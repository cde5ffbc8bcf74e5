import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import { type ApiUser, createApiUser } from '../api-user';
import { type ConsoleRoom, openConsoleRoom } from './console-room';

jest.setTimeout(180_000);

let room: ConsoleRoom;
beforeAll(async () => {
  room = await openConsoleRoom();
});
afterAll(() => room?.close());

/** What a screen that wrote text as HTML would run. */
const EVIL = '<img src=x onerror="window.owned=1"><script>window.owned=1</script><a href="javascript:owned=1">x</a>';
const NAMES = { zh: EVIL.slice(0, 100), en: EVIL.slice(0, 100), vi: EVIL.slice(0, 100) };

async function must(asked: Promise<{ status: number; body: unknown }>): Promise<unknown> {
  const { status, body } = await asked;
  if (status > 299) throw new Error(`not planted: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** Puts hostile text into every field that people and systems fill in. */
async function plantEverywhere(): Promise<{ caseId: string; contactId: string }> {
  const { caseId, contactId } = (await must(
    room.client.post('/v1/intake/phone', {
      ...{ externalId: EVIL, dialled: '12345', text: `${EVIL} 小区路灯坏了,请派人来修` },
      ...{ caller: { name: EVIL.slice(0, 100), phone: '13900001234' }, location: { address: EVIL } },
    }),
  )) as Receipt;
  const userOf = async (username: string): Promise<ApiUser> => {
    const credentials = room.credentialsOf(username);
    const { headers } = await createApiUser(room.url, {}).post('/v1/session', credentials);
    const user = createApiUser(room.url, { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' });
    await must(user.post('/v1/session/step-up', { password: credentials.password }));
    return user;
  };
  const [supervisor, security, admin] = [
    await userOf('supervisor'),
    await userOf('security-admin'),
    await userOf('admin'),
  ];
  const { items: users } = (await must(security.get('/v1/users?perPage=200'))) as {
    items: { id: string; username: string }[];
  };
  const named = users.find(({ username }) => username === 'supervisor');
  await must(security.put(`/v1/users/${named?.id}`, { displayNames: NAMES }));
  const { version } = (await must(supervisor.get(`/v1/cases/${caseId}`))) as CaseDetail;
  await must(supervisor.post(`/v1/cases/${caseId}/actions/note`, { version, input: { note: EVIL } }));
  await must(supervisor.post(`/v1/cases/${caseId}/consultations`, { question: EVIL }));
  await must(supervisor.post(`/v1/contacts/${contactId}/reveal`, { purpose: 'HANDLE_CASE', note: EVIL }));
  const { items: units } = (await must(supervisor.get('/v1/units'))) as { items: { id: string; version: number }[] };
  const unit = units[0];
  const status = { version: unit?.version, status: 'OUT_OF_SERVICE', reason: EVIL };
  await must(supervisor.put(`/v1/units/${unit?.id}/status`, status));
  const words = { template: 'case-accepted', language: 'zh', version: 2, subject: EVIL, body: EVIL };
  await must(supervisor.post('/v1/notification-templates', words));
  const rule = { code: 'hostile', area: '*', version: 0, category: '01', line: '12345', source: EVIL };
  await must(admin.post('/v1/boundary-rules', { ...rule, matter: NAMES, note: NAMES }));
  return { caseId, contactId };
}

describe('attack stored XSS', () => {
  it('what people wrote is text on every page, whoever looks', async () => {
    const { caseId, contactId } = await plantEverywhere();
    const pages: Record<string, string[]> = {
      supervisor: [
        ...['board', 'cases', `cases/${caseId}/show`, 'contacts', `contacts/${contactId}/show`, 'notifications'],
        ...['units', 'call-backs', 'three-rates', 'policies'],
      ],
      admin: ['policies'],
      'security-admin': ['users', 'api-clients'],
      auditor: ['audit'],
    };
    for (const [username, paths] of Object.entries(pages)) {
      const { page, faults } = await room.open(username, 'zh');
      for (const path of paths) {
        await page.goto(`${room.url}/#/${path}`);
        await page.getByRole('main').first().waitFor();
        await page.getByRole('progressbar').first().waitFor({ state: 'detached' });
        if (/^(cases|contacts|users)/.test(path)) await page.getByText('onerror', { exact: false }).first().waitFor();
        const owned = await page.evaluate(
          'window.owned ?? document.querySelectorAll(\'img[src=x], a[href^="javascript"]\').length',
        );
        expect([username, path, owned]).toEqual([username, path, 0]);
      }
      expect([username, faults]).toEqual([username, []]);
      await page.context().close();
    }
  });
});
