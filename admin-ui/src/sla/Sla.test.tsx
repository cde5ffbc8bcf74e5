import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { type AlarmWire, alarmSchema } from '#domain/wire/alarm-wire';
import { listOf } from '#domain/wire/list-wire';
import {
  type PauseWire,
  pauseSchema,
  slaPreviewQuerySchema,
  slaPreviewSchema,
  slaReasonSchema,
} from '#domain/wire/sla-wire';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const AT = '2026-10-08T09:00:00.000Z';
const ALARM: AlarmWire = {
  id: 'alarm-1',
  caseId: 'case-1',
  caseNumber: '261008000042',
  line: '110',
  priority: 'P0',
  metric: 'answer',
  percent: 100,
  dueAt: AT,
  raisedAt: AT,
  step: 1,
  rounds: 3,
  channel: 'bell',
  heardBy: [{ id: 'user-supervisor', displayNames: { zh: '值班长', en: 'Shift lead', vi: 'Trưởng ca' } }],
};
const QUIET: PauseWire = { isPossible: true, asked: null, clocks: [] };
const REPLY = { metric: 'reply', clock: 'working', targetMs: 144_000_000, elapsedMs: 7_200_000, dueAt: AT } as const;

/** The server in memory, with these alarms and this pause on it; what was sent stands in `sent`. */
function serverWith({ alarms = [], pause = QUIET }: { alarms?: AlarmWire[]; pause?: PauseWire }) {
  const server = createFakeServer();
  const sent: { path: string; body: unknown }[] = [];
  const state = { alarms, pause };
  const json = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });
  const fetchSla: typeof fetch = async (input, init) => {
    const { pathname, searchParams } = new URL(String(input), 'http://fake');
    if (init?.method === 'POST' && /alarms|pause|resume|re-base/.test(pathname)) {
      const body = pathname.includes('alarms') ? null : slaReasonSchema.parse(JSON.parse(String(init.body)));
      sent.push({ path: pathname, body });
      if (pathname.includes('alarms')) state.alarms = [];
    }
    if (pathname.startsWith('/v1/alarms')) {
      return json(listOf(alarmSchema).parse({ items: state.alarms, hasNextPage: false, dataAt: AT }));
    }
    if (/(pause|resume|approve|refuse|re-base)$/.test(pathname)) return json(pauseSchema.parse(state.pause));
    if (pathname !== '/v1/sla-preview') return server.fetch(input, init);
    const { category } = slaPreviewQuerySchema.parse(Object.fromEntries(searchParams));
    const policy = { policyId: 'p', category, version: 2, isPausable: true, startsAtIntake: false };
    const { metric, clock, targetMs } = REPLY;
    const item = { ...policy, metric, clock, targetMs, warnings: [{ percent: 50, at: AT }], dueAt: AT };
    return json(slaPreviewSchema.parse({ startAt: AT, items: [item], unknownYears: [2027] }));
  };
  return { server: { ...server, fetch: fetchSla }, sent };
}

