import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';

/** Leads to the sign-in page when any request is told that the session has ended. */
export function SessionWatch() {
  const queries = useQueryClient();
  const leaveIfSignedOut = useLogoutIfAccessDenied();
  useEffect(() => {
    const stopQueries = queries.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') void leaveIfSignedOut(event.action.error);
    });
    const stopMutations = queries.getMutationCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'error') void leaveIfSignedOut(event.action.error);
    });
    return () => {
      stopQueries();
      stopMutations();
    };
  }, [queries, leaveIfSignedOut]);
  return null;
}
