import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES, type Language } from '#domain/language';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

/** A 110 operator with a case in hand. */
async function holding(language: Language = 'zh') {
  const server = createFakeServer();
  const { id } = server.add({ line: '110' });
  server.signIn('taker110', 'taker110');
  server.setSeat('ready');
  server.ring(id);
  server.accept(`offer-${id}`);
  const app = renderApp({ as: 'taker110', path: '/desk', server, language });
  await screen.findByRole('article');
  return { ...app, server, id };
}

describe('the questions of a case', () => {
  it('are asked in their order, and the answers are recorded and stay', async () => {
    const { server, id } = await holding();
    const { version } = server.get(id);
    const form = within(await screen.findByRole('form', { name: '依次询问' }));
    const fields = form.getAllByRole('textbox');
    expect(fields).toHaveLength(5);
    expect(form.getByLabelText('1. 地点：place？')).toBe(fields[0]);
    expect(form.getByLabelText('5. 人员：who？')).toBe(fields[4]);
    const save = form.getByRole<HTMLButtonElement>('button', { name: '记入案件' });
    expect(save.disabled).toBe(true);
    type(fields[0]!, '解放路1号');
    fireEvent.click(save);
    await waitFor(() => expect(save.disabled).toBe(true));
    await waitFor(() => expect(server.get(id).version).toBe(version + 1));
    expect(form.getByLabelText<HTMLInputElement>('1. 地点：place？').value).toBe('解放路1号');
  });

  it.each(LANGUAGES)('are worded in full in %s, and not asked by who does not hold it', async (language) => {
    const { server, id, missing, unmount } = await holding(language);
    await screen.findByLabelText(/^1\. .*place/);
    expect(missing).toEqual([]);
    unmount();
    renderApp({ as: 'supervisor', path: `/cases/${id}/show`, server, language });
    await screen.findByRole('article');
    expect(screen.queryByLabelText(/place/)).toBeNull();
  });
});
