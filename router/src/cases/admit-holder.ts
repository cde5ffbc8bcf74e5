import type { CaseState } from '#db/stores/case-store';
import { AppError } from '#domain/app-error';
import type { Actor } from '#domain/role';

/** @throws AppError `conflict` unless this person holds the case under this claim and sees it as it is */
export function admitHolder(
  actor: Actor,
  standing: CaseState,
  { version, fence }: { version: number; fence?: number },
): void {
  if (standing.holderId !== actor.userId || standing.fence !== fence) {
    throw new AppError('conflict', 'the claim belongs to somebody else now');
  }
  admitVersion(standing, version);
}

/** @throws AppError `conflict` when the screen is stale */
export function admitVersion(standing: CaseState, version: number): void {
  if (standing.version === version) return;
  throw new AppError('conflict', 'the case has changed', { details: { version: standing.version } });
}
