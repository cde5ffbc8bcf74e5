import { act, fireEvent, render } from '@testing-library/react';
import type { Language } from '#domain/language';
import { App } from '../App';
import { createI18nProvider } from '../i18n/i18n-provider';
import { createLiveClient, type StreamHandlers } from '../live/live-client';
import { LiveProvider } from '../live/live-context';
import { createApi } from '../providers/api';
import { createAuthProvider } from '../providers/auth-provider';
import { createDataProvider } from '../providers/data-provider';
import { createQueryClient } from '../providers/query-client';
import { createStepUp, StepUpProvider } from '../providers/step-up';
import { createSessionSource } from '../providers/session-source';
import { createStore } from '../providers/store';
import { createServerClock } from '../time/server-clock';
import { createFakeServer, type FakeServer } from './fake-server';

type Options = { path?: string; as?: string; language?: Language; server?: FakeServer };

const timers = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => 0,
};

/**
 * The whole console against the server in memory.
 * @param options `as` signs the account in; `path` is where the browser stands
 */
export function renderApp({ path = '/', as, language = 'zh', server = createFakeServer() }: Options = {}) {
  if (as !== undefined) server.signIn(as, as);
  localStorage.setItem('RaStorehotline.locale', JSON.stringify(language));
  window.history.replaceState(null, '', `#${path}`);
  const missing: string[] = [];
  const openStream = ({ onData, onClosed }: StreamHandlers) =>
    server.openStream({ onData: (data) => act(() => onData(data)), onClosed: () => act(onClosed) });
  const live = createLiveClient({ openStream, clock: createServerClock(Date.now), timers });
  const stepUp = createStepUp();
  const contact = { onAnswer: () => live.answered(null), onUnreachable: live.unreached };
  const api = createApi(server.fetch, contact, { isUnattended: () => false, proveAgain: stepUp.ask });
  const session = createSessionSource(api);
  const view = render(
    <LiveProvider value={live}>
      <StepUpProvider value={stepUp}>
        <App
          dataProvider={createDataProvider(api, session)}
          authProvider={createAuthProvider(session)}
          i18nProvider={createI18nProvider((key) => {
            missing.push(key);
            return key;
          })}
          queryClient={createQueryClient()}
          store={createStore()}
        />
      </StepUpProvider>
    </LiveProvider>,
  );
  return { ...view, server, live, missing };
}

/** Presses a key where the focus is, as the keyboard does: a capital letter with Shift. */
export function press(key: string, held: { ctrlKey?: boolean } = {}): void {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  const target = document.activeElement ?? document.body;
  fireEvent.keyDown(target, { key, code, shiftKey: /^[A-Z]$/.test(key), ...held });
}

/** Types into the field that has the focus or is given. */
export const type = (field: Element, value: string): void => {
  fireEvent.change(field, { target: { value } });
};
