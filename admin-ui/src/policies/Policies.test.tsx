import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { POLICY_KINDS, type PolicyValue } from '#domain/policy-input';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const edit = async (row: RegExp) => {
  fireEvent.click(await screen.findByRole('button', { name: row }));
  return within(await screen.findByRole('dialog', { name: /^修改/ }));
};
const publish = (dialog: Pick<typeof screen, 'getByRole'>) =>
  dialog.getByRole<HTMLButtonElement>('button', { name: '发布' });
const REPLY = '12345/03/P3/reply';

describe('the rules', () => {
  it('get a new version with a reason, after showing what changes and when it would be due', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies' });
    const dialog = await edit(/修改 12345/);
    expect(dialog.getByRole('status').textContent).toBe('还没有改动。');
    await dialog.findByRole('note', { name: '现在开始计时会怎样' });
    type(dialog.getByRole('spinbutton', { name: '时限' }), '3');
    expect(dialog.getByRole('status').textContent).toContain('时限5 天 → 3 天');
    expect(publish(dialog).disabled).toBe(true);
    type(dialog.getByLabelText(/修改理由/), '例会决定');
    fireEvent.click(publish(dialog));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.policyOf('sla-policy', REPLY)).toMatchObject({ version: 2, value: { targetMs: 259_200_000 } });
    fireEvent.click(await screen.findByRole('button', { name: `版本 ${REPLY}` }));
    const history = within(await screen.findByRole('dialog', { name: /时限/ }));
    await history.findByText('例会决定');
    expect(history.getByText('第 1 版 · 随产品提供')).toBeTruthy();
  });

  it('say at the field what is wrong, by the same rule as the server', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/sla-policy' });
    const dialog = await edit(/修改 110/);
    fireEvent.click(dialog.getByRole('checkbox', { name: '可暂停' }));
    type(dialog.getByRole('textbox', { name: '预警点' }), '80, 50');
    type(dialog.getByLabelText(/修改理由/), '试试');
    fireEvent.click(publish(dialog));
    await dialog.findByText('要从小到大，在 1 到 99 之间。');
    expect(dialog.getByText('只有按工作时间计时的才能暂停。')).toBeTruthy();
    expect(server.policyOf('sla-policy', '110/any/P0/answer')?.version).toBe(1);
  });

  it('keep what was typed when somebody else was faster', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/department' });
    const dialog = await edit(/修改 D02/);
    type(dialog.getByRole('textbox', { name: '名称（中文）' }), '城管委');
    type(dialog.getByLabelText(/修改理由/), '机构改革');
    server.overtakePolicy('department', 'D02');
    fireEvent.click(publish(dialog));
    await dialog.findByText(/刚被他人修改/);
    expect(dialog.getByRole<HTMLInputElement>('textbox', { name: '名称（中文）' }).value).toBe('城管委');
  });

  it('take a day of the calendar for off or worked, by mouse and by key', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/calendar' });
    const dialog = await edit(/修改 office-hours/);
    const year = dialog.getByRole('region', { name: /年$/ }).getAttribute('aria-label')!.slice(0, 4);
    const day = (name: RegExp) => dialog.getByRole('button', { name });
    fireEvent.click(day(new RegExp(`^${year}年12月31日`)));
    const first = day(new RegExp(`^${year}年1月1日`));
    expect([first.tabIndex, day(new RegExp(`^${year}年1月2日`)).tabIndex]).toEqual([0, -1]);
    act(() => first.focus());
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    expect(document.activeElement?.getAttribute('data-date')).toBe(`${year}-01-02`);
    type(dialog.getByLabelText(/修改理由/), '放假通知');
    fireEvent.click(publish(dialog));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { holidays, workdays } = server.policyOf('calendar', 'office-hours')!.value as PolicyValue<'calendar'>;
    expect([...holidays, ...workdays]).toContain(`${year}-12-31`);
  });

  it('let steps be added and taken away', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/ladder' });
    const dialog = await edit(/修改 answer/);
    fireEvent.click(dialog.getByRole('button', { name: '加一步' }));
    fireEvent.click(dialog.getByRole('button', { name: '去掉第 1 步' }));
    type(dialog.getByLabelText(/修改理由/), '减少打扰');
    fireEvent.click(publish(dialog));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { steps } = server.policyOf('ladder', 'answer/P0/100')!.value as PolicyValue<'ladder'>;
    expect(steps.map(({ afterMs }) => afterMs)).toEqual([10_000]);
  });

  it('say when who got no answer would be tried again, before it is published', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/call-back-schedule' });
    const dialog = await edit(/修改 ABANDONED/);
    const preview = await dialog.findByRole('note', { name: '如果现在有人没有得到应答' });
    expect(preview.textContent).toMatch(/第 1 次：.*第 3 次：/);
    fireEvent.click(dialog.getByRole('button', { name: '去掉第 3 次' }));
    expect(preview.textContent).not.toContain('第 3 次');
    expect(dialog.getByRole('status').textContent).toMatch(/3\. 4 分钟后\s*→/);
    type(dialog.getByLabelText(/修改理由/), '例会决定');
    fireEvent.click(publish(dialog));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const published = { version: 2, value: { dueAfterMs: [0, 60_000] } };
    expect(server.policyOf('call-back-schedule', 'ABANDONED/P1')).toMatchObject(published);
  });

  it('leave nobody in peace while life is in danger', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/quiet-hours' });
    const dialog = await edit(/修改 CITIZEN/);
    const hours = dialog.getByRole('textbox', { name: '结束' });
    type(hours, '07:30');
    expect(dialog.getByRole('note', { name: '如果现在有通知要发' }).textContent).toMatch(/P0 立即 · P1 立即 · P2/);
    expect(dialog.getByRole('status').textContent).toContain('08:00 → 07:30');
    fireEvent.click(dialog.getByRole('button', { name: '清除' }));
    type(dialog.getByLabelText(/修改理由/), '试试');
    fireEvent.click(publish(dialog));
    await dialog.findByText('危及生命（P0）的通知不能等到天亮。');
    expect(server.policyOf('quiet-hours', 'CITIZEN/sms')?.version).toBe(1);
  });

  it('offer what the product proposes now where nobody has changed them, and leave it to a person', async () => {
    const server = createFakeServer();
    const crew = [
      { agency: 'FIRE', capability: 'FIREFIGHTING', when: 'ALWAYS' } as const,
      { agency: 'AMBULANCE', capability: null, when: 'DANGER_TO_LIFE' } as const,
    ];
    server.propose('run-card', '51', { category: '51', crew });
    renderApp({ as: 'admin', path: '/policies/run-card', server });
    await screen.findByText('产品有建议的新内容');
    const dialog = await edit(/修改 51/);
    expect(dialog.getByRole('status').textContent).toBe('还没有改动。');
    fireEvent.click(dialog.getByRole('button', { name: '填入建议' }));
    expect(dialog.getByRole('status').textContent).toContain('(危及生命时)');
    type(dialog.getByLabelText(/修改理由/), '采用建议');
    fireEvent.click(publish(dialog));
    await waitFor(() => expect(screen.queryByText('产品有建议的新内容')).toBeNull());
    expect(server.policyOf('run-card', '51')).toMatchObject({ version: 2, value: { crew } });
  });

  it('gain a class without a line of code', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/category' });
    fireEvent.click(await screen.findByRole('button', { name: '新增' }));
    const dialog = within(await screen.findByRole('dialog', { name: '新增分类' }));
    type(dialog.getByLabelText(/修改理由/), '新业务');
    fireEvent.click(publish(dialog));
    expect((await dialog.findAllByText('必填')).length).toBe(4);
    type(dialog.getByRole('textbox', { name: '代码' }), '13');
    for (const language of ['中文', 'English', 'Tiếng Việt']) {
      type(dialog.getByRole('textbox', { name: `名称（${language}）` }), `低空 ${language}`);
    }
    fireEvent.click(publish(dialog));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.policyOf('category', '13')).toMatchObject({ version: 1 });
    await screen.findByText('低空 中文');
  });

  it('take a district by its corners, and one without an outline', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/district' });
    const dialog = await edit(/修改 C/);
    const outline = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: '边界' });
    type(dialog.getByLabelText(/修改理由/), '区划调整');
    type(outline, '121.4, 31.2\n121.5');
    fireEvent.click(publish(dialog));
    await dialog.findByText(/至少三个角点/);
    type(outline, '121.4, 31.2\n121.5，31.2\n121.5 31.3');
    expect(dialog.getByRole('status').textContent).toContain('121.4, 31.2 · 121.5, 31.2 · 121.5, 31.3');
    fireEvent.click(publish(dialog));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const corners = [
      [121.4, 31.2],
      [121.5, 31.2],
      [121.5, 31.3],
    ];
    expect(server.policyOf('district', 'C')).toMatchObject({ version: 2, value: { outline: corners } });
    const again = await edit(/修改 C/);
    expect(again.getByRole<HTMLTextAreaElement>('textbox', { name: '边界' }).value).toBe(
      '121.4, 31.2\n121.5, 31.2\n121.5, 31.3',
    );
    type(again.getByRole('textbox', { name: '边界' }), '');
    type(again.getByLabelText(/修改理由/), '边界待定');
    fireEvent.click(publish(again));
    await waitFor(() => expect(server.policyOf('district', 'C')).toMatchObject({ value: { outline: [] } }));
  });

  it('propose the districts of the city where an area is asked for, and take a street', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/dispatch-rule' });
    const dialog = await edit(/修改 lamps/);
    const area = dialog.getByRole<HTMLInputElement>('combobox', { name: '区域' });
    fireEvent.mouseDown(area);
    type(area, '');
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['*', '中心区']);
    fireEvent.click(screen.getByRole('option', { name: '中心区' }));
    expect(area.value).toBe('中心区');
    type(area, '中心区解放路');
    type(dialog.getByLabelText(/修改理由/), '分工');
    fireEvent.click(publish(dialog));
    await waitFor(() =>
      expect(server.policyOf('dispatch-rule', 'lamps')).toMatchObject({ value: { area: '中心区解放路' } }),
    );
  });

  it('are only read by a supervisor', async () => {
    renderApp({ as: 'supervisor', path: '/policies/ladder' });
    await screen.findByRole('button', { name: /^版本/ });
    expect(screen.queryByRole('button', { name: /修改|新增/ })).toBeNull();
  });

  it('show what somebody else changed, without a reload', async () => {
    const server = createFakeServer();
    renderApp({ as: 'supervisor', path: '/policies/department', server });
    await screen.findByText('城市管理局');
    server.overtakePolicy('department', 'D02');
    server.say({ type: 'policies', kinds: ['department'] });
    await screen.findByText(/第 2 版/);
  });

  // Every catalogue has every key, by its type; a form that asks for a wrong one shows in any language.
  const pages = POLICY_KINDS.map((kind, index) => ({ kind, language: LANGUAGES[index % LANGUAGES.length]! }));
  it.each(pages)('miss no word: $kind in $language', async ({ language, kind }) => {
    const { missing, container } = renderApp({ as: 'admin', path: `/policies/${kind}`, language });
    await screen.findByRole('table');
    fireEvent.click(screen.getAllByRole('button').find(({ className }) => className.includes('contained'))!);
    await screen.findByRole('dialog');
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/policies\.[a-z]/);
  });
});

