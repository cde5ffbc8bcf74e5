import { listOf } from '#domain/wire/list-wire';
import { inboxSchema, notificationSchema, type TemplateChange, templateSchema } from '#domain/wire/notification-wire';
import type { Api } from '../providers/api';

const templates = listOf(templateSchema);

/** What the console asks about notifications, and changes of their words. */
export const notificationApi = (api: Api) => ({
  getNotifications: () => api.get(listOf(notificationSchema), '/v1/notifications', { perPage: 50 }),
  getInbox: () => api.get(inboxSchema, '/v1/inbox'),
  setInboxFailing: (isFailing: boolean) => api.put(inboxSchema, '/v1/inbox', { isFailing }),
  getTemplates: () => api.get(templates, '/v1/notification-templates'),
  changeTemplate: (change: TemplateChange) => api.post(templates, '/v1/notification-templates', change),
});