describe('alarms', () => {
  it('stand on the board until somebody acknowledges', async () => {
    const { server, sent } = serverWith({ alarms: [ALARM] });
    renderApp({ as: 'supervisor', server, path: '/board' });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('接听时限已超');
    expect(alert.textContent).toContain('已提醒 3 次：值班长');
    fireEvent.click(within(alert).getByRole('button', { name: /确认收到/ }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(sent).toEqual([{ path: '/v1/alarms/alarm-1/acknowledge', body: null }]);
  });

  it.each(LANGUAGES)('and the case, its pause and the limits are worded in full in %s', async (language) => {
    const asked = { reason: 'x', at: AT, by: { id: 'user-taker12345', displayNames: ALARM.heardBy[0]!.displayNames } };
    const paused = { ...REPLY, pausedAt: AT };
    const { server } = serverWith({
      alarms: [ALARM, { ...ALARM, id: 'alarm-2', percent: 80, heardBy: [], channel: 'board' }],
      pause: { isPossible: false, asked, clocks: [paused] },
    });
    const board = renderApp({ as: 'supervisor', server, language, path: '/board' });
    await screen.findByRole('alert');
    board.unmount();
    const of = server.add({ status: 'IN_PROGRESS' });
    const shown = renderApp({ as: 'supervisor', server, language, path: `/cases/${of.id}/show` });
    await waitFor(() => expect(screen.getAllByRole('alert')).toHaveLength(2));
    shown.unmount();
    expect([...board.missing, ...shown.missing]).toEqual([]);
  });
});

describe('a pause', () => {
  it('is asked for with a reason', async () => {
    const { server, sent } = serverWith({});
    const of = server.add({ status: 'IN_PROGRESS' });
    renderApp({ as: 'taker12345', server, path: `/cases/${of.id}/show` });
    fireEvent.click(await screen.findByRole('button', { name: '申请暂停' }));
    const form = within(screen.getByRole('form', { name: '申请暂停' }));
    expect(form.getByRole('button', { name: '提交' }).hasAttribute('disabled')).toBe(true);
    type(form.getByRole('textbox'), '等市民补充材料');
    fireEvent.click(form.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: '申请暂停' })).toBeNull());
    expect(sent).toEqual([{ path: `/v1/cases/${of.id}/pause`, body: { reason: '等市民补充材料' } }]);
  });

  it('is not offered for approval to who asked for it', async () => {
    const by = { id: 'user-supervisor', displayNames: ALARM.heardBy[0]!.displayNames };
    const { server } = serverWith({
      pause: { isPossible: false, asked: { reason: '等材料', at: AT, by }, clocks: [] },
    });
    const of = server.add({ status: 'IN_PROGRESS' });
    renderApp({ as: 'supervisor', server, path: `/cases/${of.id}/show` });
    await screen.findByText('值班长申请暂停：等材料');
    expect(screen.queryByRole('button', { name: '同意暂停' })).toBeNull();
  });
});

describe('a due time', () => {
  it('is put under the limits of today by a supervisor, with a reason', async () => {
    const pause = { isPossible: false, asked: null, clocks: [{ ...REPLY, pausedAt: null }] };
    const { server, sent } = serverWith({ pause });
    const of = server.add({ status: 'IN_PROGRESS' });
    const { missing } = renderApp({ as: 'supervisor', server, path: `/cases/${of.id}/show` });
    fireEvent.click(await screen.findByRole('button', { name: '按现行时限重算' }));
    const form = within(screen.getByRole('form', { name: '按现行时限重算' }));
    expect(form.getByRole('combobox').textContent).toContain('10/08 17:00');
    type(form.getByRole('textbox'), '新规定对群众更有利');
    fireEvent.click(form.getByRole('button', { name: '提交' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: '按现行时限重算' })).toBeNull());
    expect(sent).toEqual([{ path: `/v1/cases/${of.id}/clocks/reply/re-base`, body: { reason: '新规定对群众更有利' } }]);
    expect(missing).toEqual([]);
  });

  it('is not moved by who takes calls', async () => {
    const pause = { isPossible: true, asked: null, clocks: [{ ...REPLY, pausedAt: null }] };
    const { server } = serverWith({ pause });
    const of = server.add({ status: 'IN_PROGRESS' });
    renderApp({ as: 'taker12345', server, path: `/cases/${of.id}/show` });
    await screen.findByRole('button', { name: '申请暂停' });
    expect(screen.queryByRole('button', { name: '按现行时限重算' })).toBeNull();
  });
});

describe('Preview', () => {
  it('shows the limits of a class with their instants, and which years are not known', async () => {
    const { server } = serverWith({});
    const { missing } = renderApp({ as: 'supervisor', server, path: '/policies/sla-policy' });
    const form = within(await screen.findByRole('form', { name: '预览适用的时限' }));
    const category = form.getByRole('combobox', { name: /分类/ });
    fireEvent.mouseDown(category);
    fireEvent.click(await screen.findByRole('option', { name: /交通出行/ }));
    fireEvent.click(form.getByRole('button', { name: '预览' }));
    await screen.findByText('交通出行 · 第 2 版');
    expect(screen.getByText('50%：10/08 17:00')).toBeTruthy();
    expect(screen.getByText(/2027 年的节假日尚未录入/)).toBeTruthy();
    expect(missing).toEqual([]);
  });
});
