import type { Evaluation } from '#domain/model';

/** A table of confusion: `cells` follow `codes`, each the share of its row in [0, 1]. */
export type Heat = { codes: string[]; rows: { truth: string; cells: number[] }[] };

export function heatOf(confusion: Evaluation['confusion']): Heat {
  const codes = [...new Set(confusion.flatMap(({ truth, said }) => [truth, said]))].sort();
  const truths = [...new Set(confusion.map(({ truth }) => truth))].sort();
  const rows = truths.map((truth) => {
    const ofRow = confusion.filter((pair) => pair.truth === truth);
    const total = ofRow.reduce((sum, { count }) => sum + count, 0);
    const cells = codes.map((code) => (ofRow.find(({ said }) => said === code)?.count ?? 0) / total);
    return { truth, cells };
  });
  return { codes, rows };
}
