import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

/** A supervisor looks at a case. */
function looking(as = 'supervisor', prepare = (_: ReturnType<typeof createFakeServer>, __: string) => {}) {
  const server = createFakeServer();
  const { id, number } = server.add({ line: '12345', status: 'IN_PROGRESS', priority: 'P3' });
  prepare(server, id);
  return { ...renderApp({ as, path: `/cases/${id}/show`, server }), server, id, number };
}
const panel = () => screen.findByRole('region', { name: '会商' });

describe('a joint meeting', () => {
  it.each(LANGUAGES)(
    'speaks of what was not agreed on, and is recorded with what it decides, in %s',
    async (language) => {
      const server = createFakeServer();
      const { id, number, category } = server.add({ line: '12345', priority: 'P3' });
      server.setAgenda({ refused: [{ caseId: id, caseNumber: number, category, at: '2026-11-19T01:00:00.000Z' }] });
      const { missing } = renderApp({ as: 'supervisor', path: '/joint-meetings', server, language });
      expect((await screen.findByRole('link', { name: number })).getAttribute('href')).toContain(id);
      const name = /记录本次会议|Record this meeting|Ghi nhận phiên họp này/;
      fireEvent.click(screen.getByRole('button', { name }));
      const form = within(await screen.findByRole('form', { name }));
      type(form.getByLabelText(/议定内容|^Decision|Kết luận/), '摊贩占道由城管先到');
      fireEvent.mouseDown(form.getByRole('combobox', { name: /职责清单条目|boundary list|danh mục ranh giới/ }));
      fireEvent.click(await screen.findByRole('option', { name: /stall-on-pavement/ }));
      fireEvent.click(form.getByRole('button', { name }));
      await screen.findByText(/摊贩占道由城管先到 · .*stall.*2.*110/);
      expect(missing).toEqual([]);
    },
  );
});

describe('a dispute', () => {
  it('is opened by a supervisor with its question', async () => {
    const { server, id } = looking();
    fireEvent.click(await within(await panel()).findByRole('button', { name: '提请会商' }));
    const form = within(screen.getByRole('form', { name: '提请会商' }));
    expect(form.getByRole('button', { name: '提请会商' }).hasAttribute('disabled')).toBe(true);
    type(form.getByLabelText(/争议问题/), '灯杆被撞归谁');
    fireEvent.click(form.getByRole('button', { name: '提请会商' }));
    await waitFor(() => expect(server.consultationsOf(id)).toMatchObject([{ question: '灯杆被撞归谁', evidence: [] }]));
    await screen.findByText(/提请 ·/);
  });

  it('collects what the parties say and is decided with a rule for all such cases', async () => {
    const { server, id } = looking('supervisor', (on, caseId) => on.addConsultation(caseId));
    const opinion = within(await screen.findByRole('form', { name: '记录意见' }));
    fireEvent.click(opinion.getByRole('radio', { name: '110' }));
    type(opinion.getByLabelText(/意见/), '涉及事故责任');
    fireEvent.click(opinion.getByRole('button', { name: '记录意见' }));
    await screen.findByText('涉及事故责任', { exact: false });
    const decision = within(screen.getByRole('form', { name: '作出决定' }));
    fireEvent.click(decision.getByRole('radio', { name: '110' }));
    type(decision.getByLabelText(/决定理由/), '先期处置');
    fireEvent.click(decision.getByRole('switch'));
    expect(decision.getByLabelText<HTMLInputElement>(/条目代码/).value).toBe('fallen-line');
    fireEvent.click(decision.getByRole('button', { name: '作出决定' }));
    await screen.findByText(/职责清单 fallen-line 第 2 版/);
    expect(server.consultationsOf(id)).toMatchObject([{ decision: { owner: '110', reason: '先期处置' } }]);
    expect(screen.queryByRole('form', { name: '作出决定' })).toBeNull();
  });

  it('is seen by an operator, who cannot lead it', async () => {
    looking('taker12345', (on, caseId) =>
      on.addConsultation(caseId, { question: '归属不清', maySpeakFor: [], mayDecide: [] }),
    );
    await within(await panel()).findByText('归属不清');
    expect(screen.queryByRole('form', { name: '记录意见' })).toBeNull();
    expect(screen.queryByRole('button', { name: '提请会商' })).toBeNull();
  });

  it('stands on the board until it is decided, and leads to the case', async () => {
    const server = createFakeServer();
    const { id, number } = server.add({ line: '12345', priority: 'P3' });
    server.addConsultation(id, { question: '归属不清' });
    renderApp({ as: 'supervisor', server });
    const card = await screen.findByRole('region', { name: '待决会商' });
    await within(card).findByText('归属不清');
    expect(within(card).getByRole('link', { name: number }).getAttribute('href')).toContain(id);
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const server = createFakeServer();
    const { id } = server.add({ line: '12345', priority: 'P3' });
    server.addConsultation(id, { isLate: true, mayDecide: [] });
    const { missing, container } = renderApp({ as: 'supervisor', path: `/cases/${id}/show`, server, language });
    await waitFor(() => expect(container.querySelector('form[aria-label]')).not.toBeNull());
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/consultations\.[a-z]/);
  });
});
