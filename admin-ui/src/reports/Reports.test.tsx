import { fireEvent, screen, within } from '@testing-library/react';
import { renderApp } from '../test/render-app';

describe('Reports', () => {
  it('show a period as a whole and in parts, and mark in words what misses its norm', async () => {
    renderApp({ as: 'supervisor', path: '/reports' });
    const calls = await screen.findByRole('table', { name: '话务' });
    expect(within(calls).getAllByText('全期')).toHaveLength(2);
    expect(within(calls).getAllByRole('img', { name: '未达标准' }).length).toBeGreaterThan(0);
  });

  it('lead from a figure to its cases, and only from what counts cases', async () => {
    renderApp({ as: 'supervisor', path: '/reports' });
    const calls = await screen.findByRole('table', { name: '话务' });
    expect(within(calls).queryAllByRole('link', { name: /平均等待/ })).toHaveLength(0);
    const [answered] = within(calls).getAllByRole('link', { name: /^接通 12/ });
    const filter = new URLSearchParams(answered!.getAttribute('href')!.split('?')[1]).get('filter')!;
    expect(JSON.parse(filter)).toMatchObject({ figure: 'answered', figureLine: '110' });
    expect(Date.parse(JSON.parse(filter).figureTo)).toBeGreaterThan(Date.parse(JSON.parse(filter).figureFrom));
  });

  it('offer units only where a report has them', async () => {
    renderApp({ as: 'supervisor', path: '/reports' });
    await screen.findByRole('table', { name: '话务' });
    fireEvent.mouseDown(screen.getByLabelText('按'));
    expect(screen.queryByRole('option', { name: '单位' })).toBeNull();
    fireEvent.click(screen.getByRole('option', { name: '日' }));
    fireEvent.click(screen.getByRole('tab', { name: '工单' }));
    await screen.findByRole('table', { name: '工单' });
    fireEvent.mouseDown(screen.getByLabelText('按'));
    fireEvent.click(await screen.findByRole('option', { name: '单位' }));
    expect(await screen.findByText('D01')).toBeTruthy();
  });
});
