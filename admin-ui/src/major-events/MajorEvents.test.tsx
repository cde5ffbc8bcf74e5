import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import type { MajorEventInput } from '#domain/wire/major-event-wire';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const EVENT = {
  ...{ title: '解放路水管爆裂', level: 'III', area: '解放路', playbook: '告知市民绕行' },
  announcement: { zh: '正在抢修，预计今晚恢复供水。', en: 'Water is back tonight.', vi: 'Tối nay sẽ có nước.' },
  departmentCodes: [],
} satisfies Partial<MajorEventInput>;

describe('major events', () => {
  it('are declared, changed with a reason and ended with a summary by a supervisor', async () => {
    const server = createFakeServer();
    renderApp({ as: 'supervisor', path: '/major-events', server });
    await screen.findByText('没有进行中的重大事件。');
    fireEvent.click(screen.getByRole('button', { name: '宣布重大事件' }));
    const form = await screen.findByRole('form', { name: '宣布重大事件' });
    type(within(form).getByLabelText(/事件名称/), EVENT.title);
    type(within(form).getByLabelText('告知群众的话（中文）'), EVENT.announcement.zh);
    fireEvent.mouseDown(within(form).getByRole('combobox', { name: /涉及的部门/ }));
    fireEvent.click(await screen.findByRole('option', { name: '交通运输局' }));
    type(within(form).getByLabelText(/区域/), EVENT.area);
    fireEvent.click(within(form).getByRole('button', { name: /宣布重大事件/ }));
    const card = await screen.findByRole('region', { name: EVENT.title });
    expect(card.textContent).toContain(EVENT.announcement.zh);
    expect(card.textContent).toContain('交通运输局');
    fireEvent.click(within(card).getByRole('button', { name: '调整' }));
    const change = await screen.findByRole('form', { name: '调整' });
    type(within(change).getByLabelText(/调整理由/), '塌陷扩大');
    fireEvent.click(within(change).getByRole('button', { name: /调整/ }));
    await screen.findByText(/塌陷扩大/);
    fireEvent.click(await screen.findByRole('button', { name: '结束事件' }));
    const end = await screen.findByRole('form', { name: '结束事件' });
    type(within(end).getByLabelText(/结束小结/), '已恢复供水');
    fireEvent.click(within(end).getByRole('button', { name: /结束事件/ }));
    await screen.findByText('没有进行中的重大事件。');
  });

  it.each(LANGUAGES)('are shown in their cases with what to say, in %s', async (language) => {
    const server = createFakeServer();
    const event = server.declareEvent(EVENT);
    const { id } = server.add({ line: '12345', language: 'vi' });
    const { missing } = renderApp({ as: 'taker12345', path: `/cases/${id}/show`, server, language });
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: /归入重大事件|Put it into|Đưa vào sự kiện/ }));
    fireEvent.click(await screen.findByRole('option', { name: /解放路水管爆裂/ }));
    const told = await screen.findByText(/告知市民绕行/);
    expect(told.textContent).toContain(EVENT.announcement.vi);
    expect(server.majorEvents()).toMatchObject([{ id: event.id, cases: [{ id }] }]);
    expect(missing).toEqual([]);
  });

  it('stand above every page of whoever was told until they say that they know', async () => {
    const server = createFakeServer();
    const event = server.declareEvent({ ...EVENT, level: 'I' });
    server.tellOfEvent(event.id);
    renderApp({ as: 'taker12345', path: '/desk', server });
    fireEvent.click(await screen.findByRole('button', { name: `知悉 ${EVENT.title}` }));
    await waitFor(() => expect(screen.queryByText(/Ⅰ级 特别重大/)).toBeNull());
    expect(server.majorEvents()).toMatchObject([{ isNew: false }]);
  });
});
