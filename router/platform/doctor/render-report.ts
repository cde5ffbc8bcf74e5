import { type Finding, OUTCOMES } from './finding';

/** A table, one finding a line, advice below its finding, and a closing line of totals. */
export function renderReport(findings: Finding[]): string {
  const width = Math.max(...findings.map(({ check }) => check.length));
  const lines = findings.flatMap(({ check, outcome, says, advice }) => [
    `${outcome.padEnd(4)}  ${check.padEnd(width)}  ${says}`,
    ...(advice ? [`${' '.repeat(width + 8)}→ ${advice}`] : []),
  ]);
  const totals = OUTCOMES.map(
    (outcome) => `${findings.filter((finding) => finding.outcome === outcome).length} ${outcome}`,
  );
  return [...lines, '', totals.join(', ')].join('\n');
}
