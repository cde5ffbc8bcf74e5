import { listOf } from '#domain/wire/list-wire';
import {
  inboxRequestSchema,
  inboxSchema,
  type InboxWire,
  notificationSchema,
  type NotificationWire,
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
