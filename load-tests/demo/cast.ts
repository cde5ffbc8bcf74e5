/** The people of a situation: a caller, a seat of each line and a supervisor, played one step at a time. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import type { Intake, Receipt } from '#domain/intake';
import type { Line } from '#domain/line';
import { isCallTaker } from '#domain/role';
import { type CaseDetail, caseDetailSchema } from '#domain/wire/case-wire';
import { consultationSchema } from '#domain/wire/consultation-wire';
import { type OfferWire, seatSchema } from '#domain/wire/seat-wire';
import { caseTransfersSchema } from '#domain/wire/transfer-wire';
import type { Opinion } from '../lib/case-path';
import { createIntakeClient } from '../lib/intake-client';
import { userWithRole } from '../lib/credentials';
import { type Session, signIn } from '../lib/session';
import type { SystemUnderTest } from '../lib/system';
import { workCase } from '../lib/work-case';

/** A case rings at a seat that is free for it within this, in ms; a sender of contacts is as patient. */
const PATIENCE_MS = 10_000;
const LOOK_MS = 25;

const consultations = z.object({ items: z.array(consultationSchema) });
/** What a command that carries the case as the screen showed it begins with. */
const claimOn = ({ version, fence }: CaseDetail) => ({ version, ...(fence === null ? {} : { fence }) });

/** Somebody at a seat. */
type Player = ReturnType<typeof createPlayer>;

function createPlayer(session: Session) {
  const seat = (method: string, path: string, body?: unknown) => session.call(seatSchema, method, path, body);
  const look = (caseId: string) => session.call(caseDetailSchema, 'GET', `/v1/cases/${caseId}`);
  const between = (caseId: string) => session.call(caseTransfersSchema, 'GET', `/v1/cases/${caseId}/transfers`);
  const actOn = async (caseId: string, action: string, input: object) => {
    const [transfer] = (await between(caseId)).transfers;
    return session.call(caseTransfersSchema, 'POST', `/v1/transfers/${transfer?.id}/actions/${action}`, { input });
  };

  /** Is free until this case rings; what else rings is left to others. @throws AppError `not-found` when it does not */
  async function hear(caseId: string): Promise<OfferWire> {
    const deadline = performance.now() + PATIENCE_MS;
    while (performance.now() < deadline) {
      const { state, offer } = await seat('GET', '/v1/seat');
      if (offer?.case.id === caseId) return offer;
      if (offer) await seat('POST', `/v1/offers/${offer.id}/decline`);
      else if (state !== 'ready') await seat('PUT', '/v1/seat', { state: 'ready' });
      await pause(LOOK_MS);
    }
    throw new AppError('not-found', 'it did not ring');
  }

  return {
    look,
    between,
    hear,
    refuse: (caseId: string, reason: string) => actOn(caseId, 'refuse', { reason }),
    agree: (caseId: string, owner: Line, note: string) => actOn(caseId, 'agree', { owner, isAgreed: true, note }),
    /** Takes the case that rings, or comes into the call about it. */
    async take(caseId: string): Promise<CaseDetail> {
      const { id } = await hear(caseId);
      await seat('POST', `/v1/offers/${id}/accept`);
      return look(caseId);
    },
    async transfer(caseId: string, kind: string, reason: string) {
      const body = { ...claimOn(await look(caseId)), kind, reason };
      return session.call(caseTransfersSchema, 'POST', `/v1/cases/${caseId}/transfers`, body);
    },
    async say(caseId: string, text: string): Promise<CaseDetail> {
      const body = { ...claimOn(await look(caseId)), commandId: randomUUID(), text };
      return session.call(caseDetailSchema, 'POST', `/v1/cases/${caseId}/words`, body);
    },
    /** Works a case through to its end. */
    finish: (caseId: string, opinion?: Opinion): Promise<CaseDetail> =>
      workCase(
        { session, judge: () => opinion, departmentOf: () => 'D25', join: () => Promise.resolve(false), stepMs: 0 },
        caseId,
        () => true,
      ),
    async rest(): Promise<void> {
      const { offer, state } = await seat('GET', '/v1/seat');
      if (offer) await seat('POST', `/v1/offers/${offer.id}/decline`);
      else if (state !== 'busy') await seat('PUT', '/v1/seat', { state: 'paused' });
    },
  };
}

export type Cast = Awaited<ReturnType<typeof assemble>>;

/** @param runId makes the external ids and the place of this run its own */
export async function assemble({ url, credentials }: SystemUnderTest, runId: string) {
  const seatOn = async (line: Line): Promise<Player> => {
    const user = credentials.users.find((one) => isCallTaker(one.role) && one.line === line);
    if (!user) throw new AppError('not-found', `the credentials hold nobody of ${line}`);
    return createPlayer(await signIn(url, user));
  };
  const client = createIntakeClient(url, credentials);
  const supervisor = await signIn(url, userWithRole(credentials, 'SUPERVISOR'));
  let calls = 0;
  return {
    /** A part of the city that only this run knows, so that what is decided about it binds nobody else. */
    place: `演示区 ${runId}`,
    seat110: await seatOn('110'),
    seat12345: await seatOn('12345'),
    async call(dialled: Line, text: string, location?: Intake['location']): Promise<Receipt> {
      calls += 1;
      const intake = { externalId: `${runId}-situation-${calls}`, dialled, text, location };
      return (await client.accept('phone', intake, { forMs: PATIENCE_MS })).receipt;
    },
    disputes: async (caseId: string) =>
      (await supervisor.call(consultations, 'GET', `/v1/cases/${caseId}/consultations`)).items,
    decide: async (consultationId: string, decision: object) =>
      (await supervisor.call(consultations, 'POST', `/v1/consultations/${consultationId}/decision`, decision)).items,
  };
}
