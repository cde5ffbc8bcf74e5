/** What a scenario can set a limit to. Shares lie in 0…1, waits are seconds of the scenario's clock. */
export const THRESHOLD_METRICS = [
  'lost',
  'doubled',
  'changedAnswers',
  'missedDanger',
  'overtaken',
  'twoOwners',
  'doneTwice',
  'notificationsDoubled',
  'notificationsMissed',
  'slaWrong',
  'refused',
  'dropped',
  'lateStarts',
  'acknowledgedP95Ms',
  'acknowledgedP99Ms',
  'p0Within15',
  'p0WaitP95',
  'serviceLevel110',
  'serviceLevel12345',
  'abandonment110',
  'abandonment12345',
  'duplicatesLinked',
  'callBacksOverdue',
  'backlogAtEnd',
  'backlogGrowthPerHour',
  'memoryGrowthMbPerHour',
  'handleGrowthPerHour',
  'timerLateMs',
  'recoverySeconds',
  'seatErrors',
] as const;
export type ThresholdMetric = (typeof THRESHOLD_METRICS)[number];

/** Undefined: the run has nothing that it could be measured on. */
export type Measures = Record<ThresholdMetric, number | undefined>;
