import { createContext, useContext } from 'react';
import { DataProviderContext } from 'react-admin';
import { can, type Permission } from '#domain/role';
import type { SessionWire } from '#domain/wire/session-wire';
import type { HotlineDataProvider } from './data-provider';

const SessionContext = createContext<SessionWire | null>(null);
export const SessionProvider = SessionContext.Provider;

/** Who is signed in and to which city; every page inside the shell has one. */
export function useSession(): SessionWire {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession is called outside the shell');
  return session;
}

export const useCan = (permission: Permission): boolean => can(useSession().user, permission);

/**
 * Our API itself. react-admin's own hook answers `{data: {}}` once a session has ended, which no screen expects;
 * here a refusal stays a refusal, and `SessionWatch` leads to the sign-in page.
 */
export const useHotline = () => useContext(DataProviderContext) as HotlineDataProvider;
