/** How long it took until everybody was served again whom a strike had made wait. */
import type { Struck } from './run-strikes';

/** From when to when somebody waited, in ms since 1970. */
export type Wait = { from: number; to: number };

export type Recovery = {
  what: string;
  /** Seconds from the beginning of the run until it fell, and that its harm lasted. */
  atSecond: number;
  lastedSeconds: number;
  /** The longest wait for an acknowledgement, and of a danger to life for its first offer, while it was felt, in ms. */
  slowestAcknowledgedMs: number | null;
  slowestOfferMs: number | null;
  /** From the end of the harm until the last one who had been kept waiting was served; 0: nobody was. */
  recoverySeconds: number;
};

/** Whoever was served within this was not kept waiting, in ms. */
const FELT_MS = { acknowledged: 1_000, offered: 2_000 };

export function recoveriesOf(
  struck: readonly Struck[],
  { beganAt, acknowledged, offered }: { beganAt: number; acknowledged: readonly Wait[]; offered: readonly Wait[] },
): Recovery[] {
  return struck.map(({ what, from, to }) => {
    const around = (waits: readonly Wait[]) => waits.filter((wait) => wait.to >= from && wait.from <= to);
    const kept = [
      ...around(acknowledged).filter((wait) => lengthOf(wait) > FELT_MS.acknowledged),
      ...around(offered).filter((wait) => lengthOf(wait) > FELT_MS.offered),
    ];
    return {
      what,
      atSecond: (from - beganAt) / 1_000,
      lastedSeconds: (to - from) / 1_000,
      slowestAcknowledgedMs: longestOf(around(acknowledged)),
      slowestOfferMs: longestOf(around(offered)),
      recoverySeconds: Math.max(0, ...kept.map((wait) => wait.to - to)) / 1_000,
    };
  });
}

const lengthOf = ({ from, to }: Wait): number => to - from;
const longestOf = (waits: readonly Wait[]): number | null =>
  waits.length === 0 ? null : Math.max(...waits.map(lengthOf));
