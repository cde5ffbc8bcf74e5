import { CASE_ACTIONS, type CaseAction } from './case-action';
import type { Line } from './line';

export const ROLES = ['CALL_TAKER_110', 'CALL_TAKER_12345', 'SUPERVISOR', 'SYS_ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Who acts. `line` is null for people who stand above the lines. */
export type Actor = { cityId: string; userId: string; username: string; role: Role; line: Line | null };

/** What may be asked for besides the actions on a case. */
export const PERMISSIONS = [
  'seat:use',
  'offer:answer',
  'case:read',
  'contact:read',
  'caller:reveal',
  'board:read',
  'catalog:read',
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
  'consultation:lead',
  'boundary:edit',
  'linkage:create',
  'words:add',
] as const;
export type Permission = (typeof PERMISSIONS)[number] | `case:${CaseAction}`;

/** What everybody who works with cases may look at. */
const CASE_READER = [
  'case:read',
  'contact:read',
  'caller:reveal',
  'catalog:read',
  'triage:try',
  'stream:read',
] as const;

const CALL_TAKER: readonly Permission[] = [
  ...CASE_READER,
  'seat:use',
  'offer:answer',
  'sla:pause',
  'transfer:start',
  'linkage:create',
  'words:add',
  ...CASE_ACTIONS.map((action) => `case:${action}` as const),
];

/** SYS_ADMIN keeps the installation running and sees no case content (separation of duties). */
const ALLOWED: Record<Role, ReadonlySet<Permission>> = {
  CALL_TAKER_110: new Set(CALL_TAKER),
  CALL_TAKER_12345: new Set(CALL_TAKER),
  SUPERVISOR: new Set<Permission>([
    ...CASE_READER,
    'board:read',
    'model:read',
    'model:train',
    'model:promote',
    'sla:pause',
    'sla:decide-pause',
    'sla:re-base',
    'alarm:read',
    'alarm:acknowledge',
    'consultation:lead',
    'case:note',
  ]),
  SYS_ADMIN: new Set([
    'board:read',
    'catalog:read',
    'triage:try',
    'stream:read',
    'alarm:read',
    'alarm:acknowledge',
    'boundary:edit',
  ]),
};

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
