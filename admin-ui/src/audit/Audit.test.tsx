import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AUDIT_KINDS, CHAIN_FAULTS } from '#domain/audit';
import { LANGUAGES } from '#domain/language';
import type { AuditEventWire } from '#domain/wire/audit-wire';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const EVENT: AuditEventWire = {
  seq: 1,
  at: '2026-11-19T02:00:00.000Z',
  actorKind: 'user',
  actorName: 'seat-110-1',
  role: 'CALL_TAKER_110',
  kind: 'reveal',
  action: 'POST /v1/contacts/:id/reveal',
  objectType: 'contacts',
  objectIds: ['contact-1', 'case-1', 'case-2'],
  purpose: 'CALL_BACK',
  note: '核实地址',
  outcome: 'ok',
  source: '127.0.0.1',
  requestId: null,
};
const page = { as: 'auditor', path: '/audit' };
const rowsOf = (container: HTMLElement) => container.querySelectorAll('tbody tr').length;

describe('the audit', () => {
  it('says who did what to what, what for and how it ended, and is narrowed by the filters', async () => {
    const server = createFakeServer();
    const refused = {
      ...EVENT,
      seq: 2,
      kind: 'view',
      outcome: 'forbidden',
      actorName: 'admin',
      role: 'SYS_ADMIN',
    } as const;
    server.setAudit([refused, EVENT]);
    const { container } = renderApp({ ...page, server });
    const row = await screen.findByRole('row', {
      name: /seat-110-1 · 110 接警员.*查看身份.*contact-1 case-1 \+1.*回拨.*核实地址.*成功/,
    });
    expect(within(row).getByText(/reveal/)).toBeTruthy();
    expect(screen.getByRole('row', { name: /admin.*被拒绝或失败 · forbidden/ })).toBeTruthy();
    type(screen.getByRole('textbox', { name: '人员或客户端' }), 'admin');
    await waitFor(() => expect(rowsOf(container)).toBe(1));
  });

  it('says whether the chain holds, and which row is the first that does not', async () => {
    const server = createFakeServer();
    server.setAudit([EVENT], { rows: 7, anchors: 0 });
    renderApp({ ...page, server });
    fireEvent.click(await screen.findByRole('button', { name: '校验' }));
    await screen.findByText(/完好：共 7 条/);
    await screen.findByText(/没有锚点/);
    server.setAudit([EVENT], { fault: { seq: 3, fault: 'altered' } });
    fireEvent.click(screen.getByRole('button', { name: '校验' }));
    await screen.findByText(/第 3 条被改动/);
  });

  it('is for auditors', async () => {
    renderApp({ as: 'supervisor', path: '/audit' });
    await screen.findByText('当前岗位无权进行此操作。');
  });

  it.each(LANGUAGES)('misses no word in %s', async (language) => {
    const server = createFakeServer();
    server.setAudit(AUDIT_KINDS.map((kind, index) => ({ ...EVENT, seq: index + 1, kind })));
    const { missing, container } = renderApp({ ...page, server, language });
    await waitFor(() => expect(rowsOf(container)).toBe(AUDIT_KINDS.length));
    for (const fault of CHAIN_FAULTS) {
      server.setAudit([], { fault: { seq: 3, fault } });
      fireEvent.click(await screen.findByRole('button', { name: /^(校验|Verify|Kiểm tra)$/ }));
      await waitFor(() => expect(container.querySelector('[role=alert]')).not.toBeNull());
    }
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/audit\.[a-z]/);
  });
});
