import { type Concept, isDanger } from '../lexicon/concept';
import type { Reading } from '../read-text';
import { LIFE_RULES, type LifeRule } from './life-rules';
import type { ScopedMention } from './scope';

/** A rule that holds, with the mentions that made it hold. */
export type RuleHit = { rule: LifeRule; mentions: ScopedMention[] };

const RULES: readonly LifeRule[] = LIFE_RULES;
/** The ideas that rules speak of: few of those a text names. */
const spokenOf = new Set<Concept>(RULES.flatMap(({ all, unless = [] }) => [...all.flat(), ...unless]));

const firstOf = (mentions: ScopedMention[], concepts: readonly Concept[]): ScopedMention | undefined =>
  mentions.find((mention) => mention.scope === 'live' && concepts.includes(mention.concept));

function hitIn(mentions: ScopedMention[], rule: LifeRule): RuleHit | null {
  if (rule.unless?.some((concept) => mentions.some((mention) => mention.concept === concept))) return null;
  const found = rule.all.map((concepts) => firstOf(mentions, concepts));
  return found.every((mention) => mention !== undefined) ? { rule, mentions: found } : null;
}

/** Mentions of each sentence, without the empty ones. */
function bySentence(mentions: ScopedMention[]): ScopedMention[][] {
  const groups = new Map<number, ScopedMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group) group.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return [...groups.values()];
}

/** All rules that hold in a text, the most urgent first; a rule is named once. */
export function applyRules({ mentions }: Pick<Reading, 'mentions'>): RuleHit[] {
  if (!mentions.some(({ concept, scope }) => scope === 'live' && isDanger(concept))) return [];
  const relevant = mentions.filter(({ concept }) => spokenOf.has(concept));
  const groups = bySentence(relevant);
  const hits: RuleHit[] = [];
  for (const rule of RULES) {
    const places = rule.anywhere ? [relevant] : groups;
    for (const place of places) {
      const hit = hitIn(place, rule);
      if (hit) {
        hits.push(hit);
        break;
      }
    }
  }
  return hits.sort((a, b) => a.rule.priority.localeCompare(b.rule.priority));
}
