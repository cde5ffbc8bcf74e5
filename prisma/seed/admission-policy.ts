const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * The first admission policy of a city, to be edited by it; all figures are the product's proposals. Urgent cases should
 * be answered within 15 s, so one that has waited for twice that means that seats are lacking. Written contacts wait for
 * half an hour at most, nobody of them holds the line. Of three seats of 110 or more that are in service the last free one
 * is kept for danger to life.
 */
export const ADMISSION_POLICY = {
  ageingMs: 10 * MINUTE,
  emergencyWaitMs: 30 * SECOND,
  backlog: 1_000,
  calmMs: 2 * MINUTE,
  maxDeferMs: 30 * MINUTE,
  channels: ['web', 'wechat', 'email'],
  dangerSeats: 1,
  dangerShare: 34,
};
