/** Reads what stands in the database about some cases, in one statement and so at one instant. */
import type { Database } from '#db/client';
import type { Line } from '#domain/line';
import type { CaseStatus } from '#domain/case-status';
import type { Metric } from './reference-clock';

export type SeenClock = {
  metric: Metric;
  due: string;
  stoppedAt: string | null;
  isPaused: boolean;
  told: number;
  isBreached: boolean;
};
export type SeenCase = {
  id: string;
  line: Line;
  status: CaseStatus;
  version: number;
  fence: number;
  holderId: string | null;
  owners: Line[];
  transferId: string | null;
  callBackIds: string[];
  clocks: SeenClock[];
  lastEvent: number;
  /** Of everything that the history held when it was looked at before. */
  historyBefore: string;
  history: string;
  marks: number;
};

/** @param before the last event of each case at the look before */
export async function look(
  database: Database,
  caseIds: readonly string[],
  before: ReadonlyMap<string, number>,
): Promise<SeenCase[]> {
  const known = caseIds.map((id) => before.get(id) ?? 0);
  const [row] = await database.$queryRaw<{ seen: SeenCase[] }[]>`
    SELECT json_agg(json_build_object(
      'id', c.id, 'line', c.line, 'status', c.status, 'version', c.version, 'fence', c.fence, 'holderId', c.holder_id,
      'owners', (SELECT json_agg(o.line ORDER BY o.number) FROM ownerships o WHERE o.case_id = c.id),
      'transferId', (SELECT t.id FROM transfers t WHERE t.case_id = c.id AND t.state IN ('INITIATED', 'RINGING', 'JOINED')),
      'callBackIds', (SELECT coalesce(json_agg(b.id ORDER BY b.id), '[]') FROM call_backs b
                      WHERE b.case_id = c.id AND b.done_at IS NULL),
      'clocks', (SELECT coalesce(json_agg(json_build_object('metric', k.metric, 'due', k.due_at, 'stoppedAt', k.stopped_at,
                   'isPaused', k.paused_at IS NOT NULL AND k.stopped_at IS NULL, 'told', k.warned_percent,
                   'isBreached', k.breached_at IS NOT NULL)), '[]') FROM sla_clocks k WHERE k.case_id = c.id),
      'lastEvent', e.last, 'history', e.history, 'historyBefore', e.history_before, 'marks', e.marks) ORDER BY known.place) AS seen
    FROM unnest(${[...caseIds]}::uuid[], ${known}::bigint[]) WITH ORDINALITY AS known(id, event, place)
    JOIN cases c ON c.id = known.id
    CROSS JOIN LATERAL (
      SELECT max(e.id) AS last, md5(string_agg(e::text, '|' ORDER BY e.id)) AS history,
             coalesce(md5(string_agg(e::text, '|' ORDER BY e.id) FILTER (WHERE e.id <= known.event)), '') AS history_before,
             count(*) FILTER (WHERE e.type IN ('sla-warned', 'sla-breached')) AS marks
      FROM case_events e WHERE e.city_id = c.city_id AND e.case_id = c.id) AS e`;
  if (!row) throw new Error('nothing is seen');
  return row.seen;
}
