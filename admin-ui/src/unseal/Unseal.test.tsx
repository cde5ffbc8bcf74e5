import { fireEvent, screen, waitFor } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import type { UnsealRequestWire } from '#domain/wire/unseal-wire';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const AT = '2026-11-19T02:00:00.000Z';
const person = (id: string) => ({ id, displayNames: { zh: id, en: id, vi: id } });
const ASKED: UnsealRequestWire = {
  ...{ id: 'unseal-1', contactId: 'contact-1', caseNumber: '261119000042', purpose: 'CALL_BACK', reason: '需核实时间' },
  ...{ askedBy: person('seat'), askedAt: AT, decision: null, decisionReason: null },
  ...{ decidedBy: null, decidedAt: null, expiresAt: null },
};
const page = { as: 'privacy', path: '/unseal-requests' };

describe('opening a sealed identity', () => {
  it('is agreed to with a reason by the second person', async () => {
    const server = createFakeServer();
    server.setUnseals([ASKED]);
    renderApp({ ...page, server });
    const agree = await screen.findByRole<HTMLButtonElement>('button', { name: '同意' });
    expect(agree.disabled).toBe(true);
    type(screen.getByRole('textbox', { name: '审批意见' }), '情况属实');
    fireEvent.click(agree);
    await screen.findByText(/已同意/);
    expect(server.unsealRequests()[0]).toMatchObject({ decision: 'approve', decisionReason: '情况属实' });
  });

  it('is not for who handles cases', async () => {
    renderApp({ as: 'supervisor', path: '/unseal-requests' });
    await screen.findByText('当前岗位无权进行此操作。');
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const server = createFakeServer();
    const decided = { decisionReason: '好', decidedBy: person('privacy'), decidedAt: AT };
    server.setUnseals([
      ASKED,
      { ...ASKED, ...decided, id: 'unseal-2', decision: 'approve', expiresAt: AT },
      { ...ASKED, ...decided, id: 'unseal-3', decision: 'refuse' },
    ]);
    const { missing, container } = renderApp({ ...page, server, language });
    await waitFor(() => expect(container.querySelectorAll('dl')).toHaveLength(3));
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/unseal\.[a-z]/);
  });
});
