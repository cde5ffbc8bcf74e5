import type { Reason } from '#domain/triage';

export type ReasonKind = Reason['kind'];

/** A run of the text with the same reasons behind it; `reasons` is empty where nothing points. */
export type Segment = { start: number; text: string; reasons: Reason[] };

/**
 * Cuts a text at every edge of its evidence, so that overlapping spans stay visible. Offsets are UTF-16 code units;
 * a span that does not hold the words it claims is left out, because marking other words would be a lie.
 */
export function segmentsOf(text: string, reasons: readonly Reason[]): Segment[] {
  const spans = reasons.flatMap((reason) =>
    reason.evidence
      .filter(({ start, end, text: words }) => start < end && text.slice(start, end) === words)
      .map(({ start, end }) => ({ start, end, reason })),
  );
  const edges = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    const behind = spans.filter((span) => span.start <= start && span.end >= end).map(({ reason }) => reason);
    return { start, text: text.slice(start, end), reasons: [...new Set(behind)] };
  });
}

const STRENGTH: readonly ReasonKind[] = ['rule', 'policy', 'model'];

/** The kind that colours a run with several reasons: a life-risk rule outshines the rest. */
export const strongestKind = (reasons: readonly Reason[]): ReasonKind | undefined =>
  STRENGTH.find((kind) => reasons.some((reason) => reason.kind === kind));
