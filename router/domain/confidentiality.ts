/**
 * How well a caller is hidden from those who handle the case. `CALLER_MASKED` masked until somebody says why they need to
 * know · `INFORMANT_SEALED` a pseudonym until two people agree, and never outside this house (domain 7.2).
 */
export const CONFIDENTIALITIES = ['CALLER_MASKED', 'INFORMANT_SEALED'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

export const SEALED = 'INFORMANT_SEALED' satisfies Confidentiality;
export const isSealed = ({ confidentiality }: { confidentiality: string }): boolean => confidentiality === SEALED;

/** Four signs by which an informant is told from others, and which say nothing about who it is: the end of a random id. */
export const pseudonymOf = (callerId: string): string => callerId.slice(-4).toUpperCase();

/** What becomes of a request to open a sealed identity. */
export const UNSEAL_DECISIONS = ['approve', 'refuse'] as const;
export type UnsealDecision = (typeof UNSEAL_DECISIONS)[number];
