import { flood } from '../flood/flood';
import { validate } from '../theory/validate';
import { playScenario } from './play-scenario';
import type { Scenario } from './scenario';
import { readScenario, scenarioNames } from './scenario-file';

/** What is played against a real system: one file each. */
const played = Object.fromEntries(
  scenarioNames().map((name): [string, Scenario] => [
    name,
    { about: readScenario(name).about, run: (args) => playScenario(name, args) },
  ]),
);

/** Every scenario by the name it is called by. */
export const SCENARIOS: Record<string, Scenario | undefined> = { ...played, flood, validate };
