import shippedModel from './shipped-model.json';
import { createTriageEngine, type TriageEngine } from './triage-engine';

let engine: TriageEngine | undefined;

/** The engine with the model that comes with the product; it is built once. Throws when the file is damaged. */
export const loadShippedEngine = (): TriageEngine => (engine ??= createTriageEngine(shippedModel));
