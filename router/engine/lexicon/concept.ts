import { DANGER } from './danger';
import { FIELDS } from './fields';
import { HARMLESS } from './harmless';
import { KINDS_OF_CITY } from './kinds-city';
import { KINDS_OF_DANGER } from './kinds-danger';
import { KINDS_OF_PEOPLE } from './kinds-people';
import { KINDS_OF_SPECIAL } from './kinds-special';
import { SCOPE } from './scope';
import type { TermSet } from './term-set';
import { TOPICS } from './topics';

/** What calls are about, finer than their classes. */
const KINDS = { ...KINDS_OF_CITY, ...KINDS_OF_PEOPLE, ...KINDS_OF_DANGER, ...KINDS_OF_SPECIAL };

/** Every idea the engine knows a word for. */
const LEXICON = {
  ...DANGER,
  ...SCOPE,
  ...HARMLESS,
  ...TOPICS,
  ...FIELDS,
  ...KINDS,
} satisfies Record<string, TermSet>;

/** Changes with every edit of the word lists. */
export const LEXICON_VERSION = '6';

export type Concept = keyof typeof LEXICON;
export type DangerConcept = keyof typeof DANGER;
export type ScopeConcept = keyof typeof SCOPE;

export const CONCEPTS = Object.keys(LEXICON) as Concept[];

const danger = new Set<string>(Object.keys(DANGER));
const scope = new Set<string>(Object.keys(SCOPE));
const harmless = new Set<string>(Object.keys(HARMLESS));
const kinds = new Set<string>(Object.keys(KINDS));

export const isDanger = (concept: Concept): concept is DangerConcept => danger.has(concept);
export const isScope = (concept: Concept): concept is ScopeConcept => scope.has(concept);
export const isHarmless = (concept: Concept): boolean => harmless.has(concept);

export const isKind = (concept: Concept): boolean => kinds.has(concept);

export const termsOf = (concept: Concept): TermSet => LEXICON[concept];
