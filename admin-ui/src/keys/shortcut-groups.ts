import { ATTEMPT_RESULTS } from '#domain/call-back';
import { CASE_ACTIONS } from '#domain/case-action';
import type { Translate } from '../i18n/use-t';
import {
  ACTION_KEYS,
  CALL_BACK_KEYS,
  CONFIRM_KEY,
  HELP_KEY,
  INCIDENT_KEYS,
  LIST_KEYS,
  OFFER_KEYS,
  SEARCH_KEY,
  SEAT_KEYS,
  TRANSFER_KEY,
} from './keymap';
import { isValidNow, type ShortcutScope } from './use-shortcuts';

export type Shortcut = { key: string; label: string; scope: ShortcutScope };
export type ShortcutGroup = { title: string; shortcuts: Shortcut[] };

/** Every shortcut there is, by where it belongs. */
export function shortcutGroups(t: Translate): ShortcutGroup[] {
  const of = (scope: ShortcutScope) => (key: string, label: string) => ({ key, label, scope });
  const [offer, seat, ofCase, incident, list, callBacks, everywhere] = [
    of('offer'),
    of('seat'),
    of('case'),
    of('incident'),
    of('list'),
    of('callBacks'),
    of('everywhere'),
  ];
  return [
    {
      title: t('keys.offer'),
      shortcuts: [
        offer(OFFER_KEYS.accept, t('desk.accept')),
        offer(OFFER_KEYS.decline, t('desk.decline')),
        offer(OFFER_KEYS.refuse, t('transfers.refuse')),
      ],
    },
    {
      title: t('keys.seat'),
      shortcuts: [
        seat(SEAT_KEYS.ready, t('desk.ready')),
        seat(SEAT_KEYS.pause, t('desk.pause')),
        seat(SEAT_KEYS.signOff, t('desk.signOff')),
      ],
    },
    {
      title: t('keys.case'),
      shortcuts: [
        ofCase(CONFIRM_KEY, t('desk.confirm')),
        ...CASE_ACTIONS.map((action) => ofCase(ACTION_KEYS[action], t(`action.${action}`))),
        of('transfer')(TRANSFER_KEY, t('transfers.title')),
        ...INCIDENT_KEYS.link.map((key) => incident(key, t('sameIncident.link'))),
        incident(INCIDENT_KEYS.merge, t('sameIncident.merge')),
        incident(INCIDENT_KEYS.undo, t('sameIncident.undo')),
      ],
    },
    {
      title: t('keys.list'),
      shortcuts: [list(LIST_KEYS.next, t('keys.next')), list(LIST_KEYS.previous, t('keys.previous'))],
    },
    {
      title: t('callBacks.title'),
      shortcuts: [
        callBacks(CALL_BACK_KEYS.next, t('callBacks.next')),
        callBacks(CALL_BACK_KEYS.previous, t('callBacks.previous')),
        ...ATTEMPT_RESULTS.map((result) => callBacks(CALL_BACK_KEYS[result], t(`callBacks.end.${result}`))),
      ],
    },
    {
      title: t('keys.everywhere'),
      shortcuts: [everywhere(SEARCH_KEY, t('search.title')), everywhere(HELP_KEY, t('keys.help'))],
    },
  ];
}

/** The groups with the shortcuts that do something now, or with those that do not; empty ones are left out. */
export const groupsThatAre = (valid: boolean, groups: readonly ShortcutGroup[]): ShortcutGroup[] =>
  groups.flatMap(({ title, shortcuts }) => {
    const left = shortcuts.filter(({ scope, key }) => isValidNow(scope, key) === valid);
    return left.length === 0 ? [] : [{ title, shortcuts: left }];
  });
