import type { Db } from '#db/client';
import { calendarExists, categoryExists, departmentExists, listCategories } from '#db/views/catalog-view';
import { AppError } from '#domain/app-error';
import type { Issue } from '#domain/error-code';
import type { PolicyKind, PolicyValue } from '#domain/policy-input';
import { ANY_CATEGORY } from '#domain/sla';

type Named = { path: string; code: string };
type References = { categories?: Named[]; departments?: Named[]; calendars?: Named[] };

const categoryOf = ({ category }: { category: string }): Named[] =>
  category === ANY_CATEGORY ? [] : [{ path: 'category', code: category }];
const departmentOf = (code: string | null): Named[] => (code === null ? [] : [{ path: 'departmentCode', code }]);

/** What the policies of each kind name that must be there. */
const REFERENCES: { [K in PolicyKind]: (value: PolicyValue<K>) => References } = {
  'sla-policy': (one) => ({ categories: categoryOf(one), calendars: [{ path: 'calendarId', code: one.calendarId }] }),
  calendar: () => ({}),
  ladder: () => ({}),
  category: (one) => ({ departments: one.isRetired ? [] : departmentOf(one.departmentCode) }),
  department: () => ({}),
  district: () => ({}),
  'dispatch-rule': (one) => ({
    categories: one.isRetired ? [] : categoryOf(one),
    departments: one.isRetired
      ? []
      : [...departmentOf(one.departmentCode), ...one.assistCodes.map((code) => ({ path: 'assistCodes', code }))],
  }),
  'run-card': (one) => ({ categories: one.crew.length === 0 ? [] : categoryOf(one) }),
  knowledge: (one) => ({
    categories: one.status === 'WITHDRAWN' ? [] : categoryOf(one),
    departments: one.status === 'WITHDRAWN' ? [] : departmentOf(one.departmentCode),
  }),
  question: (one) => ({ categories: categoryOf(one) }),
  'order-policy': (one) => ({ calendars: [{ path: 'calendarId', code: one.calendarId }] }),
  'call-back-schedule': () => ({}),
  'quiet-hours': () => ({}),
};

/**
 * Refuses a policy that names what the city does not have or no longer uses.
 * @throws AppError `invalid-input` naming every such field
 */
export async function checkReferences<K extends PolicyKind>(
  db: Db,
  cityId: string,
  kind: K,
  value: PolicyValue<K>,
): Promise<void> {
  const referencesOf: (value: PolicyValue<K>) => References = REFERENCES[kind];
  const { categories = [], departments = [], calendars = [] } = referencesOf(value);
  const issues: Issue[] = [];
  const check = async (named: readonly Named[], exists: typeof categoryExists, message: string) => {
    for (const { path, code } of named) {
      if (!(await exists(db, cityId, code))) issues.push({ path: `value.${path}`, message });
    }
  };
  await check(categories, categoryExists, 'is not a category of this city');
  await check(departments, departmentExists, 'is not a department of this city');
  await check(calendars, calendarExists, 'is not a calendar of this city');
  if (kind === 'department') issues.push(...(await ownedClasses(db, cityId, value as PolicyValue<'department'>)));
  if (issues.length > 0) throw new AppError('invalid-input', 'the policy does not fit the others', { issues });
}

/** A unit that owns classes cannot be retired: their cases would be proposed to nobody. */
async function ownedClasses(db: Db, cityId: string, { code, isRetired }: PolicyValue<'department'>): Promise<Issue[]> {
  if (!isRetired) return [];
  const owned = (await listCategories(db, cityId)).filter((one) => one.departmentCode === code && !one.isRetired);
  const message = `owns the classes ${owned.map(({ id }) => id).join(', ')}`;
  return owned.length === 0 ? [] : [{ path: 'value.isRetired', message }];
}
