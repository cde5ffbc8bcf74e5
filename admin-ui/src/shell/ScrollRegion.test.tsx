import { act, fireEvent, screen } from '@testing-library/react';
import { renderApp } from '../test/render-app';

/** jsdom lays nothing out: every element says that it is this wide, within so much room. */
function layOut({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) {
  jest.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(scrollWidth);
  jest.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(clientWidth);
}

describe('ScrollRegion', () => {
  const openReports = async () => {
    renderApp({ as: 'supervisor', path: '/reports' });
    const table = await screen.findByRole('table', { name: '话务' });
    const box = table.parentElement!;
    act(() => void fireEvent.scroll(box));
    return box;
  };

  it('says that columns lie out of sight, and on which side', async () => {
    layOut({ scrollWidth: 900, clientWidth: 500 });
    const box = await openReports();
    expect(screen.getByText(/左右滚动.*→/)).toBeTruthy();
    box.scrollLeft = 400;
    fireEvent.scroll(box);
    expect(screen.getByText(/左右滚动.*←/)).toBeTruthy();
  });

  it('is reached by keyboard under a name', async () => {
    layOut({ scrollWidth: 900, clientWidth: 500 });
    const box = await openReports();
    expect([box.tabIndex, box.getAttribute('aria-label')]).toEqual([0, '话务']);
  });

  it('is no stop of the keyboard while everything shows', async () => {
    layOut({ scrollWidth: 500, clientWidth: 500 });
    const box = await openReports();
    expect([box.tabIndex, screen.queryByText(/左右滚动/)]).toEqual([-1, null]);
  });
});
