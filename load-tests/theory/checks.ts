import { cobhamWaits, erlangA, erlangC, type QueueOutlook } from '#domain/erlang';
import type { QueueModel, QueueRun } from './simulate-queue';

/** A queue for which theory and simulation must say the same. Times in seconds. */
export type Check = {
  name: string;
  model: Pick<QueueModel, 'arrivalRates' | 'handlingTime' | 'seats' | 'patience'>;
  /** The time within which an answer counts for the service level. */
  within: number;
  measures: readonly Measure[];
};

export type Measure = { name: string; theory: number; of(run: QueueRun): number };

const perHour = (calls: number): number => calls / 3_600;

/** Published examples and the sizes of a city's desks: domain sizes, not numbers that happen to agree. */
export const CHECKS: readonly Check[] = [
  waiting('200/h × 180 s, 14 seats', { calls: 200, handlingTime: 180, seats: 14 }, 20),
  waiting('720/h × 240 s, 55 seats', { calls: 720, handlingTime: 240, seats: 55 }, 15),
  waiting('250/h × 330 s, 28 seats', { calls: 250, handlingTime: 330, seats: 28 }, 30),
  leaving('200/h × 180 s, patience 120 s, 12 seats', { calls: 200, handlingTime: 180, seats: 12, patience: 120 }, 20),
  leaving('720/h × 240 s, patience 120 s, 55 seats', { calls: 720, handlingTime: 240, seats: 55, patience: 120 }, 15),
  leaving('1200/h × 180 s, patience 60 s, 50 seats', { calls: 1_200, handlingTime: 180, seats: 50, patience: 60 }, 15),
  leaving('2000/h × 150 s, patience 90 s, 60 seats', { calls: 2_000, handlingTime: 150, seats: 60, patience: 90 }, 15),
  urgentFirst('40 + 160/h × 180 s, 12 seats', { calls: [40, 160], handlingTime: 180, seats: 12 }),
  urgentFirst('60 + 240 + 380/h × 240 s, 50 seats', { calls: [60, 240, 380], handlingTime: 240, seats: 50 }),
];

type Group = { calls: number; handlingTime: number; seats: number };

function waiting(name: string, { calls, ...group }: Group, within: number): Check {
  const outlook = erlangC({ arrivalRate: perHour(calls), ...group });
  const model = { arrivalRates: [perHour(calls)], ...group };
  return { name: `Erlang C: ${name}`, model, within, measures: measuresOf(outlook, within) };
}

function leaving(name: string, { calls, ...group }: Group & { patience: number }, within: number): Check {
  const outlook = erlangA({ arrivalRate: perHour(calls), ...group });
  const model = { arrivalRates: [perHour(calls)], ...group };
  const abandons: Measure = { name: 'abandoned', theory: outlook.pAbandon, of: ({ pAbandon }) => pAbandon };
  return { name: `Erlang A: ${name}`, model, within, measures: [...measuresOf(outlook, within), abandons] };
}

function urgentFirst(name: string, { calls, ...group }: Omit<Group, 'calls'> & { calls: readonly number[] }): Check {
  const arrivalRates = calls.map(perHour);
  const measures = cobhamWaits({ arrivalRates, ...group }).map((theory, of): Measure => ({
    name: `mean wait of class ${of + 1}, s`,
    theory,
    of: ({ meanWaits }) => meanWaits[of] ?? NaN,
  }));
  return { name: `Cobham: ${name}`, model: { arrivalRates, ...group }, within: 0, measures };
}

function measuresOf(outlook: QueueOutlook, within: number): Measure[] {
  return [
    { name: 'share that waits', theory: outlook.pWait, of: ({ pWait }) => pWait },
    { name: 'mean wait, s', theory: outlook.meanWait, of: ({ meanWait }) => meanWait },
    {
      name: `answered within ${within} s`,
      theory: outlook.serviceLevel(within),
      of: ({ serviceLevel }) => serviceLevel,
    },
  ];
}
