import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '#domain/app-error';
import { type CaseDetail, caseDetailSchema } from '#domain/wire/case-wire';
import { caseUnitsSchema } from '#domain/wire/unit-wire';
import { callBackSchema } from '#domain/wire/call-back-wire';
import { listOf } from '#domain/wire/list-wire';
import { nextStep, type Opinion } from './case-path';
import type { Session } from './session';

export type CaseWork = {
  session: Session;
  /** What the operator thinks of a case; undefined keeps the proposal. */
  judge(detail: CaseDetail): Opinion | undefined;
  departmentOf(category: string): string;
  /** Joins the case to the incident that it is of; true when it did something about it. */
  join(session: Session, detail: CaseDetail): Promise<boolean>;
  /** Time that a step takes, in ms. */
  stepMs: number;
  /** No unit is sent to anything: a measurement of seats must not wait for units. */
  isAdviceOnly?: boolean;
};

/** Somebody or a lost answer was faster: look again. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'conflict' || error.code === 'illegal-transition');

function ignoreOvertaken(error: unknown): void {
  if (!isOvertaken(error)) throw error;
}

/** The case went to another line, or was sealed, and is no longer ours to act on or to see. */
const isGone = (error: unknown): boolean =>
  error instanceof AppError && (error.code === 'forbidden' || error.code === 'not-found');

/**
 * Goes on with a case step by step for as long as `goesOn` says, or until there is nothing left to do for this user.
 * A step whose answer was lost is not done twice: its version is stale, so the case is looked at again.
 */
export async function workCase(
  { session, judge, departmentOf, join, stepMs, isAdviceOnly }: CaseWork,
  caseId: string,
  goesOn: (detail: CaseDetail) => boolean,
): Promise<CaseDetail> {
  const look = () => session.call(caseDetailSchema, 'GET', `/v1/cases/${caseId}`);
  const askForUnit = async ({ line, status }: CaseDetail): Promise<string | undefined> => {
    if (isAdviceOnly || session.user.line !== '110' || line !== '110' || status !== 'ACCEPTED') return undefined;
    const { units } = await session.call(caseUnitsSchema, 'GET', `/v1/cases/${caseId}/units`);
    return units.find(({ standing }) => standing === 'FREE')?.id;
  };
  /** Calls back whoever is still owed it: the case does not close before. Tells whether anybody was. */
  const callBack = async (): Promise<boolean> => {
    const { items } = await session.call(listOf(callBackSchema), 'GET', `/v1/call-backs?isOpen=true&caseId=${caseId}`);
    for (const { id, attempts } of items) {
      const attempt = { number: attempts + 1, result: 'REACHED' };
      await session.call(callBackSchema, 'POST', `/v1/call-backs/${id}/attempts`, attempt).catch(ignoreOvertaken);
    }
    return items.length > 0;
  };
  let seen: CaseDetail | undefined;
  for (;;) {
    let detail: CaseDetail;
    try {
      detail = await look();
    } catch (error) {
      if (seen && isGone(error)) return seen;
      throw error;
    }
    seen = detail;
    const isOurs = detail.status !== 'ACCEPTED' || detail.fence !== null;
    if (!isOurs || !goesOn(detail)) return detail;
    const step = nextStep(detail, {
      opinion: judge(detail),
      departmentOf,
      isAdviceOnly,
      unit: await askForUnit(detail),
    });
    if (!step && detail.status !== 'ACCEPTED') return detail;
    if (await join(session, detail)) continue;
    await pause(stepMs);
    if (!step) continue; // a held case always has a next step: this one waits for a free unit
    if (step.action === 'close' && !detail.actions.includes('close') && (await callBack())) continue;
    const command = { version: detail.version, fence: detail.fence ?? undefined, input: step.input };
    try {
      await session.call(caseDetailSchema, 'POST', `/v1/cases/${caseId}/actions/${step.action}`, command);
    } catch (error) {
      if (isGone(error)) return look().catch(() => detail);
      if (!isOvertaken(error)) throw error;
    }
  }
}
