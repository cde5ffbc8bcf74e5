/** Languages of the interface and of what callers say. The first is the default. */
export const LANGUAGES = ['zh', 'en', 'vi'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What the engine found a text to be written in; `unknown` also covers texts with nothing readable in them. */
export const TEXT_LANGUAGES = [...LANGUAGES, 'mixed', 'unknown'] as const;
export type TextLanguage = (typeof TEXT_LANGUAGES)[number];

/** A name in every language of the interface: the shape of all catalogue rows. */
export type Names = Record<Language, string>;
