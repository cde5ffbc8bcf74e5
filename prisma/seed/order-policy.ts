import type { OrderLimits } from '#domain/order';

/**
 * The first limits of a city's orders, to be edited by it: two working days for returning and ten for extending (Shandong
 * 2020), designation after the third failed dispatch (Tianjin draft), one more handling of what is unsolved or
 * dissatisfying (Jinan, article 27), supervision at the third redo (practice of closed loops). One extension, three
 * attempts to call back, thirty days for reopening and supervision at the fifth report of a matter within thirty days are
 * the product's own proposals.
 */
export const ORDER_POLICY: OrderLimits = {
  returnWorkingDays: 2,
  maxFailedDispatches: 3,
  maxExtensions: 1,
  maxExtensionWorkingDays: 10,
  requiredReworks: 1,
  supervisedReworks: 3,
  supervisedReports: 5,
  supervisedReportsDays: 30,
  callBackAttempts: 3,
  reopenDays: 30,
};
