import { screen, within } from '@testing-library/react';
import { createFakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';

describe('the plan of the seats', () => {
  it('says for each half hour what is expected, who is needed, and what one person would change', async () => {
    renderApp({ as: 'supervisor', path: '/staffing' });
    const table = await screen.findByRole('table', { name: '110 报警服务台' });
    const [, first, second] = within(table).getAllByRole('row');
    const cells = (row: HTMLElement) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(within(first!).getByRole('rowheader').textContent).toMatch(/缺 4 人$/);
    expect(cells(first!)).toEqual(['40 (28–52)', '37', '8 周', '7', '10', '97%', '47%', '99%', '92%']);
    expect(cells(second!).slice(0, 3)).toEqual(['40 (28–52)', '—', '时段模板']);
    expect(within(second!).getByRole('rowheader').textContent).not.toMatch(/缺/);
    expect(screen.getAllByText(/目标：95% 的来电在 15 秒内接听/)).toHaveLength(2);
    expect(screen.getByText(/按近七天实测/)).toBeTruthy();
    expect(screen.getByText(/用设定值/)).toBeTruthy();
    expect(screen.getByText(/1,344 个半小时：预测偏差 8%（照搬前一周为 10%），95% 落在预测区间内/)).toBeTruthy();
    expect(screen.getByText(/预测偏差 20%，并不优于照搬前一周（15%），因此本计划改用前一周/)).toBeTruthy();
  });
});

describe('the card on the board', () => {
  it('sets who is there beside who is needed, in words too, and says what will be late', async () => {
    renderApp({ as: 'supervisor', path: '/board' });
    const emergency = await screen.findByRole('group', { name: '110 报警服务台' });
    expect(within(emergency).getByText('需要（人手不足）')).toBeTruthy();
    expect(emergency.textContent).toMatch(/在岗3/);
    expect(emergency.textContent).toMatch(/15 分钟内将超时7/);
    expect(screen.getByRole('link', { name: '查看排班' }).getAttribute('href')).toContain('/staffing');
  });

  it('does not cry when enough people are there', async () => {
    const server = createFakeServer();
    server.setPeople(9);
    renderApp({ as: 'supervisor', path: '/board', server });
    const emergency = await screen.findByRole('group', { name: '110 报警服务台' });
    expect(within(emergency).queryByText('需要（人手不足）')).toBeNull();
  });
});
