import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import type { OfficerRequest } from '#domain/wire/privacy-wire';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const AT = '2026-11-19T02:00:00.000Z';
const ASKED: OfficerRequest = {
  ...{ id: 'request-1', caseId: 'case-1', caseNumber: '261119000042', kind: 'ERASE', words: '请删除我的信息' },
  ...{ askedAt: AT, decision: null, decisionReason: null, decidedAt: null, decidedBy: null },
  ...{ isOver: true, isHeld: false, isErased: false },
};
const page = { as: 'privacy', path: '/privacy' };

describe('the page of the privacy officer', () => {
  it('grants an erasure with a reason, and says that it is for good', async () => {
    const server = createFakeServer();
    server.setPrivacyRequests([ASKED]);
    renderApp({ ...page, server });
    await screen.findByText(/不可恢复/);
    const grant = screen.getByRole<HTMLButtonElement>('button', { name: '同意' });
    expect(grant.disabled).toBe(true);
    type(screen.getByRole('textbox', { name: '理由（告知请求人）' }), '符合规定');
    fireEvent.click(grant);
    await screen.findByText(/已同意 · 符合规定/);
    expect(server.privacyRequests()[0]).toMatchObject({ decision: 'grant', decisionReason: '符合规定' });
  });

  it('offers no erasure of a case that is worked on or held', async () => {
    const server = createFakeServer();
    server.setPrivacyRequests([{ ...ASKED, isOver: false }]);
    renderApp({ ...page, server });
    await screen.findByText('案件仍在办理，不能删除');
    type(screen.getByRole('textbox', { name: '理由（告知请求人）' }), '符合规定');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '同意' }).disabled).toBe(true);
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '不同意' }).disabled).toBe(false);
  });

  it('holds a case, and changes how long something is kept', async () => {
    const server = createFakeServer();
    renderApp({ ...page, server });
    type(await screen.findByRole('textbox', { name: '案件编号' }), '261119000042');
    type(screen.getByRole('textbox', { name: '留存理由' }), '诉讼');
    fireEvent.click(screen.getByRole('button', { name: '留存' }));
    await waitFor(() => expect(server.legalHolds()).toMatchObject([{ caseNumber: '261119000042', reason: '诉讼' }]));
    const [days] = await screen.findAllByRole('spinbutton', { name: '保存天数' });
    type(days!, '120');
    const [reason] = screen.getAllByRole('textbox', { name: '修改理由' });
    type(reason!, '存储紧张');
    fireEvent.click(screen.getAllByRole('button', { name: '修改' })[0]!);
    await waitFor(() => expect(server.retentionRules()[0]).toMatchObject({ dataClass: 'location', keepDays: 120 }));
    expect(within(document.body).queryByRole('alert')).toBeNull();
  });

  it('asks a second person for a shorter time, and lets nobody agree with themselves', async () => {
    const server = createFakeServer();
    const by = { id: 'another', displayNames: { zh: '另一名隐私员', en: 'Another', vi: 'Người khác' } };
    const asked = { keepDays: 30, reason: '存储紧张', by, at: AT, isOwn: false };
    server.setRetentionRules([{ dataClass: 'location', keepDays: 90, asked }]);
    renderApp({ ...page, server });
    await screen.findByText(/另一名隐私员于.*申请缩短为 30 天：存储紧张/);
    type(screen.getByRole('textbox', { name: '决定理由' }), '同意');
    fireEvent.click(screen.getByRole('button', { name: '同意缩短' }));
    await waitFor(() => expect(server.retentionRules()[0]).toMatchObject({ keepDays: 30, asked: null }));
    type(await screen.findByRole('spinbutton', { name: '保存天数' }), '7');
    type(screen.getByRole('textbox', { name: '修改理由' }), '再缩短');
    fireEvent.click(screen.getByRole('button', { name: '修改' }));
    await screen.findByText('待另一名人员同意。');
    expect(screen.queryByRole('button', { name: '同意缩短' })).toBeNull();
    expect(server.retentionRules()[0]).toMatchObject({ keepDays: 30, asked: { keepDays: 7 } });
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const server = createFakeServer();
    const decided = { decision: 'refuse', decisionReason: '不符合', decidedAt: AT } as const;
    server.setPrivacyRequests([ASKED, { ...ASKED, ...decided, id: 'request-2', kind: 'EXPLAIN' }]);
    const by = { id: 'another', displayNames: { zh: '另', en: 'A', vi: 'N' } };
    const asked = { keepDays: 30, reason: '存储', by, at: AT };
    server.setRetentionRules([
      { dataClass: 'location', keepDays: 90, asked: { ...asked, isOwn: false } },
      { dataClass: 'words', keepDays: 90, asked: { ...asked, isOwn: true } },
    ]);
    const { missing, container } = renderApp({ ...page, server, language });
    await waitFor(() => expect(container.querySelectorAll('dl')).toHaveLength(2));
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/privacy\.[a-z]/);
  });
});
