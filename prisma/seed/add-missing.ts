import { v7 as uuidv7 } from 'uuid';
import type { Db } from '../client';
import { BOUNDARY_RULES } from './boundary-rules';
import { CALENDAR } from './calendar';
import { SLA_POLICIES } from './sla-policies';

/**
 * The rows of which a city that is there already has no version yet: of the boundary list and of the policies, that is
 * what a newer release brings. Neither can be deleted, so nothing comes back that an administrator has ended or changed.
 */
export async function addMissing(db: Db, cityId: string, validFrom: Date): Promise<void> {
  await db.boundaryRule.createMany({
    data: BOUNDARY_RULES.map((row) => ({ cityId, id: uuidv7(), ...row, validFrom })),
    skipDuplicates: true,
  });
  await db.slaPolicy.createMany({
    data: SLA_POLICIES.map((row) => ({
      ...{ cityId, id: uuidv7(), calendarId: CALENDAR.id, version: 1, validFrom },
      ...row,
    })),
    skipDuplicates: true,
  });
}
