import type { IncidentOfUnits } from '#db/views/unit-view';
import { isHeld } from '#domain/case-status';
import { type Actor, can } from '#domain/role';
import { STAGE_STEPS, stageAfter, type StageStep, UNIT_STAGES } from '#domain/unit';
import type { UnitAction } from '#domain/unit-input';
import type { AssignmentWire } from '#domain/wire/unit-wire';
import { isOver } from '#domain/same-incident';

/** Whether this person may command units of the case now. */
function mayCommand(actor: Actor, of: IncidentOfUnits): boolean {
  if (of.isInTransfer || isOver(of.status) || !can(actor, 'unit:command', of)) return false;
  return !isHeld(of.status) || of.holderId === actor.userId;
}

/** A case that has a lead may get more units. */
export const mayAssist = (actor: Actor, of: IncidentOfUnits): boolean =>
  mayCommand(actor, of) && UNIT_STAGES.some((stage) => stage === of.status);

/** What this person may do with a unit that assists; the steps of the lead are actions on the case. */
export function actionsOn(
  actor: Actor,
  { isLead, stage, endedAt }: Omit<AssignmentWire, 'actions'>,
  of: IncidentOfUnits,
): UnitAction[] {
  if (isLead || endedAt !== null || !mayCommand(actor, of)) return [];
  const steps = (Object.keys(STAGE_STEPS) as StageStep[]).filter((step) => stageAfter(step, stage) !== undefined);
  return [...steps, 'stand-down'];
}
