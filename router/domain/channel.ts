/** How a contact reached us. `operator` is a contact that a seat writes down on behalf of somebody. */
export const CHANNELS = ['phone', 'sms', 'web', 'wechat', 'email', 'operator'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels on which people write. Who writes may be unable to speak, or in danger when it rings: they are answered in writing. */
const WRITTEN: readonly Channel[] = ['sms', 'web', 'wechat', 'email'];
export const isWritten = (channel: Channel): boolean => WRITTEN.includes(channel);
