import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { createFakeServer } from '../test/fake-server';
import { renderApp } from '../test/render-app';

describe('Board', () => {
  it('is where a supervisor lands, and opens the cases behind a figure', async () => {
    const server = createFakeServer();
    const waiting = server.add({ line: '110', category: '63', priority: 'P1' });
    renderApp({ as: 'supervisor', server });
    await screen.findByText('110 队列');
    fireEvent.click(screen.getByRole('link', { name: 'P1 1' }));
    await screen.findByRole('table');
    expect(await screen.findByText(waiting.number)).toBeTruthy();
    expect(decodeURIComponent(window.location.hash)).toContain('"priority":"P1"');
  });

  it('opens the clocks that ran out, says so over the list, and lets it be left', async () => {
    const server = createFakeServer();
    const { number } = server.add({ line: '110' });
    renderApp({ as: 'supervisor', server });
    fireEvent.click(await screen.findByLabelText('110 报警服务台 接听 已超时 2'));
    const notice = (await screen.findByText(/计 3 次 · 涉及 1 件/)).closest('[role=status]')!;
    expect(notice.textContent).toContain('已超时110 · 接听');
    expect(notice.textContent).not.toContain('未计入');
    expect(decodeURIComponent(window.location.hash)).toContain('"figureMetric":"answer"');
    fireEvent.click(screen.getByText('离开此指标'));
    await waitFor(() => expect(screen.queryByText(/涉及 1 件/)).toBeNull());
    expect(screen.getByText(number)).toBeTruthy();
  });

  it('opens the cases of a share by what counts in it, and nothing for what counts no cases', async () => {
    renderApp({ as: 'supervisor', server: createFakeServer() });
    const row = (await screen.findByText('15秒接听率')).closest('tr')!;
    expect(screen.getByText('工时利用率').closest('tr')!.querySelector('a')).toBeNull();
    fireEvent.click(row.querySelector('a')!);
    await screen.findByText(/2 次中计入 1 次/);
    fireEvent.click(screen.getByText('未计入'));
    await waitFor(() => expect(decodeURIComponent(window.location.hash)).toContain('"figurePart":"rest"'));
  });

  it('says that ordinary work is deferred, since when, how much and why, and what is not', async () => {
    const server = createFakeServer();
    server.setDeferral({ since: '2026-11-22T02:30:00.000Z', reason: 'emergencies-wait', cases: 12 });
    renderApp({ as: 'supervisor', server });
    const notice = await screen.findByText(/行政普通件暂缓派发，自 10:30:00 起；暂缓 12 件。/);
    expect(notice.closest('[role=status]')!.textContent).toMatch(/有紧急件久等无人接。.*来电不受影响/);
  });

  it('shows an administrator the figures without what anybody said', async () => {
    const server = createFakeServer();
    const secret = server.add({ text: '只给坐席看的话' });
    renderApp({ as: 'admin', server });
    await screen.findByText('110 队列');
    expect(screen.queryByText(secret.excerpt)).toBeNull();
    expect(screen.queryByRole('link', { name: '案件' })).toBeNull();
    expect(document.querySelector('a[href^="#/cases"]')).toBeNull();
  });

  it('holds the figures of the shift against their norms, and says in words which one is missed', async () => {
    renderApp({ as: 'supervisor', server: createFakeServer() });
    const row = (await screen.findByText('15秒接听率')).closest('tr')!;
    expect(row.textContent).toContain('72%');
    expect(row.textContent).toContain('≥ 90%');
    expect(row.querySelectorAll('[aria-label="未达标准"]')).toHaveLength(2);
    expect(screen.getByText('人工改判率').closest('tr')?.textContent).toContain('—');
  });

  it('pauses a queue of emergencies only by its name and with a reason, and then says so on top', async () => {
    renderApp({ as: 'supervisor', server: createFakeServer() });
    const table = await screen.findByRole('table', { name: '派发队列' });
    fireEvent.click(within(table).getAllByRole('button', { name: '暂停' })[0]!);
    const dialog = await screen.findByRole('dialog');
    const run = within(dialog).getByRole('button', { name: '暂停' });
    fireEvent.change(within(dialog).getByLabelText(/原因/), { target: { value: '换服务器' } });
    expect((run as HTMLButtonElement).disabled).toBe(true);
    fireEvent.change(within(dialog).getByLabelText(/line-110/), { target: { value: 'line-110' } });
    fireEvent.click(run);
    const notice = await screen.findByText(/张主任 于 .* 暂停：换服务器/);
    expect(notice.textContent).toContain('巡检每秒派发');
    expect(within(table).getByText('已暂停')).toBeTruthy();
  });

  it('shows an administrator the queues without a way to stop them', async () => {
    renderApp({ as: 'admin', server: createFakeServer() });
    const table = await screen.findByRole('table', { name: '派发队列' });
    expect(within(table).queryByRole('button')).toBeNull();
  });

  it('shows where open cases lie in one district, and leads to the cases of a class there', async () => {
    renderApp({ as: 'supervisor', server: createFakeServer() });
    const heat = await screen.findByRole('table', { name: /分类 × 区域/ });
    expect(within(heat).getByRole('link', { name: /中心区 7/ })).toBeTruthy();
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: '区域（热力表和地图）' }));
    fireEvent.click(await screen.findByRole('option', { name: '地点不明' }));
    expect(await screen.findAllByText('没有在办案件。')).toHaveLength(2);
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: '区域（热力表和地图）' }));
    fireEvent.click(await screen.findByRole('option', { name: '中心区' }));
    const link = within(await screen.findByRole('table', { name: /分类 × 区域/ })).getByRole('link', {
      name: /中心区 7/,
    });
    fireEvent.click(link);
    expect(await screen.findByText(/按首个有地点的来件所在区域列出/)).toBeTruthy();
    expect(decodeURIComponent(window.location.hash)).toContain('"district":"C"');
  });

  it('gives every chart the same numbers as a table', async () => {
    renderApp({ as: 'supervisor', server: createFakeServer() });
    await screen.findByRole('img', { name: /110.*今日各小时来件/ });
    for (const button of screen.getAllByRole('button', { name: '表格' })) fireEvent.click(button);
    const hours = screen.getAllByRole('table', { name: /今日各小时来件/ })[0]!;
    expect(within(hours).getAllByRole('row')).toHaveLength(25);
    const map = screen.getByRole('table', { name: '在办案件地图' });
    expect(within(map).getByRole('link', { name: '2611220009' })).toBeTruthy();
    const heat = screen.getByRole('table', { name: /分类 × 区域/ });
    expect(within(heat).getAllByText('7')).toHaveLength(2);
  });
});
