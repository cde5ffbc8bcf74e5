import { v7 as uuidv7 } from 'uuid';
import type { PolicyValue } from '#domain/policy-input';
import type { PolicyRows } from './policy-rows';

type Value = PolicyValue<'sla-policy'>;

/** A version is a row of its own: clocks that run keep the one they started with. */
export const slaPolicyRows: PolicyRows<Value> = {
  async list(db, cityId) {
    const rows = await db.slaPolicy.findMany({
      where: { cityId },
      orderBy: { version: 'desc' },
      distinct: ['line', 'category', 'priority', 'metric'],
    });
    return rows.map((row) => ({
      line: row.line as Value['line'],
      category: row.category,
      priority: row.priority as Value['priority'],
      metric: row.metric as Value['metric'],
      targetMs: row.targetMs,
      warnPercents: [...row.warnPercents].sort((a, b) => a - b),
      clock: row.clock as Value['clock'],
      isPausable: row.isPausable,
      calendarId: row.calendarId,
    }));
  },
  write: (db, cityId, value, { version, validFrom }) =>
    db.slaPolicy.create({ data: { cityId, id: uuidv7(), ...value, version, validFrom } }),
};
