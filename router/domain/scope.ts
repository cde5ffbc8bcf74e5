/** What an API client may do; a client has those that its row names, and no other. */
export const SCOPES = ['intake', 'triage', 'units:position', 'receipts', 'reopen'] as const;
export type Scope = (typeof SCOPES)[number];
