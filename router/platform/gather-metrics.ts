import { randomUUID } from 'node:crypto';
import { AggregatorRegistry, type Registry } from 'prom-client';
import type { MetricsJson, Siblings } from './siblings';

/** A sibling that has not answered after this long is starting, ending or too busy: its figures are left out, in ms. */
const PATIENCE_MS = 1_000;

/** Answers with the metrics of all routers that share the port, added up: whoever asks reaches any one of them. */
export function createMetricsGatherer(registry: Registry, { count, heard, tell }: Siblings): () => Promise<string> {
  heard.on('ask', (question) => {
    void registry.getMetricsAsJSON().then((metrics) => tell('metrics', question, metrics));
  });
  const askSiblings = () =>
    new Promise<MetricsJson[]>((resolve) => {
      const question = randomUUID();
      const answers: MetricsJson[] = [];
      const end = () => {
        clearTimeout(timer);
        heard.off('metrics', take);
        resolve(answers);
      };
      const take = (answered: string, metrics: MetricsJson) => {
        if (answered === question && answers.push(metrics) === count - 1) end();
      };
      const timer = setTimeout(end, PATIENCE_MS);
      heard.on('metrics', take);
      tell('ask', question);
    });
  return async () => {
    if (count === 1) return registry.metrics();
    const all = [await registry.getMetricsAsJSON(), ...(await askSiblings())];
    return AggregatorRegistry.aggregate(all).metrics();
  };
}
