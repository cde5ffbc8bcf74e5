import { listOf } from '#domain/wire/list-wire';
import {
  inboxSchema,
  madeSecretSchema,
  notificationSchema,
  officialAddressSchema,
  type TemplateChange,
  templateSchema,
} from '#domain/wire/notification-wire';
import type { Api } from '../providers/api';

const templates = listOf(templateSchema);

/** What the console asks about notifications, and changes of their words. */
export const notificationApi = (api: Api) => ({
  getNotifications: () => api.get(listOf(notificationSchema), '/v1/notifications', { perPage: 50 }),
  getInbox: () => api.get(inboxSchema, '/v1/inbox'),
  setInboxFailing: (isFailing: boolean) => api.put(inboxSchema, '/v1/inbox', { isFailing }),
  getAddresses: () => api.get(listOf(officialAddressSchema), '/v1/official-addresses'),
  makeWebhookSecret: (id: string) =>
    api.post(madeSecretSchema, `/v1/official-addresses/${encodeURIComponent(id)}/secret`),
  getTemplates: () => api.get(templates, '/v1/notification-templates'),
  changeTemplate: (change: TemplateChange) => api.post(templates, '/v1/notification-templates', change),
});
