import type { Receipt } from '#domain/intake';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { Problem } from '#domain/wire/problem-wire';
import type { SameIncident } from '#domain/wire/same-incident-wire';
import type { SeatWire } from '#domain/wire/seat-wire';
import type { Answer, ApiUser } from './api-user';
import { startTestSystem, type TestSystem } from './test-system';
import { until } from './until';

/** One crash in the words of three callers; a lamp; a crash that nobody was hurt in. */
export const CRASH = {
  zh: '长江大桥上三辆车追尾了,有个司机卡在驾驶室里出不来,流了好多血',
  en: 'Three cars have crashed on the bridge and a driver is trapped and bleeding',
  vi: 'Ba xe đâm liên hoàn trên cầu, có tài xế kẹt trong ca bin, chảy nhiều máu',
};
export const LAMP = '小区门口的路灯坏了一个多星期,晚上很黑,麻烦派人来修一下';
export const BUMP = '两辆车轻微剐蹭了,人没事,要不要出警处理一下';

/** A system with people who link and merge what callers report from one neighbourhood a test. */
export type IncidentScene = {
  system: TestSystem;
  seat110: ApiUser;
  other110: ApiUser;
  seat12345: ApiUser;
  supervisor: ApiUser;
  /** Ends everything that an earlier test left, and goes to a place where nobody called from. */
  clear(): Promise<void>;
  /** A call from so many metres north of the place. */
  call(text: string, options?: { metres?: number; dialled?: '110' | '12345'; phone?: string }): Promise<Receipt>;
  read(caseId: string, user?: ApiUser): Promise<SameIncident>;
  caseOf(caseId: string): Promise<CaseDetail>;
  post(
    user: ApiUser,
    caseId: string,
    what: 'links' | 'merge' | 'undo',
    body: object,
  ): Promise<Answer<SameIncident & Problem>>;
  /** Links and merges as the screen would, with the version that it was shown. */
  join(user: ApiUser, caseId: string, mainId: string): Promise<void>;
  undo(user: ApiUser, caseId: string): Promise<Answer<SameIncident & Problem>>;
  hold(user: ApiUser, caseId: string): Promise<CaseDetail>;
  eventsOf(caseId: string): Promise<string[]>;
  /** Everything that a merge may touch, without what counts changes. */
  rowsOf(caseId: string): ReturnType<typeof readRows>;
};

export const claimOf = ({ version, fence }: Pick<CaseDetail, 'version' | 'fence'>) => ({
  version,
  ...(fence === null ? {} : { fence }),
});

async function readRows({ database }: TestSystem, caseId: string) {
  const {
    version: _version,
    updatedAt: _updatedAt,
    ...row
  } = await database.case.findFirstOrThrow({
    where: { id: caseId },
  });
  const of = { where: { caseId }, orderBy: { id: 'asc' } } as const;
  return {
    row,
    clocks: await database.slaClock.findMany(of),
    alarms: await database.alarm.findMany(of),
    workOrder: await database.workOrder.findMany({ where: { caseId } }),
  };
}

export async function startIncidentScene(): Promise<IncidentScene> {
  const system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  const { database } = system;
  const [seat110, other110] = [await system.signIn('seat-110-1'), await system.signIn('seat-110-2')];
  const [seat12345, supervisor] = [await system.signIn('seat-12345-1'), await system.signIn('supervisor')];
  let neighbourhood = 0;
  let sent = 0;
  const caseOf = async (caseId: string) => (await supervisor.get<CaseDetail>(`/v1/cases/${caseId}`)).body;
  const post: IncidentScene['post'] = (user, caseId, what, body) => user.post(`/v1/cases/${caseId}/${what}`, body);

  return {
    ...{ system, seat110, other110, seat12345, supervisor, caseOf, post },
    async clear() {
      neighbourhood += 1;
      await database.$executeRaw`DELETE FROM case_links`;
      await database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
      await database.$executeRaw`UPDATE sla_clocks SET stopped_at = now() WHERE stopped_at IS NULL`;
      await database.$executeRaw`UPDATE offers SET outcome = 'withdrawn' WHERE outcome = 'pending'`;
      await database.$executeRaw`UPDATE seats SET state = 'offline'`;
    },
    async call(text, { metres = 0, dialled = '110', phone = '' } = {}) {
      sent += 1;
      const caller = phone === '' ? undefined : { phone, name: '欧阳来电' };
      const location = { lat: 30 + neighbourhood / 10 + metres / 111_195, lon: 114 };
      const body = { externalId: `same-${sent}`, dialled, text, caller, location };
      return (await system.client.post<Receipt>('/v1/intake/phone', body)).body;
    },
    read: async (caseId, user = seat110) => (await user.get<SameIncident>(`/v1/cases/${caseId}/same-incident`)).body,
    async join(user, caseId, mainId) {
      const shown = async () => claimOf((await user.get<CaseDetail>(`/v1/cases/${caseId}`)).body);
      const linked = await post(user, caseId, 'links', { ...(await shown()), mainId });
      const merged = await post(user, caseId, 'merge', await shown());
      if (linked.status + merged.status !== 400) throw new Error(`answered ${linked.status} and ${merged.status}`);
    },
    undo: async (user, caseId) => post(user, caseId, 'undo', { version: (await caseOf(caseId)).version }),
    async hold(user, caseId) {
      await user.ready();
      await until('it rings', async () => (await user.get<SeatWire>('/v1/seat')).body.offer?.case.id === caseId);
      return user.accept();
    },
    async eventsOf(caseId) {
      const events = await database.caseEvent.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
      return events.map(({ type }) => type);
    },
    rowsOf: (caseId) => readRows(system, caseId),
  };
}
