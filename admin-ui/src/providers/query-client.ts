import { QueryClient } from '@tanstack/react-query';
import { failureOf } from './http-error';
import { shareRows } from './share-rows';

const RETRIES = 2;

/**
 * Reads are tried again only when nobody answered; a refusal is an answer. The browser's opinion on being online is
 * not asked: on a closed network it is often wrong.
 */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && failureOf(error).code === 'offline',
        retryDelay: 800,
        structuralSharing: shareRows,
      },
      mutations: { networkMode: 'always' },
    },
  });
