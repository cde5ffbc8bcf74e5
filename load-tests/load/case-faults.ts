/** What must never show in the history of a case. */
import { TEMPLATES, type TemplateKey } from '#domain/notification';
import type { CaseDetail, CaseEventWire, SlaClockWire } from '#domain/wire/case-wire';
import type { NotificationWire } from '#domain/wire/notification-wire';
import { repeatedSteps } from '../demo/judge-outcome';
import { groupBy } from './group-by';

/** What ends the ownership of whoever took a case, so that somebody else may take it. */
const LETS_GO = /^(case-released|claim-expired|case-decided|case-escalated|transfer-|case-transferred|case-reopened)/;

/** Two people took a case, and nothing between had ended the ownership of the first. */
export function hasTwoOwners(events: readonly Pick<CaseEventWire, 'type'>[]): boolean {
  let isOwned = false;
  for (const { type } of events) {
    if (LETS_GO.test(type)) isOwned = false;
    if (type === 'case-accepted' && isOwned) return true;
    if (type === 'case-accepted') isOwned = true;
  }
  return false;
}

export const stepsDoneTwice = (events: readonly CaseEventWire[]): string[] => repeatedSteps(events);

/** The sweep looks at the clocks this often at least, in ms; a busy machine gets as much again. */
const SWEEP_MS = 5_000;
/** Statements of one transaction and clocks of two processes differ by less than this, in ms. */
const BLUR_MS = 1_000;

/** What does not add up in the clocks of a case: instants out of order, breaches that are none, or are not told. */
export function clockFaults({ clocks, events }: Pick<CaseDetail, 'clocks' | 'events'>): string[] {
  const taken = events.find(({ type }) => type === 'case-accepted');
  return clocks.flatMap((clock) => {
    const fault = faultOf(clock);
    if (fault) return [`${clock.metric}: ${fault}`];
    const isTakenAgain = events.some(({ type }) => LETS_GO.test(type)); // its clock may have begun anew
    if (clock.metric !== 'answer' || !clock.stoppedAt || !taken || isTakenAgain) return [];
    const apart = Math.abs(Date.parse(clock.stoppedAt) - Date.parse(taken.at));
    return apart > BLUR_MS && Date.parse(clock.stoppedAt) > Date.parse(taken.at)
      ? ['answer: stopped after it was taken']
      : [];
  });
}

function faultOf({ startedAt, warnAt, dueAt, breachedAt, stoppedAt, pausedAt }: SlaClockWire): string | undefined {
  const due = Date.parse(dueAt);
  if (Date.parse(warnAt) > due) return 'warns after it is due';
  if (Date.parse(startedAt) > due) return 'due before it started';
  if (stoppedAt && Date.parse(stoppedAt) < Date.parse(startedAt) - BLUR_MS) return 'stopped before it started';
  if (breachedAt && Date.parse(breachedAt) < due) return 'breached before it was due';
  if (breachedAt && stoppedAt && Date.parse(stoppedAt) < due) return 'breached though it was stopped in time';
  if (!breachedAt && !pausedAt && stoppedAt && Date.parse(stoppedAt) > due + 2 * SWEEP_MS) return 'late and not told';
  return undefined;
}

/** What somebody is told at every event of its name: so many notifications there may be, and one there must be. */
const MUST_BE_TOLD = ['case-closed', 'case-replied'] as const satisfies TemplateKey[];

/** Notifications that were sent twice for one event, and events of an order that nobody was told of. */
export function notificationFaults(
  { line, events }: Pick<CaseDetail, 'line' | 'events'>,
  notifications: readonly Pick<NotificationWire, 'template' | 'audience' | 'channel'>[],
): { doubled: string[]; missed: string[] } {
  const happened = (type: string) => events.filter((event) => event.type === type).length;
  const told = (template: string) => notifications.filter((one) => one.template === template);
  const doubled = (Object.keys(TEMPLATES) as TemplateKey[])
    .filter((template) => template.startsWith('case-'))
    .filter((template) =>
      [...groupBy(told(template), ({ audience, channel }) => `${audience} ${channel}`).values()].some(
        (same) => same.length > Math.max(1, happened(template)),
      ),
    );
  const missed = line === '12345' ? MUST_BE_TOLD.filter((type) => happened(type) > 0 && told(type).length === 0) : [];
  return { doubled, missed };
}
