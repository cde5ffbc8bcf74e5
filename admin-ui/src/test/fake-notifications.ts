import { listOf } from '#domain/wire/list-wire';
import {
  inboxRequestSchema,
  inboxSchema,
  type InboxWire,
  madeSecretSchema,
  notificationSchema,
  type NotificationWire,
  officialAddressSchema,
  type OfficialAddressWire,
  templateChangeSchema,
  templateSchema,
  type TemplateWire,
} from '#domain/wire/notification-wire';
import { Refusal } from './fake-state';

type Asked = { body: unknown };
type Answer = { status: number; body: unknown };
const AT = '2026-11-19T02:00:00.000Z';

/** What people are told, and in which words, in memory. */
export function createFakeNotifications() {
  let notifications: NotificationWire[] = [];
  let inbox: InboxWire = { isFailing: false, items: [] };
  let templates: TemplateWire[] = [
    {
      ...{ template: 'case-closed', language: 'zh', version: 1, createdAt: AT, createdBy: null },
      ...{ subject: '工单已办结', body: '工单 {caseNumber} 已办结' },
    },
  ];
  let addresses: OfficialAddressWire[] = [
    { id: 'd02-sms', departmentCode: 'D02', channel: 'sms', address: '•••• 0002', secretSince: null },
    { id: 'd04-webhook', departmentCode: 'D04', channel: 'webhook', address: 'https://d04.example', secretSince: null },
  ];
  const listed = () => listOf(templateSchema).parse({ items: templates, hasNextPage: false, dataAt: AT });
  return {
    setNotifications(next: NotificationWire[], messages: InboxWire['items']) {
      notifications = next;
      inbox = { ...inbox, items: messages };
    },
    templates: () => templates,
    inbox: () => inbox,
    /** Somebody else saved words meanwhile. */
    overtake() {
      templates = templates.map((one) => ({ ...one, version: one.version + 1 }));
    },
    notificationRoutes: [
      [
        'GET',
        /^\/v1\/notifications$/,
        () => {
          const page = { items: notifications, hasNextPage: false, dataAt: AT };
          return { status: 200, body: listOf(notificationSchema).parse(page) };
        },
      ],
      [
        'GET',
        /^\/v1\/official-addresses$/,
        () => ({
          status: 200,
          body: listOf(officialAddressSchema).parse({ items: addresses, hasNextPage: false, dataAt: AT }),
        }),
      ],
      [
        'POST',
        /^\/v1\/official-addresses\/([^/]+)\/secret$/,
        ([id = '']: string[]) => {
          addresses = addresses.map((one) => (one.id === id ? { ...one, secretSince: AT } : one));
          return { status: 200, body: madeSecretSchema.parse({ secret: `secret of ${id}` }) };
        },
      ],
      ['GET', /^\/v1\/inbox$/, () => ({ status: 200, body: inboxSchema.parse(inbox) })],
      [
        'PUT',
        /^\/v1\/inbox$/,
        (_: string[], { body }: Asked) => {
          inbox = { ...inbox, ...inboxRequestSchema.parse(body) };
          return { status: 200, body: inbox };
        },
      ],
      ['GET', /^\/v1\/notification-templates$/, () => ({ status: 200, body: listed() })],
      [
        'POST',
        /^\/v1\/notification-templates$/,
        (_: string[], { body }: Asked) => {
          const change = templateChangeSchema.parse(body);
          const old = templates.find((one) => one.template === change.template && one.language === change.language);
          if (old?.version !== change.version - 1) throw new Refusal('conflict', 409);
          templates = templates.map((one) => (one === old ? { ...old, ...change } : one));
          return { status: 200, body: listed() };
        },
      ],
    ] satisfies [string, RegExp, (ids: string[], asked: Asked) => Answer][],
  };
}
