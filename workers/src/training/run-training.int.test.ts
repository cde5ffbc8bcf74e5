import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCorpus } from '#engine/commands/read-corpus';
import { createTriageEngine } from '#engine/triage-engine';
import { runTraining } from './run-training';
import type { TrainingTask } from './training-task';

jest.setTimeout(120_000);

/** Every fortieth text of the corpus: enough for a model that loads. */
const rows = readCorpus().filter((_, at) => at % 40 === 0);
let corpusDir: string;
beforeAll(() => {
  corpusDir = mkdtempSync(join(tmpdir(), 'hotline-corpus-'));
  writeFileSync(join(corpusDir, 'few.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
});
afterAll(() => rmSync(corpusDir, { recursive: true }));

const task = (): TrainingTask => ({ version: 'retrained-9', corpusDir, confirmed: [], live: null, recent: [] });

describe('runTraining', () => {
  it('answers a model that loads, with what it is worth, while this process goes on', async () => {
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 20);
    const { artefact, evaluation } = await runTraining(task(), new AbortController().signal);
    clearInterval(ticking);
    expect(createTriageEngine(JSON.parse(artefact)).modelVersion).toBe('retrained-9');
    expect(evaluation.learnedFrom).toEqual({ corpus: rows.length, confirmed: 0, corrected: 0 });
    expect(evaluation.candidate).toEqual(evaluation.live);
    expect(ticks).toBeGreaterThan(10);
  });

  it('ends at once when the workers stop', async () => {
    const stopping = new AbortController();
    const training = runTraining(task(), stopping.signal);
    stopping.abort();
    await expect(training).rejects.toThrow('abort');
  });

  it('tells the last words of a training that fails', async () => {
    const training = runTraining({ ...task(), corpusDir: join(corpusDir, 'nothing') }, new AbortController().signal);
    await expect(training).rejects.toThrow('ENOENT');
  });
});
