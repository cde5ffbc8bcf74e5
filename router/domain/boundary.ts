import type { Names } from './language';
import type { Line } from './line';
import type { Channel } from './channel';
import type { Priority } from './priority';
import { isFirstResponse, needsThreeWay, type TransferKind } from './transfer';

export const WHOLE_CITY = '*';

/** One row of the boundary list: which line a class of matters belongs to in an area, from when to when, and why. */
export type BoundaryRule = {
  id: string;
  /** Names the entry; its versions share it. */
  code: string;
  category: string;
  /** A part of the city as addresses name it, or `WHOLE_CITY`. */
  area: string;
  line: Line;
  matter: Names;
  note: Names;
  source: string;
  version: number;
  validFrom: Date;
  validTo: Date | null;
};

/** Why a line is proposed: danger to life, the boundary list, or the line of the class where the list is silent. */
export const PROPOSAL_REASONS = ['first-response', 'boundary-rule', 'category'] as const;
export type ProposalReason = (typeof PROPOSAL_REASONS)[number];

/** `line` null: the list says both, so the lines must speak. */
export type LineProposal = { line: Line | null; reason: ProposalReason; rules: BoundaryRule[] };

const isValid = (rule: BoundaryRule, now: Date): boolean =>
  rule.validFrom <= now && (rule.validTo === null || now < rule.validTo);

/** The entries for a class at a place that are valid now: the newest version of each, those that name the place first of all. */
export function rulesFor(
  rules: readonly BoundaryRule[],
  { category, address, now }: { category: string; address: string | null; now: Date },
): BoundaryRule[] {
  const valid = rules.filter((rule) => rule.category === category && isValid(rule, now));
  const newest = valid.filter(
    (rule) =>
      !valid.some(({ code, area, version }) => code === rule.code && area === rule.area && version > rule.version),
  );
  const here = newest.filter(({ area }) => area !== WHOLE_CITY && (address ?? '').includes(area));
  return here.length > 0 ? here : newest.filter(({ area }) => area === WHOLE_CITY);
}

/** The list with one entry more, which ends what holds of its code and area when it begins. */
export const addVersion = (rules: readonly BoundaryRule[], added: BoundaryRule): BoundaryRule[] => [
  ...rules.map((rule) => {
    const isOlder = rule.code === added.code && rule.area === added.area;
    const endsLater = rule.validTo === null || rule.validTo > added.validFrom;
    return isOlder && endsLater ? { ...rule, validTo: added.validFrom } : rule;
  }),
  added,
];

/** Which line a case belongs to, by danger first, then by the list, then by the line of its class. */
export function proposeLine(
  rules: readonly BoundaryRule[],
  of: { priority: Priority; categoryLine: Line; category: string; address: string | null; now: Date },
): LineProposal {
  const found = rulesFor(rules, of);
  if (isFirstResponse(of.priority)) return { line: '110', reason: 'first-response', rules: found };
  const [first] = found;
  if (!first) return { line: of.categoryLine, reason: 'category', rules: [] };
  const isUnanimous = found.every(({ line }) => line === first.line);
  return { line: isUnanimous ? first.line : null, reason: 'boundary-rule', rules: found };
}

/** Channels on which somebody is on the line to be handed over. */
const SPOKEN: readonly Channel[] = ['phone'];

/** How to hand the case over: spoken about after two bounces or when the list says both, live for a call, else by order. */
export function proposeKind(
  proposal: LineProposal,
  { bounces, priority, channel }: { bounces: number; priority: Priority; channel: Channel },
): TransferKind {
  if (needsThreeWay(bounces, priority) || proposal.line === null) return 'THREE_WAY';
  return SPOKEN.includes(channel) ? 'ONE_KEY' : 'ORDER_PUSH';
}
