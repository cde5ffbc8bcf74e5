import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import type { CaseStatus } from '#domain/case-status';
import { createFakeServer } from '../test/fake-server';
import { press, renderApp, type } from '../test/render-app';

/** A work order as the supervisor looks at it. */
function looking(status: CaseStatus, language: (typeof LANGUAGES)[number] = 'zh') {
  const server = createFakeServer();
  const { id } = server.add({ line: '12345', status });
  return { server, id, show: () => renderApp({ as: 'supervisor', path: `/cases/${id}/show`, server, language }) };
}
const unit = { role: 'HOST', assignedAt: '2026-03-01T02:00:00.000Z', opinion: null } as const;

describe('a work order', () => {
  it('shows who handles it, who assists with what opinion, whom it accuses, and why it is supervised', async () => {
    const { server, id, show } = looking('IN_PROGRESS');
    const returnUntil = '2026-03-03T02:00:00.000Z';
    server.setOrder(id, {
      accusedDepartmentCode: 'D07',
      units: [
        { ...unit, departmentCode: 'D04', isDesignated: false, returnUntil, endedAt: returnUntil, end: 'RETURNED' },
        { ...unit, departmentCode: 'D02', isDesignated: true, returnUntil, endedAt: null, end: null },
        {
          ...{ ...unit, role: 'ASSIST', departmentCode: 'D01', isDesignated: false, returnUntil: null },
          ...{ opinion: '已到现场核实', endedAt: returnUntil, end: 'REPLIED' },
        },
      ],
      failedDispatches: 1,
      supervisions: [{ trigger: 'OVERDUE', at: returnUntil }],
      escalations: [
        {
          ...{ level: 'CITY_OFFICE', orderedAt: returnUntil, answerUntil: returnUntil, decidedAt: null },
          orderedBy: { id: 'x', displayNames: { zh: '值班长', en: 'Shift supervisor', vi: 'Trưởng ca' } },
        },
      ],
    });
    show();
    const panel = await screen.findByRole('region', { name: '工单办理' });
    await within(panel).findByText(/督办中：逾期未办结/);
    for (const words of [
      /交通运输局 · 已退单/,
      /城市管理局 · 办理中 · 指定承办/,
      /已到现场核实/,
      /生态环境局/,
      /值班长 · 答复期限/,
    ]) {
      await within(panel).findByText(words);
    }
  });

  it('is all that its department sees of the case', async () => {
    const { server, id } = looking('SIGNED');
    server.setOrder(id, {
      units: [{ ...unit, departmentCode: 'D02', isDesignated: false, returnUntil: null, endedAt: null, end: null }],
    });
    renderApp({ as: 'handler', path: `/cases/${id}/show`, server });
    await screen.findByRole('region', { name: '工单办理' });
    const titles = screen.getAllByRole('heading').map(({ textContent }) => textContent);
    expect(titles.join()).not.toMatch(/两线转接|同一事件|联动办件|会商/);
    expect(within(screen.getByRole('navigation', { name: '主菜单' })).getAllByRole('link')).toHaveLength(1);
  });

  it('has no place on the page before there is anything to say of it', async () => {
    const { server, show } = looking('ACCEPTED');
    const read = jest.spyOn(server, 'fetch');
    show();
    await screen.findByRole('article');
    await waitFor(() => expect(read.mock.calls.some(([path]) => String(path).endsWith('/order'))).toBe(true));
    await waitFor(() => expect(screen.getByText('时限')).toBeTruthy());
    expect(screen.queryByRole('region', { name: '工单办理' })).toBeNull();
  });

  it('says at the call back that an unhappy requester is owed a rework', async () => {
    const { server, id, show } = looking('CALLBACK');
    server.setOrder(id, { needsRework: true });
    show();
    await screen.findByText(/须重办，不能办结/);
  });

  it('asks for an extension in days and for a review on a date, as its fields', async () => {
    const { show, server, id } = looking('IN_PROGRESS');
    show();
    fireEvent.click(await screen.findByRole('button', { name: /申请延期/ }));
    const form = await screen.findByRole('form', { name: '申请延期' });
    type(within(form).getByLabelText(/延期工作日数/), '3');
    type(within(form).getByLabelText(/理由|原因/), '备件未到');
    press('Enter', { ctrlKey: true });
    await screen.findByText(/申请延期 3 个工作日|✓/);
    expect(server.get(id).events.at(-1)?.data).toEqual({ workingDays: 3, reason: '备件未到' });
    fireEvent.click(await screen.findByRole('button', { name: /挂账/ }));
    const suspension = await screen.findByRole('form', { name: '挂账' });
    expect(within(suspension).getByLabelText<HTMLInputElement>(/复核日期/).type).toBe('date');
  });
});

