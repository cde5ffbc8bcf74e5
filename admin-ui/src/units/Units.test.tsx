import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp, type } from '../test/render-app';

type Options = { language?: (typeof LANGUAGES)[number]; lead?: string };

/** A 110 operator at a fire: in hand, or with a unit that leads on it. */
async function atFire({ language = 'zh', lead }: Options = {}) {
  const server = createFakeServer();
  const { id } = server.add({ line: '110', category: '51', priority: 'P0', status: lead ? 'SIGNED' : 'WAITING' });
  server.signIn('taker110', 'taker110');
  if (lead) server.setLead(id, lead);
  else {
    server.setSeat('ready');
    server.ring(id);
    server.accept(`offer-${id}`);
  }
  const path = lead ? `/cases/${id}/show` : '/desk';
  const app = renderApp({ as: 'taker110', path, server, language });
  await screen.findByRole('article');
  return { ...app, server, id };
}
const panel = () => screen.findByRole('region', { name: '处警力量' });

describe('instructing a unit', () => {
  it('is done without the mouse: the recommended unit is the first, with its reasons', async () => {
    const { server, id } = await atFire();
    const shown = await within(await panel()).findByRole('list', { name: '建议派出' });
    expect(shown.textContent).toContain('建议主责: F-01 (F-01) 主责力量 · 距现场 1.2 公里');
    expect(shown.textContent).toContain('位置是 1小时0分 前的，请先核实');
    const looksOf = (words: string) => within(shown).getByText(words).className;
    const warning = looksOf('位置是 1小时0分 前的，请先核实');
    expect(['主责力量', '协同力量', '距现场 1.2 公里'].map(looksOf)).not.toContain(warning);
    press('u');
    const form = await screen.findByRole('form', { name: '下达指令' });
    const unit = await within(form).findByRole('combobox');
    await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('建议主责'));
    expect(within(form).queryByLabelText(/调走理由/)).toBeNull();
    fireEvent.keyDown(unit, { key: 'Enter' });
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(server.get(id).status).toBe('INSTRUCTED'));
    expect(server.get(id).events.at(-1)?.data).toEqual({ unit: 'F-01' });
  });

  it('takes a busy unit only after saying what it is on and why it is taken away', async () => {
    const { server, id } = await atFire();
    press('u');
    const form = await screen.findByRole('form', { name: '下达指令' });
    fireEvent.click(await screen.findByRole('option', { name: /F-02/ }));
    expect(form.textContent).toContain('正在处理 260301000099（P1）');
    press('Enter', { ctrlKey: true });
    await within(form).findByText('必填');
    expect(server.get(id).status).toBe('ACCEPTED');
    type(within(form).getByLabelText(/调走理由/), '有人被困');
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(server.get(id).status).toBe('INSTRUCTED'));
    expect(server.get(id).events.at(-1)?.data).toEqual({ unit: 'F-02', reassign: '有人被困' });
  });

  it('offers nobody who is off shift', async () => {
    await atFire();
    press('u');
    const option = await screen.findByRole('option', { name: /P-01/ });
    expect(option.getAttribute('aria-disabled')).toBe('true');
  });
});

