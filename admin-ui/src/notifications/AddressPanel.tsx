import { Alert, Box, Button } from '@mui/material';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfficialAddressWire } from '#domain/wire/notification-wire';
import { Panel } from '../cases/Panel';
import { useDepartmentName } from '../categories/use-catalogue';
import { ConfirmDialog } from '../forms/ConfirmDialog';
import { SecretDialog } from '../forms/SecretDialog';
import { useT } from '../i18n/use-t';
import { useCan, useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';

const QUERY_KEY = ['official-addresses'];

/** Where offices are told, and the secret that signs what is sent to a webhook: made here, shown once. */
export function AddressPanel() {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const queries = useQueryClient();
  const departmentName = useDepartmentName();
  const mayManage = useCan('notification:manage');
  const [asked, setAsked] = useState<OfficialAddressWire>();
  const [secret, setSecret] = useState<string>();
  const { data, error } = useQuery({ queryKey: QUERY_KEY, queryFn: () => hotline.getAddresses() });
  const make = useMutation({
    mutationFn: (id: string) => hotline.makeWebhookSecret(id),
    onSuccess: (made) => {
      setSecret(made.secret);
      setAsked(undefined);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: QUERY_KEY }),
  });
  const nameOf = ({ departmentCode }: OfficialAddressWire) =>
    departmentCode === null ? t('notifications.audience.DUTY_DESK') : departmentName(departmentCode);
  return (
    <Panel title={t('notifications.addresses')}>
      {error !== null && <Alert severity="warning">{failureText(error)}</Alert>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.75 }}>
        {data?.items.map((one) => (
          <Box component="li" key={one.id} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
            <strong>{nameOf(one)}</strong>
            <span>
              {t(`notifications.channel.${one.channel}`)} · {one.address ?? '—'}
            </span>
            {one.channel === 'webhook' && (
              <Box component="span" sx={{ color: one.secretSince === null ? 'warning.main' : 'text.secondary' }}>
                {one.secretSince === null ? (
                  t('notifications.noSecret')
                ) : (
                  <>
                    {t('notifications.secretSince')} <Instant at={one.secretSince} />
                  </>
                )}
              </Box>
            )}
            {one.channel === 'webhook' && mayManage && (
              <Button size="small" onClick={() => setAsked(one)}>
                {t('notifications.makeSecret')}
              </Button>
            )}
          </Box>
        ))}
      </Box>
      {asked !== undefined && (
        <ConfirmDialog
          title={t('notifications.makeSecret')}
          subject={`${nameOf(asked)} · ${asked.address ?? asked.id}`}
          help={t('notifications.makeSecretHelp')}
          failure={make.isError ? failureText(make.error) : undefined}
          isPending={make.isPending}
          onConfirm={() => make.mutate(asked.id)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {secret !== undefined && (
        <SecretDialog
          title={t('notifications.secret')}
          help={t('notifications.secretHelp')}
          secret={secret}
          closeLabel={t('notifications.close')}
          onClose={() => setSecret(undefined)}
        />
      )}
    </Panel>
  );
}
