import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { createFakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';

describe('SurgePanel', () => {
  it('is not there when nothing grows', async () => {
    renderApp({ as: 'supervisor', server: createFakeServer() });
    await screen.findByText('110 队列');
    expect(screen.queryByText('来电激增')).toBeNull();
  });

  it('says how many call beside what is usual, and how many seats that asks for', async () => {
    const server = createFakeServer();
    server.addSurge({});
    renderApp({ as: 'supervisor', server });
    const panel = (await screen.findByText('全线来电')).closest('li')!;
    expect(panel.textContent).toContain('每小时 2,412 人，平常 241 人');
    expect(panel.textContent).toContain('需 120 席，在席 34 席');
  });

  it.each(LANGUAGES)('becomes a major event that knows its topic and place, in %s', async (language) => {
    const server = createFakeServer();
    const names = { zh: '朝阳区', en: 'Chaoyang', vi: 'Triều Dương' };
    const { id } = server.addSurge({ category: '05', district: { code: 'chaoyang', names }, seats: null });
    const { missing } = renderApp({ as: 'supervisor', server, language });
    fireEvent.click(await screen.findByRole('button', { name: /宣布重大事件|Declare|Công bố/ }));
    const form = await screen.findByRole('form', { name: /宣布重大事件|Declare|Công bố/ });
    const area = within(form).getByLabelText(/区域|Area|Khu vực/);
    expect((area as HTMLInputElement).value).toBe(names[language]);
    fireEvent.click(within(form).getByRole('button', { name: /宣布重大事件|Declare|Công bố/ }));
    await screen.findByRole('link', { name: /已宣布重大事件|declared|Đã công bố/ });
    expect(server.surges()).toMatchObject([{ id, decision: 'DECLARED' }]);
    expect(server.majorEvents()).toMatchObject([{ area: names[language] }]);
    expect(missing).toEqual([]);
  });

  it('is dismissed with the reason, which stays to be read', async () => {
    const server = createFakeServer();
    server.addSurge({});
    renderApp({ as: 'supervisor', server });
    fireEvent.click(await screen.findByRole('button', { name: '不是事件' }));
    const form = await screen.findByRole('form', { name: '不是事件' });
    const send = within(form).getByRole<HTMLButtonElement>('button', { name: /不是事件/ });
    expect(send.disabled).toBe(true);
    fireEvent.change(within(form).getByLabelText(/为什么不是事件/), { target: { value: '全市防空警报试鸣' } });
    fireEvent.click(send);
    await waitFor(() => expect(server.surges()).toMatchObject([{ decision: 'DISMISSED' }]));
    await screen.findByText(/已判定不是事件.*全市防空警报试鸣/);
  });

  it('shows an administrator what grows, and leaves the decision to those who lead', async () => {
    const server = createFakeServer();
    server.addSurge({});
    renderApp({ as: 'admin', server });
    await screen.findByText('全线来电');
    expect(screen.queryByRole('button', { name: '不是事件' })).toBeNull();
  });
});
