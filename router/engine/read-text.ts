import type { TextLanguage } from '#domain/language';
import { findConcepts } from './lexicon/find-concepts';
import { resolveScopes, type ScopedMention } from './rules/scope';
import { detectLanguage } from './text/language';
import { normalise, type NormalText } from './text/normalise';
import { sentences, type Span } from './text/sentences';

/** A text as the rules and the model see it. */
export type Reading = { normal: NormalText; spans: Span[]; mentions: ScopedMention[]; language: TextLanguage };

/** Reads a text once: normal form, sentences, ideas with their meaning, language. Cost linear in its length. */
export function readText(original: string): Reading {
  const normal = normalise(original);
  const spans = sentences(normal.text);
  const mentions = resolveScopes(normal, spans, findConcepts(normal));
  return { normal, spans, mentions, language: detectLanguage(normal) };
}