describe('several units on a case', () => {
  it('shows the lead with its stage times, sends another one, and takes it through its own steps', async () => {
    const { server, id } = await atFire({ lead: 'F-01' });
    const region = await panel();
    expect(region.textContent).toContain('F-01 (F-01) · 119 消防 · 主责 · 已签收签收 0:20');
    fireEvent.click(within(region).getByRole('button', { name: '增派' }));
    fireEvent.click(await screen.findByRole('option', { name: /A-01/ }));
    fireEvent.click(within(region).getByRole('button', { name: '派出' }));
    const steps = await within(region).findByRole('group', { name: 'A-01' });
    await waitFor(() => expect(server.get(id).version).toBe(2));
    fireEvent.click(within(steps).getByRole('button', { name: '签收' }));
    await within(region).findByRole('button', { name: '出警' });
    fireEvent.click(within(region).getByRole('button', { name: '撤回' }));
    const form = await screen.findByRole('form', { name: '撤回' });
    type(within(form).getByLabelText(/撤回理由/), '不再需要');
    fireEvent.submit(form);
    await within(region).findByText(/已撤回/);
    expect(server.caseUnits(id).assignments[1]).toMatchObject({ outcome: 'STOOD_DOWN' });
  });

  it('says so when somebody else was faster with the unit, and then asks for the explicit choice', async () => {
    const { server, id } = await atFire({ lead: 'F-01' });
    const region = await panel();
    fireEvent.click(within(region).getByRole('button', { name: '增派' }));
    fireEvent.click(await screen.findByRole('option', { name: /A-01/ }));
    server.takeUnit('A-01');
    fireEvent.click(within(region).getByRole('button', { name: '派出' }));
    await within(region).findByText(/该单位刚被他人派走/);
    type(await within(region).findByLabelText(/调走理由/), '伤者更重');
    fireEvent.click(within(region).getByRole('button', { name: '派出' }));
    await waitFor(() => expect(server.caseUnits(id).assignments).toHaveLength(2));
  });

  it('regrades without a word upwards, with a reason downwards, and shows the grade of 110', async () => {
    const { server, id } = await atFire({ lead: 'F-01' });
    await screen.findByText('一级 特急');
    press('q');
    const form = await screen.findByRole('form', { name: '调整等级' });
    fireEvent.click(within(form).getByRole('radio', { name: /P2/ }));
    press('Enter', { ctrlKey: true });
    await within(form).findByText('降低紧急程度必须写明理由。');
    type(within(form).getByLabelText(/理由/), '明火已灭');
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(server.get(id).events.at(-1)?.type).toBe('case-regrade'));
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const { missing, container } = await atFire({ language, lead: 'F-01' });
    await screen.findAllByText(/F-01/);
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/units\.[a-z]/);
  });
});

describe('the page of the units', () => {
  it('shows how each stands, and lets the supervisor take one out of service with a reason', async () => {
    const server = createFakeServer();
    renderApp({ as: 'supervisor', path: '/units', server });
    const busy = (await screen.findByRole('link', { name: '260301000099' })).closest('tr');
    expect(busy?.textContent).toContain('执行任务');
    fireEvent.click(screen.getByRole('button', { name: '改状态 F-01' }));
    const form = await screen.findByRole('form', { name: '改状态 F-01' });
    fireEvent.mouseDown(within(form).getByRole('combobox'));
    fireEvent.click(await screen.findByRole('option', { name: '停用' }));
    type(within(form).getByLabelText(/理由/), '车辆故障');
    fireEvent.submit(form);
    await waitFor(() =>
      expect(server.units()[0]).toMatchObject({ status: 'OUT_OF_SERVICE', statusReason: '车辆故障' }),
    );
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  });

  it('counts the stages into the buckets that police supervisors use, and ranks the units', async () => {
    const server = createFakeServer();
    const buckets = { sign: [3, 1, 0, 0, 0], depart: [2, 2, 0, 0, 0], arrive: [4, 0, 0], feedback: [1, 0, 0, 0, 3] };
    const names = { zh: '巡逻一组', en: 'Patrol 1', vi: 'Tổ 1' };
    server.setStageTimes({ all: buckets, units: [{ id: 'P-01', names, agency: 'POLICE', instructions: 4, buckets }] });
    renderApp({ as: 'supervisor', path: '/units', server });
    const region = await screen.findByRole('region', { name: '处警时效' });
    const city = await within(region).findByRole('table', { name: '全市' });
    expect(city.textContent).toContain('签收30 秒 内31 分钟 内1');
    expect(city.textContent).toContain('超过 4 小时3');
    expect(within(region).getByRole('row', { name: /巡逻一组/ }).textContent).toBe('巡逻一组 (P-01)475%50%100%25%');
  });

  it('shows a 110 operator no counts, and is not there for 12345', async () => {
    const { unmount } = renderApp({ as: 'taker110', path: '/units' });
    await screen.findByRole('region', { name: '单位' });
    expect(screen.queryByRole('region', { name: '处警时效' })).toBeNull();
    unmount();
    renderApp({ as: 'taker12345', path: '/units' });
    await screen.findByText(/当前岗位无权/);
    expect(screen.queryByRole('region', { name: '单位' })).toBeNull();
  });
});
