import { fireEvent, screen } from '@testing-library/react';
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
  });

  it('holds the figures of the shift against their norms, and says in words which one is missed', async () => {
    renderApp({ as: 'supervisor', server: createFakeServer() });
    const row = (await screen.findByText('15秒接听率')).closest('tr')!;
    expect(row.textContent).toContain('72%');
    expect(row.textContent).toContain('≥ 90%');
    expect(row.querySelectorAll('[aria-label="未达标准"]')).toHaveLength(2);
    expect(screen.getByText('人工改判率').closest('tr')?.textContent).toContain('—');
  });
});
