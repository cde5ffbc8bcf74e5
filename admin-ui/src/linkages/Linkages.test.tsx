import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES, type Language } from '#domain/language';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp, type } from '../test/render-app';

/** A 12345 operator with a case in hand. */
async function holding(language: Language = 'zh') {
  const server = createFakeServer();
  const { id } = server.add({ line: '12345' });
  server.signIn('taker12345', 'taker12345');
  server.setSeat('ready');
  server.ring(id);
  server.accept(`offer-${id}`);
  const app = renderApp({ as: 'taker12345', path: '/desk', server, language });
  await screen.findByRole('article');
  return { ...app, server, id };
}
const choose = (label: RegExp, option: string) => {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: label }));
  fireEvent.click(screen.getByRole('option', { name: option }));
};

describe('a part of the other line', () => {
  it('is asked for in one form, and then shows how it stands there', async () => {
    const { server, id } = await holding();
    fireEvent.click(await screen.findByRole('button', { name: '联动 110' }));
    const form = within(screen.getByRole('form', { name: '联动 110' }));
    expect(form.getByRole('button', { name: '送对方线路' }).hasAttribute('disabled')).toBe(true);
    choose(/联动类型/, '先期处置');
    choose(/分类/, '打架斗殴与寻衅滋事');
    type(form.getByLabelText(/请对方办理/), '现场推搡');
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(server.linkagesOf(id).linkages).toHaveLength(1));
    const [made] = server.linkagesOf(id).linkages;
    expect(made).toMatchObject({ type: 'FIRST_RESPONSE', other: { line: '110', category: '63', priority: 'P1' } });
    const panel = within(await screen.findByRole('region', { name: '联动办件' }));
    const link = await panel.findByRole('link', { name: made!.other.number });
    expect(link.getAttribute('href')).toContain(made!.other.id);
    expect(panel.getByText(/现场推搡/)).toBeTruthy();
    expect(screen.queryByRole('form', { name: '联动 110' })).toBeNull();
  });

  it('is shown to the other side with who asks, without the way to ask where one may not', async () => {
    const { server, id, unmount } = await holding();
    server.respond('POST', `/v1/cases/${id}/linkages`, {
      ...{ commandId: crypto.randomUUID(), version: server.get(id).version, type: 'REQUEST_POLICE', category: '63' },
      ...{ priority: 'P1', note: '请到场' },
    });
    const [made] = server.linkagesOf(id).linkages;
    unmount();
    renderApp({ as: 'taker110', path: `/cases/${made!.other.id}/show`, server });
    const panel = await screen.findByRole('region', { name: '联动办件' });
    expect(panel.textContent).toContain('对方请求 · 请求出警 · 请到场');
    expect(within(panel).queryByRole('button')).toBeNull();
  });
});

describe('what the caller now says', () => {
  it('is added to the case and shown with the rest', async () => {
    const { server, id } = await holding();
    const form = within(await screen.findByRole('form', { name: '补充来电人的话' }));
    type(form.getByLabelText('补充来电人的话'), '他要跳楼');
    fireEvent.click(form.getByRole('button', { name: '记下并研判' }));
    await screen.findByText('他要跳楼');
    expect(server.get(id).contacts).toHaveLength(2);
    expect(form.getByLabelText<HTMLTextAreaElement>('补充来电人的话').value).toBe('');
  });

  it('stays in the field when the screen was stale', async () => {
    const { server, id } = await holding();
    const form = within(await screen.findByRole('form', { name: '补充来电人的话' }));
    server.touch(id);
    type(form.getByLabelText('补充来电人的话'), '他要跳楼');
    fireEvent.click(form.getByRole('button', { name: '记下并研判' }));
    await waitFor(() => expect(form.getByLabelText('补充来电人的话').getAttribute('aria-invalid')).toBe('true'));
    expect(form.getByLabelText<HTMLTextAreaElement>('补充来电人的话').value).toBe('他要跳楼');
  });

  it.each(LANGUAGES)('misses no word in %s, with the form of a linked case open', async (language) => {
    const { missing, container, server, id } = await holding(language);
    const panel = await waitFor(() => {
      const button = [...container.querySelectorAll('section button')].find(({ textContent }) =>
        /联动|Link|Liên kết/.test(textContent ?? ''),
      );
      expect(button).toBeDefined();
      return button!;
    });
    fireEvent.click(panel);
    await waitFor(() => expect(container.querySelectorAll('form').length).toBeGreaterThan(1));
    expect(server.linkagesOf(id).mayLink.length).toBeGreaterThan(0);
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/linkages\.[a-z]/);
  });
});
