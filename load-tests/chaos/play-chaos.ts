/** Plays the scenario "chaos" against a system of its own while strikes fall on it at random, and judges what became of it. */
import type { LiveView } from '../load/live-view';
import { mostSeats } from '../load/planned-seats';
import type { RunReport } from '../load/run-report';
import { runScenario } from '../load/run-scenario';
import { readScenario } from '../load/scenario-file';
import { type Rig, type RigBackend, startRig } from './rig';
import { inRandomOrder, runStrikes } from './run-strikes';
import { STRIKE_NAMES, type StrikeName, STRIKES } from './strikes';

export type ChaosSettings = {
  seed: number;
  /** Length of the traffic, in real minutes. */
  minutes: number;
  scale: number;
  backend: RigBackend;
  /** Which strikes fall; those that need Redis only with the backend that has one. */
  strikes: readonly StrikeName[];
  /** How long Redis stays away, and every other harm that has a length; the pause between two strikes. In ms. */
  awayMs: number;
  lastsMs: number;
  gap: { leastMs: number; meanMs: number };
  view: LiveView;
  calledOff: AbortSignal;
};

export type Chaos = { report: RunReport; messages: ReturnType<Rig['gateway']['received']>; output: string };

/** The strikes that a backend can suffer. */
export const strikesFor = (backend: RigBackend): StrikeName[] =>
  STRIKE_NAMES.filter((name) => backend === 'redis' || !STRIKES[name].needsRedis);

export async function playChaos(settings: ChaosSettings): Promise<Chaos> {
  const { seed, scale, backend, awayMs, lastsMs, gap, view, calledOff } = settings;
  const scenario = readScenario('chaos');
  const { compression } = scenario;
  const minutes = settings.minutes * compression;
  const seats = Math.max(...(['110', '12345'] as const).map((line) => mostSeats(scenario, line, minutes, scale)));
  view.note(`starting a temporary system with its queue on ${backend} and ${seats} seats a line`);
  const rig = await startRig(backend, { SEATS_PER_LINE: String(seats) }, view.note);
  try {
    const report = await runScenario({
      ...{ scenario, seed, minutes, scale, compression, view, calledOff },
      ...{ system: rig.system, trainees: 0, pid: rig.pid },
      strike: () =>
        runStrikes(rig, inRandomOrder(settings.strikes, seed, gap), { seed, awayMs, lastsMs, note: view.note }),
    });
    return { report, messages: rig.gateway.received(), output: rig.output() };
  } finally {
    await rig.stop();
  }
}
