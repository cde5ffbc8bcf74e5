/** What router processes that share a port tell each other through the launcher. A router without siblings tells nobody. */
import { EventEmitter } from 'node:events';
import type { MetricObjectWithValues, MetricValue } from 'prom-client';

export type MetricsJson = MetricObjectWithValues<MetricValue<string>>[];

/** `spent`: a request of a client with a limit was let in; `metrics`: those of a sibling, asked for under a number. */
type Messages = { spent: [client: string]; ask: [question: string]; metrics: [question: string, metrics: MetricsJson] };
export type SiblingMessage = { [Name in keyof Messages]: { toSiblings: Name; args: Messages[Name] } }[keyof Messages];

export const isForSiblings = (message: unknown): message is SiblingMessage =>
  typeof message === 'object' && message !== null && 'toSiblings' in message;

export type Siblings = {
  /** Routers that share the port, this one included. */
  count: number;
  heard: EventEmitter<Messages>;
  tell<Name extends keyof Messages>(name: Name, ...args: Messages[Name]): void;
};

/** @param count routers that share the port, this one included */
export function openSiblings(count: number): Siblings {
  const heard: Siblings['heard'] = new EventEmitter();
  const hasSiblings = count > 1 && process.send !== undefined;
  if (hasSiblings) {
    process.on('message', (message) => isForSiblings(message) && heard.emit(message.toSiblings, ...message.args));
  }
  return {
    count: hasSiblings ? count : 1,
    heard,
    tell(toSiblings, ...args) {
      if (hasSiblings) process.send?.({ toSiblings, args }, undefined, undefined, () => undefined);
    },
  };
}
