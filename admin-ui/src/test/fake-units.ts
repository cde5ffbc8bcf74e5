import type { CaseDetail } from '#domain/wire/case-wire';
import { STAGE_STEPS, stageAfter, type StageStep } from '#domain/unit';
import type { UnitAction, unitCommandSchema, UnitStatusRequest } from '#domain/unit-input';
import type { AssignmentWire, CaseUnits, StageTimesWire, UnitWire } from '#domain/wire/unit-wire';
import type { z } from 'zod';
import { Refusal } from './fake-state';

type City = { get(caseId: string): CaseDetail; touch(caseId: string): CaseDetail };
type Advised = CaseUnits['units'][number];

const names = (text: string) => ({ zh: text, en: `unit ${text}`, vi: `tổ ${text}` });
const NO_TIMES = { sign: null, depart: null, arrive: null, feedback: null };

/** The units of a city in memory, and what they do on its cases. */
export function createFakeUnits({ get, touch }: City, now: () => number) {
  const iso = (offset = 0) => new Date(now() + offset).toISOString();
  const unit = (id: string, change: Partial<UnitWire> = {}): UnitWire => ({
    id,
    names: names(id),
    agency: 'FIRE',
    capabilities: ['FIREFIGHTING'],
    status: 'BY_SHIFT',
    statusReason: null,
    statusSince: null,
    standing: 'FREE',
    version: 1,
    shiftFrom: 0,
    shiftTo: 0,
    position: { lat: 31.2, lon: 121.4, at: iso(-60_000), isStale: false },
    on: null,
    ...change,
  });
  const onOther = {
    caseId: 'other-case',
    caseNumber: '260301000099',
    priority: 'P1',
    stage: 'EN_ROUTE',
    isLead: true,
  } as const;
  let units: UnitWire[] = [
    unit('F-01'),
    unit('F-02', { standing: 'BUSY', on: onOther }),
    unit('A-01', {
      agency: 'AMBULANCE',
      capabilities: ['LIFE_SUPPORT'],
      position: { lat: 31.2, lon: 121.4, at: iso(-3_600_000), isStale: true },
    }),
    unit('P-01', { agency: 'POLICE', capabilities: ['PATROL'], standing: 'OFF_SHIFT', shiftFrom: 480, shiftTo: 1_200 }),
  ];
  const reasons: Record<string, Pick<Advised, 'role' | 'reasons'>> = {
    'F-01': { role: 'LEAD', reasons: [{ code: 'LEAD_AGENCY' }, { code: 'DISTANCE', metres: 1_234 }] },
    'A-01': { role: 'ASSIST', reasons: [{ code: 'ASSIST_AGENCY' }, { code: 'POSITION_STALE', ageMs: 3_600_000 }] },
    'F-02': { role: null, reasons: [{ code: 'LEAD_AGENCY' }, { code: 'BUSY' }] },
    'P-01': { role: null, reasons: [{ code: 'OFF_SHIFT' }] },
  };
  const assignments = new Map<string, AssignmentWire[]>();
  let stageTimes: Omit<StageTimesWire, 'dataAt'> = {
    all: { sign: [0, 0, 0, 0, 0], depart: [0, 0, 0, 0, 0], arrive: [0, 0, 0], feedback: [0, 0, 0, 0, 0] },
    units: [],
  };

  const find = (id: string): UnitWire => {
    const found = units.find((one) => one.id === id);
    if (found === undefined) throw new Refusal('not-found', 404);
    return found;
  };
  const assignment = (id: string, change: Partial<AssignmentWire> = {}): AssignmentWire => {
    const { names: ofUnit, agency } = find(id);
    return {
      id: `assignment-${id}`,
      unit: { id, names: ofUnit, agency },
      isLead: false,
      stage: 'INSTRUCTED',
      instructedAt: iso(),
      times: NO_TIMES,
      endedAt: null,
      outcome: null,
      actions: ['sign', 'stand-down'],
      ...change,
    };
  };

  function ofCase(caseId: string): CaseUnits {
    const { line, status } = get(caseId);
    const on = assignments.get(caseId) ?? [];
    return {
      caseId,
      assignments: on,
      mayAssist: line === '110' && on.some(({ isLead }) => isLead) && status !== 'CLOSED',
      unmet: [],
      units: units
        .filter(({ id }) => !on.some(({ unit: { id: sent }, endedAt }) => sent === id && endedAt === null))
        .map((one) => ({ ...one, ...(reasons[one.id] ?? { role: null, reasons: [] }) })),
    };
  }

  function command(caseId: string, id: string, action: UnitAction, sent: z.infer<typeof unitCommandSchema>): CaseUnits {
    if (sent.version !== get(caseId).version) throw new Refusal('conflict', 409);
    const input = sent.input as { reassign?: string };
    const on = assignments.get(caseId) ?? [];
    const standing = on.find((one) => one.unit.id === id);
    if (action === 'assist') {
      const { on: other } = find(id);
      if (other !== null && input.reassign === undefined) {
        const message = `is busy on ${other.caseNumber}`;
        throw new Refusal('conflict', 409, [{ path: 'input.unit', message }]);
      }
      assignments.set(caseId, [...on, assignment(id)]);
    } else {
      if (standing === undefined) throw new Refusal('illegal-transition', 409);
      assignments.set(
        caseId,
        on.map((one) => (one === standing ? next(one, action) : one)),
      );
    }
    touch(caseId);
    return ofCase(caseId);
  }

  function next(one: AssignmentWire, action: Exclude<UnitAction, 'assist'>): AssignmentWire {
    if (action === 'stand-down') return { ...one, endedAt: iso(), outcome: 'STOOD_DOWN', actions: [] };
    const stage = stageAfter(action, one.stage);
    if (stage === undefined) throw new Refusal('illegal-transition', 409);
    const steps = (Object.keys(STAGE_STEPS) as StageStep[]).filter((step) => stageAfter(step, stage) !== undefined);
    return { ...one, stage, actions: [...steps, 'stand-down'] };
  }

  return {
    units: () => units,
    caseUnits: ofCase,
    commandUnit: command,
    setLead: (caseId: string, id: string) =>
      assignments.set(caseId, [
        assignment(id, { isLead: true, actions: [], stage: 'SIGNED', times: { ...NO_TIMES, sign: 20_000 } }),
      ]),
    setUnitStatus(id: string, { version, status, reason }: UnitStatusRequest): UnitWire {
      const found = find(id);
      if (version !== found.version) throw new Refusal('conflict', 409);
      const standing = status === 'OUT_OF_SERVICE' ? 'OUT_OF_SERVICE' : 'FREE';
      const said = {
        ...found,
        status,
        standing,
        statusReason: reason,
        statusSince: iso(),
        version: version + 1,
      } as const;
      units = units.map((one) => (one === found ? said : one));
      return said;
    },
    /** Somebody else sends the unit to another case. */
    takeUnit: (id: string) => {
      units = units.map((one) => (one.id === id ? { ...one, standing: 'BUSY', on: onOther } : one));
    },
    setStageTimes: (counted: typeof stageTimes) => {
      stageTimes = counted;
    },
    stageTimes: (): StageTimesWire => ({ dataAt: iso(), ...stageTimes }),
  };
}
