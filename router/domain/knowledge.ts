import { LANGUAGES, type Names } from './language';
import type { Line } from './line';
import { ANY_CATEGORY } from './sla';

/** An article is read; words for a reply are put into it; an instruction is told to a caller until help arrives. */
export const KNOWLEDGE_USES = ['ARTICLE', 'REPLY', 'INSTRUCTION'] as const;
export type KnowledgeUse = (typeof KNOWLEDGE_USES)[number];

/** Who may be told what it says: everybody, or those at the seats of its lines alone (domain 2.11). */
export const KNOWLEDGE_AUDIENCES = ['PUBLIC', 'AGENT'] as const;
export type KnowledgeAudience = (typeof KNOWLEDGE_AUDIENCES)[number];

export const KNOWLEDGE_STATUSES = ['DRAFT', 'REVIEW', 'PUBLISHED', 'WITHDRAWN'] as const;
export type KnowledgeStatus = (typeof KNOWLEDGE_STATUSES)[number];

/** Days are `YYYY-MM-DD` of the city. */
export type Knowledge = {
  code: string;
  use: KnowledgeUse;
  /** A category's code, or `any`. */
  category: string;
  title: Names;
  words: Names;
  /** Where it comes from, in every language or in none. */
  source: Names;
  departmentCode: string;
  audience: KnowledgeAudience;
  /** Whose seats read it: one line's, or those of both, which share it (domain 1.7). */
  lines: Line[];
  status: KnowledgeStatus;
  validFrom: string;
  validTo: string | null;
  reviewBy: string;
};

/** Whether it may be quoted on a day: what is not published, not yet valid or expired may not. */
export const isInForce = (
  { status, validFrom, validTo }: Pick<Knowledge, 'status' | 'validFrom' | 'validTo'>,
  today: string,
): boolean => status === 'PUBLISHED' && validFrom <= today && (validTo === null || today <= validTo);

/** What helps with a case of a class on a day: that of the class first, then what holds for every class. */
export const knowledgeFor = <K extends Knowledge>(entries: readonly K[], category: string, today: string): K[] => {
  const valid = entries.filter((entry) => isInForce(entry, today));
  return [category, ANY_CATEGORY].flatMap((of) => valid.filter((entry) => entry.category === of));
};

/** Whether the title and the words hold every one of these terms, in one of the languages. */
export function speaksOf({ title, words }: Pick<Knowledge, 'title' | 'words'>, asked: string): boolean {
  const terms = asked.toLowerCase().split(/\s+/);
  return LANGUAGES.some((language) => {
    const said = `${title[language]} ${words[language]}`.toLowerCase();
    return terms.every((term) => said.includes(term));
  });
}

/** A place in the words that the operator must fill in before anybody reads them: {{name}}. */
const BLANK = /\{\{[^{}]*\}\}/;
export const hasBlank = (words: string): boolean => BLANK.test(words);
