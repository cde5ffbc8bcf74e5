import { validate } from '../theory/validate';
import type { Scenario } from './scenario';

/** Every scenario by the name it is called by. */
export const SCENARIOS: Record<string, Scenario | undefined> = { validate };
