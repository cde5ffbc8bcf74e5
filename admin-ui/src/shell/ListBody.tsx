import { Alert } from '@mui/material';
import type { ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { ListLoading } from './ListLoading';
import { useFailureText } from './use-failure';

/** The rows of a list once there are any to speak of: it is being read, or could not be, before it is empty. */
export function ListBody({ children }: { children: ReactNode }) {
  const failureText = useFailureText();
  const { data, error } = useListContext();
  if (data !== undefined) return children;
  return error ? <Alert severity="error">{failureText(error)}</Alert> : <ListLoading />;
}
