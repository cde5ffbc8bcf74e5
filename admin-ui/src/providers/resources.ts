import type { z } from 'zod';
import type { Permission } from '#domain/role';
import { accountSchema } from '#domain/wire/account-wire';
import { apiClientSchema } from '#domain/wire/api-client-wire';
import { caseRowSchema } from '#domain/wire/case-wire';
import { categorySchema, departmentSchema } from '#domain/wire/catalog-wire';
import { listedRuleSchema } from '#domain/wire/consultation-wire';
import { contactSchema } from '#domain/wire/contact-wire';

/**
 * The resources of react-admin. `paged` lists are filtered, sorted and paged by the server; `whole` ones are a
 * city's catalogue: short, fetched at once and searched in the browser.
 */
type ResourceSpec = { row: z.ZodType<{ id: string }>; reads: 'paged' | 'whole'; permission: Permission };

export const RESOURCES = {
  cases: { row: caseRowSchema, reads: 'paged', permission: 'case:read' },
  contacts: { row: contactSchema, reads: 'paged', permission: 'contact:read' },
  categories: { row: categorySchema, reads: 'whole', permission: 'catalog:read' },
  departments: { row: departmentSchema, reads: 'whole', permission: 'catalog:read' },
  users: { row: accountSchema, reads: 'whole', permission: 'user:read' },
  'api-clients': { row: apiClientSchema, reads: 'whole', permission: 'api-client:manage' },
  'boundary-rules': { row: listedRuleSchema, reads: 'whole', permission: 'catalog:read' },
} as const satisfies Record<string, ResourceSpec>;

export type ResourceName = keyof typeof RESOURCES;
export const isResource = (name: string): name is ResourceName => Object.hasOwn(RESOURCES, name);
