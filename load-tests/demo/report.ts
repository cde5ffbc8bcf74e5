/** The table and the totals that the demonstration ends with. */
import { LINES } from '#domain/line';
import { type Priority, PRIORITIES, priorityRank } from '#domain/priority';
import { isOver } from '#domain/same-incident';
import { type Column, renderTable } from '../lib/table';
import type { History } from './case-history';
import { FAULTS, type Finding } from './judge-outcome';
import type { Outcome } from './outcome';

/** A contact with all that is known of it at the end. */
export type Judged = Outcome & { history: History; findings: Finding[] };

const NONE = '–';
/** Blanks between two columns. */
const GAP = 2;

/**
 * Seconds that a contact waited and rang until an operator took it, each time it did: one that was sent on to the other
 * line waits there once more. Undefined when nobody has taken it.
 */
export function waitedSeconds({ history: { waits, accepts } }: Pick<Judged, 'history'>): number | undefined {
  let heldFrom = 0;
  let waitedMs = 0;
  for (const { at } of accepts) {
    const begun = waits.find(({ from }) => from >= heldFrom)?.from ?? at;
    waitedMs += at - begun;
    heldFrom = at;
  }
  return accepts.length === 0 ? undefined : waitedMs / 1_000;
}

const formatSeconds = (seconds: number | undefined): string => (seconds === undefined ? NONE : seconds.toFixed(1));

const isAsExpected = ({ contact, answers }: Judged): boolean => answers[0]?.receipt.line === contact.truth.line;

/** What is wrong, why a case is not closed, or what people did beside handling it. */
function remarkOf({ detail, findings, history, answers }: Judged): string {
  if (findings.length > 0) return findings.map(({ fault, what }) => `${fault}: ${what}`).join('; ');
  if (!detail) return '';
  if (detail.status === 'WAITING') return `no free seat yet in ${detail.lane}`;
  if (detail.status === 'MERGED') return 'carried on by another';
  if (detail.status !== 'CLOSED') return `with ${detail.holder?.displayNames.en ?? 'a unit'}`;
  const receipt = answers[0]?.receipt;
  return [
    receipt?.needsHuman ? 'decided' : '',
    receipt?.line !== detail.line ? 'sent on' : '',
    history.refusals.length > 0 ? `rang ${history.refusals.length + 1}×` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** @param columns width of the terminal; the words of the contacts take what is left of it */
export function renderOutcomes(
  outcomes: readonly Judged[],
  nameOf: (category: string) => string,
  columns: number,
): string {
  const fixed: Column<Judged>[] = [
    { title: 'time', maxWidth: 5, cell: ({ contact }) => contact.time },
    { title: 'channel', maxWidth: 8, cell: ({ contact }) => contact.channel },
    {
      title: 'dialled → line',
      maxWidth: 14,
      cell: ({ contact, detail }) => `${contact.dialled} → ${detail?.line ?? NONE}`,
    },
    {
      title: 'category',
      maxWidth: 20,
      cell: ({ detail }) => (detail ? `${detail.category} ${nameOf(detail.category)}` : NONE),
    },
    { title: 'pri', maxWidth: 3, cell: ({ detail }) => detail?.priority ?? NONE },
    { title: 'sent', maxWidth: 4, cell: ({ answers }) => `${answers.length}×`, align: 'right' },
    { title: 'taken by', maxWidth: 12, cell: ({ history }) => history.accepts.at(-1)?.by ?? NONE },
    { title: 'waited s', maxWidth: 8, cell: (one) => formatSeconds(waitedSeconds(one)), align: 'right' },
    { title: 'status', maxWidth: 11, cell: ({ detail }) => detail?.status ?? NONE },
    { title: 'remark', maxWidth: 20, cell: remarkOf },
  ];
  const used = fixed.reduce((sum, { maxWidth }) => sum + maxWidth + GAP, 0);
  const words: Column<Judged> = {
    title: 'words',
    maxWidth: Math.max(24, columns - used),
    cell: ({ contact }) => contact.text,
  };
  return renderTable([...fixed, words], outcomes);
}

const median = (numbers: readonly number[]): number | undefined => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};

const waitsOf = (outcomes: readonly Judged[], priorities: readonly Priority[]): string => {
  const waits = outcomes
    .filter(({ detail }) => detail && priorities.includes(detail.priority))
    .flatMap((one) => waitedSeconds(one) ?? []);
  return `${formatSeconds(median(waits))} s median, ${formatSeconds(waits.length ? Math.max(...waits) : undefined)} s longest`;
};

export type RunFacts = { repeatedAttempts: number; operatorErrors: number; seconds: number };

/** The sums of a run, one fact a line. */
export function renderTotals(
  outcomes: readonly Judged[],
  { repeatedAttempts, operatorErrors, seconds }: RunFacts,
): string {
  const count = (test: (one: Judged) => boolean): number => outcomes.filter(test).length;
  const total = outcomes.length;
  const sends = outcomes.reduce((sum, { answers }) => sum + answers.length, 0);
  const lines = LINES.map((line) => `${line}: ${count(({ detail }) => detail?.line === line)}`).join(', ');
  const open = count(({ detail }) => detail === undefined || !isOver(detail.status));
  const isUrgentEnough = ({ contact, answers }: Judged) =>
    priorityRank(answers[0]?.receipt.priority ?? 'P3') <= priorityRank(contact.truth.priority);
  return [
    `contacts        ${total}, acknowledged ${sends} times, in ${seconds.toFixed(0)} s`,
    `lines           ${lines}; as expected at intake ${count(isAsExpected)}, at the end ${count(({ contact, detail }) => detail?.line === contact.truth.line)}`,
    `category        as expected at intake ${count(({ contact, answers }) => answers[0]?.receipt.category === contact.truth.category)}`,
    `priority        at least as urgent as expected at intake ${count(isUrgentEnough)}`,
    `asked a person  ${count(({ answers }) => answers[0]?.receipt.needsHuman === true)}`,
    `closed          ${total - open}${open > 0 ? `, open ${open} (see remark)` : ''}`,
    `waited          P0 P1: ${waitsOf(outcomes, PRIORITIES.slice(0, 2))}; P2 P3: ${waitsOf(outcomes, PRIORITIES.slice(2))}`,
    `trouble met     ${repeatedAttempts} attempts repeated, ${operatorErrors} errors at the seats`,
  ].join('\n');
}

/** One line for each thing that must hold, with what broke it. */
export function renderChecks(
  outcomes: readonly Judged[],
  overtaken: readonly { waiting: string; offered: string }[],
): string {
  const ofFault = Object.entries(FAULTS).map(([fault, must]) => {
    const broken = outcomes.filter(({ findings }) => findings.some((finding) => finding.fault === fault));
    const numbers = broken.map(({ detail, contact }) => detail?.number ?? contact.time);
    return renderCheck(must, numbers);
  });
  const passed = overtaken.map(({ waiting, offered }) => `${waiting} waited while ${offered} was offered`);
  return [...ofFault, renderCheck('nothing urgent waits behind anything less urgent', passed)].join('\n');
}

const renderCheck = (must: string, broken: readonly string[]): string =>
  broken.length === 0 ? `✓ ${must}` : `✗ ${must}: ${broken.join(', ')}`;