describe('the log of changes', () => {
  it('tells who changed what, from what to what', async () => {
    const { server } = renderApp({ as: 'admin', path: '/policies/department' });
    const dialog = await edit(/修改 D02/);
    type(dialog.getByRole('textbox', { name: '名称（中文）' }), '城管委');
    type(dialog.getByLabelText(/修改理由/), '机构改革');
    fireEvent.click(publish(dialog));
    await waitFor(() => expect(server.policyOf('department', 'D02')?.version).toBe(2));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.click(screen.getByRole('link', { name: '变更记录' }));
    await screen.findByText('机构改革');
    expect(screen.getByText('承办单位 D02')).toBeTruthy();
    expect(screen.getByText('城市管理局').tagName).toBe('DEL');
    expect(screen.getByText('城管委').tagName).toBe('INS');
  });
});

describe('knowledge at the desk', () => {
  it('tells a caller what to do until help arrives, in the language of the call and with its source', async () => {
    const server = createFakeServer();
    const of = server.add({ status: 'ACCEPTED', category: '51', line: '110', language: 'vi' });
    renderApp({ as: 'taker110', path: `/cases/${of.id}/show`, server });
    const note = await screen.findByRole('note', { name: '救援到达前，请告知来电人' });
    expect(note.textContent).toContain('Không dùng thang máy');
    expect(note.textContent).toContain('待急救中心确认');
    expect(note.textContent).not.toMatch(/To be confirmed|Chờ xác nhận/);
  });

  it('finds articles of other classes by their words', async () => {
    const server = createFakeServer();
    const of = server.add({ status: 'ACCEPTED', category: '04', line: '12345' });
    renderApp({ as: 'taker12345', path: `/cases/${of.id}/show`, server });
    const search = await screen.findByRole('searchbox', { name: '搜索知识库' });
    expect(screen.queryByText('路灯报修须知')).toBeNull();
    type(search, '路灯 编号');
    await screen.findByText('路灯报修须知');
    type(search, '没有这个');
    await screen.findByText('没有找到。');
  });

  it('shows the articles of the class, and puts words into the reply with what is still to be filled in', async () => {
    const server = createFakeServer();
    const of = server.add({ status: 'ACCEPTED', category: '01', line: '12345' });
    renderApp({ as: 'taker12345', path: `/cases/${of.id}/show`, server });
    await screen.findByText('路灯报修须知');
    fireEvent.click(screen.getByRole('button', { name: /^直接答复/ }));
    fireEvent.click(await screen.findByRole('button', { name: '路灯维修答复' }));
    const reply = screen.getByRole<HTMLTextAreaElement>('textbox', { name: '答复内容' });
    expect(reply.value).toBe('您好，{{地点}}已安排维修。');
    expect(screen.getByText(/双花括号/)).toBeTruthy();
    type(reply, '您好，解放路已安排维修。');
    expect(screen.queryByText(/双花括号/)).toBeNull();
  });
});
