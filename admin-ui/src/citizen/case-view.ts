import { PRIVACY_REQUEST_KINDS } from '#domain/citizen';
import type { AccessWire, CitizenCase } from '#domain/wire/citizen-wire';
import { citizenApi } from './api';
import { h } from './dom';
import { area, choices, failureText, form } from './form';
import { currentLanguage, fill, when, words } from './state';

const SATISFACTIONS = ['SATISFIED', 'BASICALLY_SATISFIED', 'DISSATISFIED', 'NOT_RATED'] as const;

/** One case; what is done with it shows it anew. */
export function caseView(of: CitizenCase, isOpen: boolean): HTMLElement {
  const t = words();
  const replace = (next: CitizenCase) => element.replaceWith(caseView(next, true));
  const { phone, name, pseudonym } = of.caller;
  const element: HTMLElement = h(
    'article',
    {},
    h(
      'div',
      { class: 'row' },
      h('span', { class: 'stage' }, t.stage[of.stage]),
      h('strong', {}, of.category[currentLanguage()]),
    ),
    h('p', { class: 'soft' }, `${t.number} ${of.number} · ${t.receivedAt} ${when(of.receivedAt)}`),
    of.reply !== null && h('h2', {}, t.reply),
    of.reply !== null && h('p', { class: 'words' }, of.reply),
    of.whereToGo !== null && h('p', { class: 'words' }, `${t.whereToGo}: ${of.whereToGo}`),
    h(
      'details',
      { open: isOpen },
      h('summary', {}, t.said),
      ...of.words.map(({ text }) => h('p', { class: 'words' }, text === '' ? t.wordsGone : text)),
      h(
        'p',
        { class: 'soft' },
        pseudonym === null
          ? `${t.knownAs}: ${[name, phone].filter(Boolean).join(' · ') || '—'}`
          : fill(t.informant, { code: pseudonym }),
      ),
    ),
    of.mayRate && ratingForm(of, replace),
    of.rating !== null &&
      h(
        'p',
        { class: 'soft' },
        `${t.rated}: ${of.rating.isSolved ? t.solved : t.unsolved} · ${t.satisfaction[of.rating.satisfaction]}`,
      ),
    of.mayReopen &&
      h(
        'details',
        {},
        h('summary', {}, t.reopen),
        form(t.reopen, [area(t.reopenReason, 'reason', true)], async ({ reason = '' }) =>
          replace(await citizenApi.reopen(of.id, reason)),
        ),
      ),
    accessPart(of),
    rightsPart(of, replace),
  );
  return element;
}

function ratingForm(of: CitizenCase, replace: (next: CitizenCase) => void): HTMLElement {
  const t = words();
  return h(
    'details',
    {},
    h('summary', {}, t.rate),
    form(
      t.send,
      [
        choices(t.isSolved, 'isSolved', [
          ['yes', t.solved],
          ['no', t.unsolved],
        ]),
        choices(
          t.satisfied,
          'satisfaction',
          SATISFACTIONS.map((one) => [one, t.satisfaction[one]]),
        ),
        area(t.comment, 'words', false),
      ],
      async ({ isSolved, satisfaction, words: said }) =>
        replace(await citizenApi.rate(of.id, { isSolved: isSolved === 'yes', satisfaction, words: said })),
    ),
  );
}

/** Who looked: asked for when it is opened, for it is long, and looking at it changes nothing. */
function accessPart({ id }: CitizenCase): HTMLElement {
  const t = words();
  const list = h('ul');
  const note = h('p', { class: 'soft' });
  const item = ({ at, office, accessed, purpose, times }: AccessWire) =>
    h(
      'li',
      {},
      `${when(at)} · ${t.office[office]} · ${t.accessed[accessed]} · ${t.purpose[purpose]}`,
      times > 1 && ` · ${fill(t.times, { n: times })}`,
    );
  return h(
    'details',
    {
      ontoggle() {
        citizenApi.accesses(id).then(
          ({ items, delayDays }) => {
            list.replaceChildren(...(items.length === 0 ? [h('li', {}, t.noAccess)] : items.map(item)));
            note.textContent = fill(t.accessNote, { days: delayDays });
          },
          (error: unknown) => {
            note.textContent = failureText(error);
          },
        );
      },
    },
    h('summary', {}, t.accesses),
    note,
    list,
  );
}

function rightsPart(of: CitizenCase, replace: (next: CitizenCase) => void): HTMLElement {
  const t = words();
  return h(
    'details',
    {},
    h('summary', {}, t.rights),
    h(
      'ul',
      {},
      ...of.requests.map(({ kind, askedAt, decision, decisionReason }) =>
        h(
          'li',
          {},
          [when(askedAt), t.kind[kind], decision === null ? t.undecided : t.decision[decision], decisionReason]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
    ),
    form(
      t.send,
      [
        h(
          'label',
          {},
          t.right,
          h(
            'select',
            { name: 'kind' },
            ...PRIVACY_REQUEST_KINDS.map((kind) => h('option', { value: kind }, t.kind[kind])),
          ),
        ),
        area(t.requestWords, 'words', true),
      ],
      async ({ kind, words: said }) => replace(await citizenApi.request(of.id, { kind, words: said })),
    ),
  );
}