describe('dispatching', () => {
  it('proposes the unit of the catalogue in one press, but not the one that is accused', async () => {
    const { server, id, show } = looking('RE_DISPATCHED');
    server.setOrder(id, { proposed: ['D04'] });
    show();
    fireEvent.click(await screen.findByRole('button', { name: /^派单/ }));
    const form = await screen.findByRole('form', { name: '派单' });
    const group = await within(form).findByRole('group', { name: '派单目录建议' });
    fireEvent.click(within(group).getByRole('button', { name: '交通运输局' }));
    await waitFor(() =>
      expect(within(form).getAllByRole<HTMLInputElement>('combobox')[0]?.value).toBe('交通运输局 (D04)'),
    );
  });
});

describe('the three rates', () => {
  const DAY_MS = 86_400_000;
  const share = (numerator: number, denominator: number) => ({ numerator, denominator });

  it('stand by unit with what they are made of, and lead to the cases', async () => {
    const server = createFakeServer();
    const row = { orders: 4, responseRate: share(3, 4), resolutionRate: share(1, 2), satisfactionRate: share(0, 0) };
    const cases = [{ id: 'case-1', number: '260301000001', isCounted: true }];
    server.setRates({ total: row, units: [{ departmentCode: 'D02', ...row }] }, cases);
    renderApp({ as: 'supervisor', path: '/three-rates', server });
    const line = (await screen.findByRole('rowheader', { name: '城市管理局' })).closest('tr')!;
    expect(
      within(line)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['4', '75.0% (3/4)', '50.0% (1/2)', '–']);
    fireEvent.click(within(line).getByRole('button', { name: '50.0% (1/2)' }));
    const list = await screen.findByRole('region', { name: '城市管理局的解决率由这些案件构成' });
    expect((await within(list).findByRole('link')).getAttribute('href')).toContain('/cases/case-1/show');
  });

  it('ask for days of which the last is included, as the reports do, and for none that end before they begin', async () => {
    const server = createFakeServer();
    const ask = jest.spyOn(server, 'fetch');
    renderApp({ as: 'supervisor', path: '/three-rates', server });
    const last = await screen.findByLabelText<HTMLInputElement>('截止日（含当日）');
    fireEvent.change(screen.getByLabelText('起始日'), { target: { value: last.value } });
    await waitFor(() => {
      const asked = ask.mock.calls.map(([url]) => new URLSearchParams(String(url).split('?')[1]));
      const spans = asked.map((query) => Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? ''));
      expect(spans).toContain(DAY_MS);
    });
    fireEvent.change(last, { target: { value: '2020-01-01' } });
    expect(await screen.findByText(/止日不早于起日/)).toBeTruthy();
  });

  it.each(LANGUAGES)('miss no word in %s', async (language) => {
    const { server, id, show } = looking('SUSPENDED', language);
    server.setOrder(id, { supervisions: [{ trigger: 'REVIEW_DUE', at: '2026-03-01T02:00:00.000Z' }] });
    const { missing } = show();
    await screen.findByRole('article');
    await screen.findAllByRole('alert');
    expect(missing).toEqual([]);
  });
});
