import { POLICY_KINDS, type PolicyKind } from '#domain/policy-input';

/** The pages of the rules, in the order of the tabs. The boundary list has a form of its own. */
export const POLICY_PAGES = [...POLICY_KINDS, 'boundary-rule', 'changes'] as const;
export type PolicyPageName = (typeof POLICY_PAGES)[number];

export const isPolicyKind = (name: string | undefined): name is PolicyKind =>
  POLICY_KINDS.some((kind) => kind === name);

const BOUNDARY_PATH = '/boundary-rules';
export const pathOf = (page: PolicyPageName): string =>
  page === 'boundary-rule' ? BOUNDARY_PATH : `/policies/${page}`;

/** Whether an address is one of the pages of the rules. */
export const isPolicyPath = (path: string): boolean => path === BOUNDARY_PATH || path.startsWith('/policies');
