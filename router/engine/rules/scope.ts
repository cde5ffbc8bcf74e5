import { type Concept, isDanger, isScope } from '../lexicon/concept';
import type { Mention } from '../lexicon/find-concepts';
import type { NormalText } from '../text/normalise';
import { isHan } from '../text/normalise';
import type { Span } from '../text/sentences';

/** How a mention is meant: `live` is here and now, every other one is a reason not to take it at its word. */
export const SCOPES = ['live', 'negated', 'over', 'past', 'supposed', 'told', 'asked'] as const;
export type Scope = (typeof SCOPES)[number];

/** A mention with its meaning; `because` is the mention that decided it, when it is not live. */
export type ScopedMention = Mention & { sentence: number; scope: Scope; because: Mention | null };

/** Longest way from a negation to what it denies, in units. */
const NEGATION_REACH = { han: 5, latin: 22 } as const;
const CLAUSE_BREAK = /[,.。!?;:\n]/;
/** Longest way from a danger to the word that says it is over. */
const RESOLUTION_REACH = { han: 24, latin: 60 } as const;

type Sentence = Span & { mentions: Mention[] };

const has = (mentions: Mention[], concept: Concept) => mentions.some((mention) => mention.concept === concept);

const reach = (text: string, at: number, limits: { han: number; latin: number }) =>
  isHan(text.charCodeAt(at)) ? limits.han : limits.latin;

function negationOf(text: string, mention: Mention, others: Mention[]): Mention | null {
  const limit = reach(text, mention.start, NEGATION_REACH);
  for (const other of others) {
    if (other.concept !== 'negation' || other.end > mention.start || mention.start - other.end > limit) continue;
    if (!CLAUSE_BREAK.test(text.slice(other.end, mention.start))) return other;
  }
  return null;
}

const before = (mentions: Mention[], concept: Concept, at: number): Mention | null =>
  mentions.findLast((mention) => mention.concept === concept && mention.start < at) ?? null;

const after = (mentions: Mention[], concept: Concept, from: number, to: number): Mention | null =>
  mentions.find((mention) => mention.concept === concept && mention.start >= from && mention.start <= to) ?? null;

const isOneClause = (text: string, a: Mention, b: Mention): boolean =>
  !CLAUSE_BREAK.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

/** Whether a sentence speaks of now: a clause that speaks of the past alone is not undone by what the others say. */
function isNow(text: string, mention: Mention, others: Mention[]): boolean {
  if (!has(others, 'now')) return false;
  const near = others.filter((other) => isOneClause(text, mention, other));
  return has(near, 'now') || !has(near, 'past');
}

type Surroundings = {
  text: string;
  sentence: Sentence;
  previous: Sentence | null;
  next: Sentence | null;
  isReal: boolean;
};

function scopeOf(mention: Mention, { text, sentence, previous, next, isReal }: Surroundings): [Scope, Mention | null] {
  const negation = negationOf(text, mention, sentence.mentions);
  if (negation) return ['negated', negation];
  const told = before(sentence.mentions, 'fiction', mention.start) ?? previous?.mentions.find(isFiction) ?? null;
  if (told && !isReal) return ['told', told];
  const limit = mention.end + reach(text, mention.start, RESOLUTION_REACH);
  const over =
    after(sentence.mentions, 'resolved', mention.end, limit) ??
    (next && after(next.mentions, 'resolved', mention.end, limit));
  if (over) return ['over', over];
  if (!isNow(text, mention, sentence.mentions)) {
    const past =
      sentence.mentions.find(({ concept }) => concept === 'past') ??
      (previous && before(previous.mentions, 'past', mention.start));
    if (past) return ['past', past];
    const asked = sentence.mentions.find(({ concept }) => concept === 'asking');
    if (asked) return ['asked', asked];
  }
  const supposed = before(sentence.mentions, 'conditional', mention.start);
  return supposed ? ['supposed', supposed] : LIVE;
}

const LIVE: [Scope, Mention | null] = ['live', null];

const isScopeWord = ({ concept }: Mention) => isScope(concept);
const isFiction = ({ concept }: Mention) => concept === 'fiction';

const scopeWords = ({ start, end, mentions }: Sentence): Sentence => ({
  start,
  end,
  mentions: mentions.filter(isScopeWord),
});

/** Decides for every mention of a text how it is meant, from the words around it. Cost linear in the number of mentions. */
export function resolveScopes(normal: NormalText, spans: Span[], mentions: Mention[]): ScopedMention[] {
  const isReal = has(mentions, 'real');
  let at = 0;
  const sentences: Sentence[] = spans.map(({ start, end }) => {
    const from = at;
    while (at < mentions.length && mentions[at]!.start < end) at++;
    return { start, end, mentions: mentions.slice(from, at) };
  });
  const isAnyDanger = mentions.some(({ concept }) => isDanger(concept));
  const words = isAnyDanger ? sentences.map(scopeWords) : [];
  const resolved: ScopedMention[] = [];
  sentences.forEach((sentence, index) => {
    const around = (): Surroundings => ({
      text: normal.text,
      sentence: words[index]!,
      previous: words[index - 1] ?? null,
      next: words[index + 1] ?? null,
      isReal,
    });
    for (const mention of sentence.mentions) {
      const { concept, start, end } = mention;
      const [scope, because] = isDanger(concept) ? scopeOf(mention, around()) : LIVE;
      resolved.push({ concept, start, end, sentence: index, scope, because });
    }
  });
  return resolved;
}
