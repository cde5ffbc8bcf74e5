/** How people are told of an alarm: shown on their board, or ringing there until somebody acknowledges it. */
export const ALARM_CHANNELS = ['board', 'bell'] as const;
export type AlarmChannel = (typeof ALARM_CHANNELS)[number];
