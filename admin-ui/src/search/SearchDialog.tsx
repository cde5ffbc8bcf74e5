import { Alert, Box, Button, Dialog, DialogContent, DialogTitle, TextField, Typography } from '@mui/material';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { FoundItem } from './FoundItem';

/** Typing pauses this long before the server is asked, in ms. */
const SETTLE_MS = 250;

/** What was typed, once it has not changed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function Results({ q, onClose }: { q: string; onClose: () => void }) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const { data, error, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['cases', 'search', q],
    queryFn: ({ pageParam }) => hotline.search({ q, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
  if (error !== null) return <Alert severity="error">{failureText(error)}</Alert>;
  const items = [...new Map(data?.pages.flatMap((page) => page.items).map((item) => [item.id, item])).values()];
  return (
    <>
      {data !== undefined && data.pages[0]?.unindexedSince !== null && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {t('search.unindexed')}
        </Alert>
      )}
      <Box role="status" sx={{ color: 'text.secondary' }}>
        {data !== undefined && items.length === 0 && t('search.none')}
      </Box>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {items.map((item) => (
          <FoundItem key={item.id} item={item} onOpen={onClose} />
        ))}
      </Box>
      {hasNextPage && (
        <Button disabled={isFetching} onClick={() => void fetchNextPage()} sx={{ mt: 1 }}>
          {t('search.more')}
        </Button>
      )}
    </>
  );
}

/** Behind `/`: one field for everything that a case can be found by. */
export function SearchDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const q = useSettled(typed);
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      fullWidth
      maxWidth="md"
      aria-labelledby="search-title"
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <DialogTitle id="search-title">{t('search.title')}</DialogTitle>
      <DialogContent>
        <TextField
          autoFocus
          fullWidth
          type="search"
          label={t('search.label')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 100 } }}
          sx={{ mt: 1, mb: 1 }}
        />
        {q === '' ? (
          <Typography color="text.secondary">{t('search.hint')}</Typography>
        ) : (
          <Results q={q} onClose={onClose} />
        )}
      </DialogContent>
    </Dialog>
  );
}
