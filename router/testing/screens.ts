import { readFileSync } from 'node:fs';
import { can, type Permission, type Role, ROLES } from '#domain/role';

/** One page of the console: where it is, and somebody who may open it. */
export type Screen = { path: string; role: Role };

const source = (path: string): string => readFileSync(`admin-ui/src/${path}`, 'utf8');

/** Who stands above the lines first: they see most. */
const ASKED_FIRST: readonly Role[] = ['SUPERVISOR', 'SYS_ADMIN', 'SEC_ADMIN', 'AUDITOR', 'PRIVACY_OFFICER'];

function roleThatMay(path: string, permission: string | undefined): Role {
  if (permission === undefined) return 'SUPERVISOR';
  const role = [...ASKED_FIRST, ...ROLES].find((one) => can({ role: one, line: null }, permission as Permission));
  if (role === undefined) throw new Error(`${path}: nobody has ${permission}`);
  return role;
}

type Declared = { pattern: string; role: Role };

/** What `App.tsx` declares: lists, pages of one object, and the other pages. */
function declaredPages(): Declared[] {
  const app = source('App.tsx');
  const permissions = new Map(
    [...source('providers/resources.ts').matchAll(/^ {2}'?([a-z-]+)'?: \{.*permission: '([a-z:-]+)'/gm)].map(
      ([, name = '', permission = '']) => [name, permission],
    ),
  );
  const resources = [...app.matchAll(/<Resource name="([a-z-]+)"([^>]*)>/g)].flatMap(([, name = '', rest = '']) => {
    const role = roleThatMay(name, permissions.get(name));
    const list = { pattern: `/${name}`, role };
    return rest.includes('show=') ? [list, { pattern: `${name}/:id/show`, role }] : [list];
  });
  const routes = [...app.matchAll(/<Route path="([^"]+)" element=\{<(\w+)(?: permission="([a-z:-]+)")?/g)];
  const lists = app.match(/<Resource /g)?.length ?? 0;
  const all = app.match(/<Route /g)?.length ?? 0;
  if (lists === 0 || all !== routes.length) throw new Error('App.tsx declares pages in a way that is not known here');
  return [
    ...resources,
    ...routes.flatMap(([, pattern = '', element, permission]) =>
      element === 'Navigate' ? [] : [{ pattern, role: roleThatMay(pattern, permission) }],
    ),
  ];
}

/** Every page that the console declares, so that a new one is looked at without being named anywhere else. */
export const screensOf = (): Screen[] =>
  declaredPages().flatMap(({ pattern, role }) => (pattern.includes(':') ? [] : [{ path: pattern, role }]));

/** The pages that need an object to be looked at. */
export const parametersOf = (): Declared[] => declaredPages().filter(({ pattern }) => pattern.includes(':'));
