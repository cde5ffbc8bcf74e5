/** How a contact reached us. `operator` is a contact that a seat writes down on behalf of somebody. */
export const CHANNELS = ['phone', 'sms', 'web', 'wechat', 'email', 'operator'] as const;
export type Channel = (typeof CHANNELS)[number];
