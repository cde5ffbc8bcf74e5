import { Alert, Box, Button, Card, MenuItem, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { Title } from 'react-admin';
import { CHANGE_KINDS, type ChangeKind } from '#domain/wire/policy-wire';
import { usePages } from '../providers/use-pages';
import { useT } from '../i18n/use-t';
import { useFailureText } from '../shell/use-failure';
import { ChangeItem } from './ChangeItem';
import { PolicyTabs } from './PolicyTabs';
import { usePolicyChanges } from './use-policies';
import { ListLoading } from '../shell/ListLoading';

const PER_PAGE = 25;

/** `/policies/changes`: who changed which rule, when, why, and from what to what. */
export function PolicyLog() {
  const t = useT();
  const failureText = useFailureText();
  const [kind, setKind] = useState<ChangeKind>();
  const pages = usePages();
  const { data, error } = usePolicyChanges({ kind, after: pages.after, perPage: PER_PAGE });
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Title title={t('policies.log')} />
      <PolicyTabs here="changes" />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Typography color="text.secondary" sx={{ flex: 1 }}>
          {t('policies.logLead')}
        </Typography>
        <TextField
          select
          value={kind ?? ''}
          slotProps={{ select: { displayEmpty: true }, htmlInput: { 'aria-label': t('policies.tabs') } }}
          onChange={(event) => {
            setKind(CHANGE_KINDS.find((one) => one === event.target.value));
            pages.toFirst();
          }}
          sx={{ minWidth: 160, bgcolor: 'background.paper' }}
        >
          <MenuItem value="">{t('policies.anyKind')}</MenuItem>
          {CHANGE_KINDS.map((one) => (
            <MenuItem key={one} value={one}>
              {t(`policies.kind.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      </Box>
      {error !== null && <Alert severity="error">{failureText(error)}</Alert>}
      {data === undefined && error === null && <ListLoading />}
      {data !== undefined && (
        <Card sx={{ px: 2, pb: 1 }}>
          {data.items.length === 0 && <Box sx={{ p: 4, textAlign: 'center' }}>{t('policies.empty')}</Box>}
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', '& > li:first-of-type': { borderTop: 0 } }}>
            {data.items.map((change) => (
              <ChangeItem
                key={change.id}
                change={change}
                title={`${t(`policies.kind.${change.kind}`)} ${change.key}`}
              />
            ))}
          </Box>
          {(!pages.isFirst || data.next !== null) && (
            <Box sx={{ display: 'flex', gap: 1 }}>
              <Button disabled={pages.isFirst} onClick={pages.newer}>
                {t('policies.newer')}
              </Button>
              <Button disabled={data.next === null} onClick={() => data.next !== null && pages.older(data.next)}>
                {t('policies.older')}
              </Button>
            </Box>
          )}
        </Card>
      )}
    </Box>
  );
}
