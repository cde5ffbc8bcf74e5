import { CASE_ACTIONS, type CaseAction } from './case-action';
import type { Line } from './line';
import { ORDER_DECISIONS, ORDER_OF_UNITS, ORDER_SHARED } from './order-action';

/** A department handler works on the orders of one department. The last four look after the installation and the rights of people, each apart from the others (domain 7.6). */
export const ROLES = [
  'CALL_TAKER_110',
  'CALL_TAKER_12345',
  'SUPERVISOR',
  'DEPARTMENT_HANDLER',
  'PRIVACY_OFFICER',
  'SYS_ADMIN',
  'SEC_ADMIN',
  'AUDITOR',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. `line` is null for people who stand above the lines; `departmentCode` is of who works for a department. */
export type Actor = {
  cityId: string;
  userId: string;
  username: string;
  role: Role;
  line: Line | null;
  departmentCode: string | null;
};

/** What may be asked for besides the actions on a case. */
export const PERMISSIONS = [
  'seat:use',
  'offer:answer',
  'case:read',
  'background:read',
  'contact:read',
  'caller:reveal',
  'board:read',
  'queue:command',
  'report:read',
  'catalog:read',
  'policy:read',
  'triage:try',
  'stream:read',
  'model:read',
  'model:train',
  'model:promote',
  'sla:pause',
  'sla:decide-pause',
  'sla:re-base',
  'alarm:read',
  'alarm:acknowledge',
  'transfer:start',
  'unit:read',
  'unit:set',
  'unit:command',
  'order:rates',
  'case:link',
  'call-back:read',
  'call-back:record',
  'call-back:decide',
  'nuisance:read',
  'nuisance:ask',
  'nuisance:decide',
  'notification:read',
  'notification:manage',
  'consultation:lead',
  'major-event:lead',
  'boundary:edit',
  'policy:edit',
  'linkage:create',
  'words:add',
  'audit:read',
  'unseal:ask',
  'unseal:decide',
  'user:read',
  'user:manage',
  'session:end',
  'api-client:manage',
  'question:answer',
  'pin:tell',
  'privacy:manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number] | `case:${CaseAction}`;

/** What everybody who works with cases may look at, and do about those who got no answer. */
const CASE_READER = [
  'case:read',
  'background:read',
  'contact:read',
  'caller:reveal',
  'catalog:read',
  'policy:read',
  'triage:try',
  'stream:read',
  'call-back:read',
  'call-back:record',
  'nuisance:read',
  'nuisance:ask',
] as const;

const OF_SUPERVISORS: readonly CaseAction[] = ORDER_DECISIONS;

const CALL_TAKER: readonly Permission[] = [
  ...CASE_READER,
  'seat:use',
  'offer:answer',
  'sla:pause',
  'transfer:start',
  'case:link',
  ...CASE_ACTIONS.filter((action) => !OF_SUPERVISORS.includes(action)).map((action) => `case:${action}` as const),
  'linkage:create',
  'words:add',
  'unseal:ask',
  'question:answer',
  'pin:tell',
];

const ALLOWED: Record<Role, ReadonlySet<Permission>> = {
  CALL_TAKER_110: new Set([...CALL_TAKER, 'unit:read', 'unit:set', 'unit:command']),
  CALL_TAKER_12345: new Set(CALL_TAKER),
  SUPERVISOR: new Set<Permission>([
    ...CASE_READER,
    'board:read',
    'queue:command',
    'report:read',
    'model:read',
    'model:train',
    'model:promote',
    'sla:pause',
    'sla:decide-pause',
    'sla:re-base',
    'alarm:read',
    'alarm:acknowledge',
    'consultation:lead',
    'major-event:lead',
    'case:note',
    'unit:read',
    'unit:set',
    'order:rates',
    ...[...ORDER_DECISIONS, ...ORDER_SHARED].map((action) => `case:${action}` as const),
    'case:link',
    'call-back:decide',
    'nuisance:decide',
    'notification:read',
    'notification:manage',
    'user:read',
    'session:end',
  ]),
  /** Its own orders, as far as handling them needs it: no list of contacts, nothing that the lines do with a case. */
  DEPARTMENT_HANDLER: new Set<Permission>([
    'case:read',
    'caller:reveal',
    'catalog:read',
    'stream:read',
    ...ORDER_OF_UNITS.map((action) => `case:${action}` as const),
  ]),
  /** Keeps the installation running and sees no case content (separation of duties). */
  SYS_ADMIN: new Set([
    'board:read',
    'catalog:read',
    'policy:read',
    'triage:try',
    'stream:read',
    'alarm:read',
    'alarm:acknowledge',
    'boundary:edit',
    'policy:edit',
  ]),
  /** Accounts and roles, no case content. */
  SEC_ADMIN: new Set(['stream:read', 'catalog:read', 'user:read', 'user:manage', 'session:end', 'api-client:manage']),
  /** The audit alone. */
  AUDITOR: new Set(['stream:read', 'audit:read']),
  /** The rights of those whose data are kept. */
  PRIVACY_OFFICER: new Set(['stream:read', 'unseal:decide', 'privacy:manage']),
};

/** Roles that sit at the seats of one line, and which. All others see or change more than one case at a time. */
const LINE_OF_CALL_TAKER: Partial<Record<Role, Line>> = { CALL_TAKER_110: '110', CALL_TAKER_12345: '12345' };
/** Whose role says at which line they are: call-takers, and departments, which work on the orders of 12345. */
export const LINE_OF_ROLE: Partial<Record<Role, Line>> = { ...LINE_OF_CALL_TAKER, DEPARTMENT_HANDLER: '12345' };
/** Who belongs to a department, and must. */
export const isOfDepartment = (role: Role): boolean => role === 'DEPARTMENT_HANDLER';
export const isCallTaker = (role: Role): boolean => LINE_OF_CALL_TAKER[role] !== undefined;

/** Who must prove more than a password, where the installation requires it. */
export const needsSecondFactor = (role: Role): boolean => !isCallTaker(role);

/**
 * The one permission function, used by the server to enforce and by the console to draw.
 * Call-takers act on cases of their own line, and on unclear ones; an undefined resource asks for the permission alone.
 */
export function can(
  actor: Pick<Actor, 'role' | 'line'>,
  permission: Permission,
  resource?: { line: Line; needsHuman: boolean },
): boolean {
  if (!ALLOWED[actor.role].has(permission)) return false;
  if (!resource || actor.line === null) return true;
  return resource.line === actor.line || resource.needsHuman;
}
