import { Box } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense, useCallback, useState } from 'react';
import { Loading } from 'react-admin';
import { can } from '#domain/role';
import { Duties } from '../account/Duties';
import { EnrolBanner } from '../account/EnrolBanner';
import { StepUpDialog } from '../account/StepUpDialog';
import { SeatKeeper } from '../desk/SeatKeeper';
import { DrillMark } from '../drill/DrillMark';
import { useT } from '../i18n/use-t';
import { HELP_KEY, SEARCH_KEY } from '../keys/keymap';
import { ShortcutsDialog } from '../keys/ShortcutsDialog';
import { useShortcuts } from '../keys/use-shortcuts';
import { LiveRefresh } from '../live/LiveRefresh';
import { EventNotices } from '../major-events/EventNotices';
import { SessionProvider, useHotline } from '../providers/session-context';
import { SearchDialog } from '../search/SearchDialog';
import { DESK } from '../theme/frame';
import { Crash } from './Crash';
import { Rail } from './Rail';
import { SessionWatch } from './SessionWatch';
import { TopBar } from './TopBar';

/** The frame around every page of a person who is signed in: rail, bar, live stream, shortcuts. */
export function Shell({ children }: { children: ReactNode }) {
  const t = useT();
  const hotline = useHotline();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const { data: session } = useQuery({ queryKey: ['session'], queryFn: () => hotline.getSession() });
  const [isSearchOpen, setSearchOpen] = useState(false);
  const openSearch = session && can(session.user, 'contact:read') ? () => setSearchOpen(true) : undefined;
  useShortcuts('everywhere', { [HELP_KEY]: () => setHelpOpen(true), [SEARCH_KEY]: openSearch });
  const [isOnDuty, setOnDuty] = useState(false);
  const leaveDuty = useCallback(() => setOnDuty(false), []);
  if (session === undefined) return <Loading />;
  if (session.duties.length > 0 && !isOnDuty) setOnDuty(true);
  if (isOnDuty) {
    return (
      <SessionProvider value={session}>
        <SessionWatch />
        <TopBar onHelp={() => setHelpOpen(true)} />
        <Box component="main" sx={{ p: 2 }}>
          <Duties onDone={leaveDuty} />
        </Box>
      </SessionProvider>
    );
  }
  return (
    <SessionProvider value={session}>
      <SessionWatch />
      <LiveRefresh />
      {can(session.user, 'seat:use') && <SeatKeeper />}
      <Box sx={{ display: 'flex', minHeight: '100vh', bgcolor: 'background.default' }}>
        <Box
          component="a"
          href="#main-content"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('main-content')?.focus();
          }}
          sx={{
            position: 'fixed',
            left: 8,
            top: -60,
            zIndex: 'tooltip',
            bgcolor: 'background.paper',
            p: 1,
            '&:focus': { top: 8 },
          }}
        >
          {t('app.skip')}
        </Box>
        <Rail />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <TopBar onHelp={() => setHelpOpen(true)} onSearch={openSearch} />
          <Box
            component="main"
            id="main-content"
            tabIndex={-1}
            sx={{ p: 2, outline: 'none', overflowX: 'auto', [DESK]: { overflowX: 'visible' } }}
          >
            <Crash>
              <EnrolBanner />
              <EventNotices />
              <Suspense fallback={<Loading />}>{children}</Suspense>
            </Crash>
          </Box>
        </Box>
      </Box>
      <StepUpDialog />
      <DrillMark />
      <SearchDialog isOpen={isSearchOpen} onClose={() => setSearchOpen(false)} />
      <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </SessionProvider>
  );
}
