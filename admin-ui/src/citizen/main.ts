/** `/citizen`: how one's own request stands, and who looked at one's data. Small, without the console's libraries. */
import { LANGUAGES, type Language } from '#domain/language';
import { citizenApi, Refused } from './api';
import { caseView } from './case-view';
import { h } from './dom';
import { signInView } from './sign-in';
import { currentLanguage, setLanguage, tagOf, words } from './state';

const LANGUAGE_NAMES: Record<Language, string> = { zh: '中文', en: 'English', vi: 'Tiếng Việt' };

async function casesView(): Promise<HTMLElement> {
  const t = words();
  const { items } = await citizenApi.cases();
  const leave = () => void citizenApi.signOut().finally(() => void show());
  return h(
    'main',
    {},
    h(
      'p',
      { class: 'row' },
      h('a', { class: 'button', href: '/v1/citizen/export', download: 'my-data.json' }, t.export),
      h('button', { type: 'button', onclick: leave }, t.leave),
    ),
    ...items.map((one) => caseView(one, items.length === 1)),
    items.length === 0 && h('p', {}, t.none),
  );
}

/** Who is signed in sees their cases; whoever is not, or no longer, the way in. */
async function show(): Promise<void> {
  const t = words();
  document.documentElement.lang = tagOf(currentLanguage());
  document.title = `${t.title} · 12345`;
  const view = await casesView().catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
    return signInView(() => void show());
  });
  const change = (language: Language) => () => {
    setLanguage(language);
    void show();
  };
  document.getElementById('citizen')?.replaceChildren(
    h(
      'header',
      {},
      h('h1', {}, t.title),
      h(
        'nav',
        { class: 'languages', 'aria-label': t.language },
        ...LANGUAGES.map((language) =>
          h(
            'button',
            {
              type: 'button',
              lang: tagOf(language),
              'aria-pressed': String(language === currentLanguage()),
              onclick: change(language),
            },
            LANGUAGE_NAMES[language],
          ),
        ),
      ),
    ),
    view,
  );
}

void show();
