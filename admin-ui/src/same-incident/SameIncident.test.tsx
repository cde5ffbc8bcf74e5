import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp } from '../test/render-app';

type Options = { language?: (typeof LANGUAGES)[number]; linked?: boolean; at?: 'desk' | 'main' };

/** An operator with a crash in hand, and another one that may be the same; the screen shows one of them. */
async function holding({ language = 'zh', linked = false, at = 'desk' }: Options = {}) {
  const server = createFakeServer();
  const seed = { line: '110', category: '59', priority: 'P1' } as const;
  const main = server.add({ ...seed, text: '大桥上三辆车追尾了,有人卡住' });
  const { id } = server.add({ ...seed, text: 'Three cars crashed on the bridge' });
  server.signIn('taker110', 'taker110');
  server.setSeat('ready');
  server.ring(id);
  server.accept(`offer-${id}`);
  if (linked) server.link(id, { version: server.get(id).version, mainId: main.id });
  else server.suggest(id, [main.id]);
  const third = server.add({ ...seed, text: 'Ba xe đâm nhau trên cầu' });
  server.suggest(main.id, [third.id]);
  const path = at === 'desk' ? '/desk' : `/cases/${main.id}/show`;
  const app = renderApp({ as: 'taker110', path, server, language });
  await screen.findByRole('article');
  return { ...app, server, id, main, third };
}
const panel = () => screen.findByRole('region', { name: '同一事件' });

describe('the same incident at the desk', () => {
  it('is suggested beside the case with its reasons, linked with one key and merged with another', async () => {
    const { server, id, main } = await holding();
    const suggested = await panel();
    expect(suggested.textContent).toContain('87% 相似 · 时间相近 · 位置相近 · 车牌相同');
    expect(suggested.textContent).toContain('大桥上三辆车追尾了');
    expect(within(suggested).getByRole('link', { name: main.number })).toBeTruthy();
    press('1');
    await screen.findByText('本案属于案件');
    expect(server.incidentOf(id)).toMatchObject({ main: { id: main.id }, members: [{ isMerged: false }] });
    press('m');
    await waitFor(() => expect(server.incidentOf(id).members).toMatchObject([{ isMerged: true }]));
    await waitFor(() => expect(screen.queryByRole('button', { name: /并案/ })).toBeNull());
  });

  it('is taken back with Shift and U alone', async () => {
    const { server, id } = await holding({ linked: true });
    await within(await panel()).findByText('本案属于案件');
    press('z');
    expect(server.incidentOf(id).main).not.toBeNull();
    press('U');
    await waitFor(() => expect(server.incidentOf(id).main).toBeNull());
  });

  it('says so when somebody else was faster, and shows how it stands then', async () => {
    const { server, id } = await holding();
    await panel();
    server.touch(id);
    press('1');
    expect((await screen.findAllByText(/案件刚被他人或系统改动/)).length).toBeGreaterThan(0);
    await waitFor(() => {
      press('1');
      expect(server.incidentOf(id).main).not.toBeNull();
    });
  });

  it('takes no room where the case stands alone', async () => {
    const server = createFakeServer();
    const { id } = server.add({ line: '110' });
    renderApp({ as: 'taker110', path: `/cases/${id}/show`, server });
    await screen.findByRole('article');
    await screen.findByText('两线转接');
    expect(screen.queryByRole('region', { name: '同一事件' })).toBeNull();
  });
});

describe('the same incident on the case screen', () => {
  it('shows every linked contact with its own caller, takes another case in, and lets a member go', async () => {
    const { server, id, main, third } = await holding({ linked: true, at: 'main' });
    const shown = await panel();
    expect(shown.textContent).toContain('Three cars crashed on the bridge');
    expect(within(shown).getAllByText('王* · 138****5678')).toHaveLength(1);
    fireEvent.click(await within(shown).findByRole('button', { name: /关联到本案/ }));
    await waitFor(() => expect(server.incidentOf(main.id).members.map((one) => one.id)).toEqual([id, third.id]));
    const [first] = await within(shown).findAllByRole('button', { name: '撤销关联' });
    fireEvent.click(first!);
    await waitFor(() => expect(server.incidentOf(main.id).members.map((one) => one.id)).toEqual([third.id]));
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const { missing, container } = await holding({ language, linked: true });
    await waitFor(() => expect(container.querySelector('details')).not.toBeNull());
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/sameIncident\.[a-z]/);
  });
});
