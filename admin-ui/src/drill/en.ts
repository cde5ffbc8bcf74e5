import type { MessagesOf } from '../i18n/messages-of';
import type { drillZh } from './zh';

export const drillEn: MessagesOf<typeof drillZh> = {
  mark: 'Drill',
  notReal: 'every call and message is simulated; nobody is sent, nothing counts in statistics',
};
