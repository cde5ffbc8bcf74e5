import { pidsNamed } from './process-usage';
import type { ScenarioClock } from './scenario-clock';
import type { ScenarioFile } from './scenario-file';

type FaultSettings = { clock: ScenarioClock; pid: number | undefined; note(line: string): void };

/** Kills processes of the system's own tree at the minutes of the scenario; of a system that is not ours, none. */
export function startFaults(
  faults: ScenarioFile['faults'],
  { clock, pid, note }: FaultSettings,
): { done: Promise<void> } {
  const strike = async ({ atMinute, kill }: ScenarioFile['faults'][number]) => {
    await clock.until(atMinute * 60);
    if (pid === undefined) return note(`${kill} is not killed: the system is not ours`);
    const [victim] = pidsNamed(pid, kill);
    if (victim === undefined) return note(`there is no process named ${kill}`);
    process.kill(victim, 'SIGKILL');
    note(`killed ${kill}, process ${victim}`);
  };
  return { done: Promise.all(faults.map(strike)).then(() => undefined) };
}
