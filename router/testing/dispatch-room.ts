import type { CaseDetail } from '#domain/wire/case-wire';
import type { Issue } from '#domain/error-code';
import type { Problem } from '#domain/wire/problem-wire';
import type { CaseUnits } from '#domain/wire/unit-wire';
import type { Answer, ApiUser } from './api-user';
import { startTestSystem, type TestSystem } from './test-system';
import { until } from './until';

/** A city whose 110 seats take incidents and send units to them. */
export type DispatchRoom = {
  system: TestSystem;
  one: ApiUser;
  two: ApiUser;
  supervisor: ApiUser;
  /** Leaves nobody at a desk, no case open, and every unit free by its shift with a fresh position. */
  clear(): Promise<void>;
  /** A fire (a theft) that this seat holds and has decided. */
  hold(user: ApiUser, kind?: 'fire' | 'theft'): Promise<CaseDetail>;
};

export async function openDispatchRoom(): Promise<DispatchRoom> {
  const system = await startTestSystem({ settings: { SEAT_LEASE_MS: '600000', OFFER_RING_MS: '600000' } });
  const { database, clock } = system;
  return {
    system,
    one: await system.signIn('seat-110-1'),
    two: await system.signIn('seat-110-3'),
    supervisor: await system.signIn('supervisor'),
    async clear() {
      await database.$executeRaw`UPDATE assignments SET ended_at = now(), outcome = 'CLOSED' WHERE ended_at IS NULL`;
      await database.$executeRaw`UPDATE offers SET outcome = 'withdrawn', ended_at = now() WHERE outcome = 'pending'`;
      await database.$executeRaw`UPDATE cases SET status = 'CLOSED', holder_id = NULL WHERE status <> 'CLOSED'`;
      await database.$executeRaw`UPDATE seats SET state = 'offline'`;
      await database.$executeRaw`UPDATE units SET status = 'BY_SHIFT', position_at = ${clock.now()}`;
    },
    async hold(user, kind = 'fire') {
      const { caseId } = await system.send(kind, { dialled: '110' });
      await user.ready();
      await until('it rings', async () => (await user.get<{ offer: unknown }>('/v1/seat')).body.offer);
      const held = await user.accept();
      if (held.id !== caseId) throw new Error('another case rang');
      if (!held.needsHuman) return held;
      return (await user.act(held, 'decide', { line: '110', category: '60', priority: 'P2', reason: '盗窃' })).body;
    },
  };
}

/** Gives the lead of a held case to a free unit. */
export async function instruct(user: ApiUser, held: CaseDetail, unit: string): Promise<CaseDetail> {
  const { status, body } = await user.act(held, 'instruct', { unit });
  if (status !== 200) throw new Error(`${unit} was not instructed: ${JSON.stringify(body)}`);
  return body;
}

/** Does something with a unit that assists on the case that the screen shows. */
export const command = (
  user: ApiUser,
  shown: CaseDetail,
  unit: string,
  action: string,
  input: unknown = {},
): Promise<Answer<CaseUnits>> =>
  user.post(`/v1/cases/${shown.id}/units/${unit}/actions/${action}`, {
    version: shown.version,
    ...(shown.fence === null ? {} : { fence: shown.fence }),
    input,
  });

export const seen = async (user: ApiUser, caseId: string): Promise<CaseDetail> =>
  (await user.get<CaseDetail>(`/v1/cases/${caseId}`)).body;

export const unitsOf = async (user: ApiUser, caseId: string): Promise<CaseUnits> =>
  (await user.get<CaseUnits>(`/v1/cases/${caseId}/units`)).body;

/** The first field that a problem names. */
export const issueOf = (problem: unknown): Issue | undefined => (problem as Problem).issues?.[0];
