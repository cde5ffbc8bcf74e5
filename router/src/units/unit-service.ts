import { announce } from '#db/change-feed';
import type { Database } from '#db/client';
import { findDutyOnCase, lockUnit } from '#db/stores/assignment-store';
import { updateCase } from '#db/stores/case-store';
import { lockSeat } from '#db/stores/seat-store';
import { updatePosition, updateStatus } from '#db/stores/unit-store';
import { countStageTimes } from '#db/views/stage-time-view';
import { findIncidentOfUnits, findUnit, listUnits } from '#db/views/unit-view';
import { AppError } from '#domain/app-error';
import { isHeld } from '#domain/case-status';
import type { Clock } from '#domain/clock';
import { recommendUnits, unmetNeeds } from '#domain/recommend-units';
import { type Actor, can } from '#domain/role';
import type { StageTimesQuery, UnitAction, UnitPosition, UnitStatusRequest } from '#domain/unit-input';
import { UNIT_ACTION_INPUT } from '#domain/unit-input';
import type { CaseUnits, StageTimesWire, UnitWire } from '#domain/wire/unit-wire';
import { isOver } from '#domain/same-incident';
import { admitHolder, admitVersion } from '../cases/admit-holder';
import type { PolicyCache } from '../policies/policy-cache';
import { lockForOrder } from './order-unit';
import { type UnitActionContext, UNIT_EFFECTS } from './unit-effects';
import { actionsOn, mayAssist } from './unit-rights';

export type UnitDeps = {
  database: Database;
  clock: Clock;
  deadlinesIn: PolicyCache['deadlinesIn'];
  /** A position older than this may be wrong by now, in ms. */
  staleMs: number;
};
export type UnitService = ReturnType<typeof createUnitService>;
export type UnitCommand = { version: number; fence?: number; input: unknown };

const noUnit = () => new AppError('not-found', 'no such unit');

export function createUnitService({ database, clock, deadlinesIn, staleMs }: UnitDeps) {
  const at = () => ({ now: clock.now(), staleMs });

  const unitOf = async (cityId: string, code: string): Promise<UnitWire> => {
    const unit = await findUnit(database, cityId, code, at());
    if (!unit) throw noUnit();
    return unit;
  };

  /** @throws AppError `not-found` */
  const ofCase = async (actor: Actor, caseId: string): Promise<CaseUnits> => {
    const incident = await findIncidentOfUnits(database, actor.cityId, caseId);
    if (!incident) throw new AppError('not-found', 'no such case');
    const units = await listUnits(database, actor.cityId, at());
    const open = incident.assignments.filter(({ endedAt }) => endedAt === null);
    const { needs, place } = incident;
    const onCase = open.map(({ unit }) => unit.agency);
    const candidates = units
      .filter(({ id }) => open.every(({ unit }) => unit.id !== id))
      .map((unit) => ({
        ...unit,
        code: unit.id,
        place: unit.position,
        positionAt: unit.position && new Date(unit.position.at),
      }));
    const hasLead = open.some(({ isLead }) => isLead);
    const advice = recommendUnits({ needs, place, onCase, hasLead, candidates, ...at() });
    const sent = advice.flatMap(({ unit, role }) => (role === null ? [] : unit.agency));
    return {
      caseId,
      assignments: incident.assignments.map((one) => ({ ...one, actions: actionsOn(actor, one, incident) })),
      mayAssist: mayAssist(actor, incident),
      unmet: unmetNeeds(needs, [...onCase, ...sent]).map(({ agency, capability }) => ({ agency, capability })),
      units: advice.map(({ unit: { code, place: _place, positionAt, ...unit }, role, reasons }) => ({
        ...unit,
        role,
        reasons,
      })),
    };
  };

  return {
    ofCase,
    list: (actor: Actor): Promise<UnitWire[]> => listUnits(database, actor.cityId, at()),

    /**
     * Does something with a unit that assists on a case, all of it or nothing.
     * @throws AppError `not-found`; `forbidden`; `conflict` when the screen is stale, the claim has gone to somebody else
     *   or the unit is busy; `illegal-transition`; `invalid-input`
     */
    async act(
      actor: Actor,
      caseId: string,
      code: string,
      action: UnitAction,
      command: UnitCommand,
    ): Promise<CaseUnits> {
      const input = parseInput(action, command.input);
      await database.$transaction(async (db) => {
        await lockSeat(db, actor);
        const { reassign } = input as { reassign?: string };
        const { standing, taken } = await lockForOrder(db, { cityId: actor.cityId, caseId }, { unit: code, reassign });
        if (!standing) throw new AppError('not-found', 'no such case');
        if (!can(actor, 'unit:command', standing)) throw new AppError('forbidden', 'this case is not yours');
        if (isHeld(standing.status)) admitHolder(actor, standing, command);
        else admitVersion(standing, command.version);
        if (standing.isInTransfer || isOver(standing.status)) {
          throw new AppError('illegal-transition', 'nothing is done with the units of this case now');
        }
        const key = { cityId: actor.cityId, caseId };
        const deadlinesOf = (of: string) => deadlinesIn(db, { ...key, caseId: of });
        const duty = await findDutyOnCase(db, key, code);
        const context: UnitActionContext = { db, actor, standing, now: clock.now(), deadlinesOf, taken, code, duty };
        const effect = UNIT_EFFECTS[action] as (context: UnitActionContext, input: unknown) => Promise<void>;
        await effect(context, input);
        await updateCase(db, { ...key, now: context.now, change: {} });
        await announce(db, { cityId: actor.cityId, caseIds: [caseId], userIds: [] });
      });
      return ofCase(actor, caseId);
    },

    /** @throws AppError `not-found`; `conflict` when the screen is stale; `illegal-transition` while the unit is on a case */
    async setStatus(actor: Actor, code: string, { version, status, reason }: UnitStatusRequest): Promise<UnitWire> {
      await database.$transaction(async (db) => {
        const key = { cityId: actor.cityId, code };
        const unit = await lockUnit(db, key);
        if (!unit) throw noUnit();
        if (unit.duty && status === 'OUT_OF_SERVICE') {
          const message = `is busy on ${unit.duty.caseNumber}`;
          throw new AppError('illegal-transition', message, { issues: [{ path: 'status', message }] });
        }
        if (!(await updateStatus(db, { ...key, version, status, reason, now: clock.now() }))) {
          throw new AppError('conflict', 'the unit has changed');
        }
      });
      return unitOf(actor.cityId, code);
    },

    /** A report from the future is taken to mean now: the clock of the device is ahead. @throws AppError `not-found` */
    async setPosition(cityId: string, code: string, { lat, lon, at: said }: UnitPosition): Promise<void> {
      const now = clock.now();
      const reported = said === undefined || Date.parse(said) > now.getTime() ? now : new Date(said);
      if (!(await updatePosition(database, { cityId, code, lat, lon, at: reported }))) throw noUnit();
    },

    async stageTimes(actor: Actor, { from, to }: StageTimesQuery): Promise<StageTimesWire> {
      const counted = await countStageTimes(database, actor.cityId, { from: new Date(from), to: new Date(to) });
      return { dataAt: clock.now().toISOString(), ...counted };
    },
  };
}

function parseInput(action: UnitAction, raw: unknown): unknown {
  const result = UNIT_ACTION_INPUT[action].safeParse(raw ?? {});
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => ({
    path: ['input', ...path].map(String).join('.'),
    message,
  }));
  throw new AppError('invalid-input', `invalid input of ${action}`, { issues });
}
