import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that open something. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: it is random and long, so a plain hash keeps it safe and finds it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
