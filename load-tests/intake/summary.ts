import { type Decision, isRefused } from './decide-line';

type Count = Record<string, number>;

/** Counts decisions as they come in. */
export function createSummary() {
  let total = 0;
  let needsHuman = 0;
  const counts = { line: {} as Count, priority: {} as Count, category: {} as Count, error: {} as Count };
  const add = (count: Count, key: string) => (count[key] = (count[key] ?? 0) + 1);

  return {
    add(decision: Decision): void {
      total += 1;
      if (isRefused(decision)) {
        add(counts.error, decision.error.code);
        return;
      }
      add(counts.line, decision.line);
      add(counts.priority, decision.priority);
      add(counts.category, decision.category);
      if (decision.needsHuman) needsHuman += 1;
    },
    errors: (): number => Object.values(counts.error).reduce((sum, count) => sum + count, 0),
    /** @param seconds time the lines took */
    render: (seconds: number): string =>
      [
        `lines       ${total} in ${seconds.toFixed(1)} s`,
        `line        ${renderCount(counts.line)}`,
        `priority    ${renderCount(counts.priority)}`,
        `category    ${renderCount(counts.category)}`,
        `needsHuman  ${needsHuman}`,
        `errors      ${renderCount(counts.error)}`,
      ].join('\n'),
  };
}

/** The most frequent first. */
const renderCount = (count: Count): string =>
  Object.entries(count)
    .sort(([, a], [, b]) => b - a)
    .map(([key, times]) => `${key}: ${times}`)
    .join(', ') || 'none';
