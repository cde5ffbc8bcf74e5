/**
 * Terms of one idea in the three languages, written in a small notation: `|` parts alternatives, `[a|b|]` writes several
 * terms at once, `~` stands for a short gap, and a `*` after a Latin word takes any ending.
 */
export type TermSet = { zh: string; en: string; vi: string };
