import { createRoot } from 'react-dom/client';
import { App } from './App';
import { workerTimer } from './desk/steady-timer';
import { TimerProvider } from './desk/timer-context';
import { createI18nProvider } from './i18n/i18n-provider';
import { createLiveClient } from './live/live-client';
import { LiveProvider } from './live/live-context';
import { openEventSource } from './live/open-event-source';
import { createApi } from './providers/api';
import { createAuthProvider } from './providers/auth-provider';
import { createDataProvider } from './providers/data-provider';
import { createQueryClient } from './providers/query-client';
import { watchAttendance } from './providers/attendance';
import { createStepUp, StepUpProvider } from './providers/step-up';
import { createSessionSource } from './providers/session-source';
import { createStore } from './providers/store';
import { createServerClock } from './time/server-clock';

const timers = {
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};

/** Puts the console together and shows it: the only place that knows the browser's own clock, network and timers. */
export function start(root: HTMLElement | null): void {
  if (root === null) throw new Error('the page has no root element');
  const live = createLiveClient({ openStream: openEventSource, clock: createServerClock(Date.now), timers });
  const stepUp = createStepUp();
  const contact = {
    onAnswer: (at: Date | null) => live.answered(at?.getTime() ?? null),
    onUnreachable: live.unreached,
  };
  const isUnattended = watchAttendance(window, () => performance.now());
  const api = createApi((...request) => fetch(...request), contact, { isUnattended, proveAgain: stepUp.ask });
  const session = createSessionSource(api);
  createRoot(root).render(
    <LiveProvider value={live}>
      <TimerProvider value={workerTimer}>
        <StepUpProvider value={stepUp}>
          <App
            dataProvider={createDataProvider(api, session)}
            authProvider={createAuthProvider(session)}
            i18nProvider={createI18nProvider()}
            queryClient={createQueryClient()}
            store={createStore()}
          />
        </StepUpProvider>
      </TimerProvider>
    </LiveProvider>,
  );
}
