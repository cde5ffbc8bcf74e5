/** A process of its own that trains one model: the workers' timers go on while it computes. */
import { trainCandidate } from './train-candidate';
import type { TrainingTask } from './training-task';

// The open channel keeps the process alive until the task is there; without its workers nobody waits for the model.
process.once('disconnect', () => process.exit());
process.once('message', (task: TrainingTask) => {
  process.send?.(trainCandidate(task), undefined, undefined, () => process.disconnect());
});
