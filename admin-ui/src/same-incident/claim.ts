import type { CaseDetail } from '#domain/wire/case-wire';
import type { LinkStep } from '#domain/wire/same-incident-wire';

/** What a command on a case carries: the version that the screen shows, and the fence where this seat holds it. */
export const claimOf = ({ version, fence }: CaseDetail): LinkStep => ({
  version,
  ...(fence === null ? {} : { fence }),
});
