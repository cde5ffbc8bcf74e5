import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { LANGUAGES } from '#domain/language';
import { AUDIENCES, NOTIFICATION_STATUSES, NOTIFY_CHANNELS, TEMPLATE_KEYS } from '#domain/notification';
import type { NotificationWire } from '#domain/wire/notification-wire';
import { createFakeServer } from '../test/fake-server';
import { renderApp, type } from '../test/render-app';

const AT = '2026-11-19T02:00:00.000Z';
const SENT: NotificationWire = {
  id: 'n-1',
  caseId: 'case-1',
  caseNumber: '261119000042',
  majorEvent: null,
  template: 'case-accepted',
  audience: 'CITIZEN',
  channel: 'sms',
  address: '•••• 5678',
  status: 'DELIVERED',
  attempts: 1,
  createdAt: AT,
  nextAt: null,
  subject: '诉求已受理',
  body: '工单号 261119000042',
  sentAt: AT,
  deliveredAt: AT,
  failure: null,
};
const MESSAGE = {
  id: 'n-1',
  channel: 'sms',
  address: '•••• 5678',
  subject: '诉求已受理',
  body: '正文',
  at: AT,
} as const;
const page = { as: 'supervisor', path: '/notifications' };

describe('the address of an office', () => {
  it.each(LANGUAGES)('gets a secret for its webhook, shown once, in %s', async (language) => {
    const { missing } = renderApp({ as: 'supervisor', path: '/notifications', server: createFakeServer(), language });
    const make = await screen.findByRole('button', { name: /生成密钥|Make a secret|Tạo khóa/ });
    fireEvent.click(make);
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: /生成密钥|Make a secret|Tạo khóa/ }));
    await screen.findByText('secret of d04-webhook');
    fireEvent.click(screen.getByRole('button', { name: /关闭|Close|Đóng/ }));
    await waitFor(() => expect(screen.queryByText('secret of d04-webhook')).toBeNull());
    await screen.findByText(/签名密钥生成于|secret made|khóa tạo lúc/);
    expect(missing).toEqual([]);
  });
});

describe('notifications', () => {
  it('show what was told to whom, masked, and what the inbox holds', async () => {
    const server = createFakeServer();
    server.setNotifications([SENT], [MESSAGE]);
    renderApp({ ...page, server });
    const row = await screen.findByRole('row', { name: /受理回执.*•••• 5678.*已送达/ });
    expect(within(row).getByRole('link').getAttribute('href')).toContain('case-1');
    const inbox = within(await screen.findByRole('region', { name: '开发收件箱' }));
    expect(inbox.getByRole('listitem').textContent).toContain('诉求已受理');
  });

  it('let the development gateway fail by one switch', async () => {
    const { server } = renderApp(page);
    fireEvent.click(await screen.findByRole('switch', { name: '让发送失败' }));
    await waitFor(() => expect(server.inbox().isFailing).toBe(true));
  });

  it('are not for call-takers', async () => {
    renderApp({ as: 'taker12345', path: '/notifications' });
    await screen.findByText('当前岗位无权进行此操作。');
    expect(screen.queryByRole('region', { name: '通知模板' })).toBeNull();
  });

  it.each(LANGUAGES)('miss no word in %s', async (language) => {
    const server = createFakeServer();
    const rows = TEMPLATE_KEYS.map((template, index) => ({
      ...SENT,
      id: `n-${index}`,
      template,
      audience: AUDIENCES[index % AUDIENCES.length]!,
      channel: NOTIFY_CHANNELS[index % NOTIFY_CHANNELS.length]!,
      status: NOTIFICATION_STATUSES[index % NOTIFICATION_STATUSES.length]!,
      nextAt: index === 0 ? AT : null,
    }));
    server.setNotifications(rows, [MESSAGE]);
    const { missing, container } = renderApp({ ...page, server, language });
    await waitFor(() => expect(container.querySelectorAll('tbody tr')).toHaveLength(rows.length));
    fireEvent.click((await screen.findAllByRole('button', { name: /修改|Change|Sửa/ }))[0]!);
    await waitFor(() => expect(container.querySelector('form')).not.toBeNull());
    expect(missing).toEqual([]);
    expect(container.textContent).not.toMatch(/notifications\.[a-z]/);
  });
});

describe('the words of a notification', () => {
  async function edit() {
    const server = createFakeServer();
    renderApp({ ...page, server });
    fireEvent.click(await screen.findByRole('button', { name: '修改 已办结 · 中文' }));
    const form = within(screen.getByRole('form', { name: '已办结 · 中文' }));
    return { server, form, save: form.getByRole<HTMLButtonElement>('button', { name: '保存为新版本' }) };
  }

  it('are previewed with a sample and saved as a new version', async () => {
    const { server, form, save } = await edit();
    type(form.getByRole('textbox', { name: /正文/ }), '{caseNumber} 办好了，查询码 {trackingCode}');
    expect(form.getByRole('note', { name: '预览' }).textContent).toContain('261119000042 办好了，查询码 7H3K9M2PQX');
    fireEvent.click(save);
    await waitFor(() => expect(server.templates()[0]).toMatchObject({ version: 2 }));
    await screen.findByText('第 2 版', { exact: false });
  });

  it('are not saved with a placeholder that nobody can fill, nor over somebody else’s', async () => {
    const { server, form, save } = await edit();
    type(form.getByRole('textbox', { name: /正文/ }), '{phone}');
    expect(form.getByText('这里没有 {phone}')).toBeTruthy();
    expect(save.disabled).toBe(true);
    type(form.getByRole('textbox', { name: /正文/ }), '{caseNumber}');
    server.overtake();
    fireEvent.click(save);
    await form.findByText(/已有人保存了更新的版本/);
    expect(server.templates()[0]?.body).toBe('工单 {caseNumber} 已办结');
  });
});
