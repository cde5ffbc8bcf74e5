import { Checkbox, FormControlLabel, FormGroup, FormLabel, TextField } from '@mui/material';
import { useState } from 'react';
import { SCOPES } from '#domain/scope';
import type { ApiClientInput, ApiClientWire, NewKey } from '#domain/wire/api-client-wire';
import { EditDialog } from '../forms/EditDialog';
import { useAdminCommand } from '../forms/use-admin-command';
import { useT } from '../i18n/use-t';

/** What a new client may send until somebody has measured what it needs. */
const NEW: ApiClientInput = { name: '', scopes: ['intake'], ratePerMinute: 600, maxConcurrent: 20 };

type Props = { before?: ApiClientWire; onClose: () => void; onGiven: (given: NewKey) => void };

/** A new API client, or other scopes and limits for one that is there. */
export function ApiClientDialog({ before, onClose, onGiven }: Props) {
  const t = useT();
  const [draft, setDraft] = useState<ApiClientInput>(before ?? NEW);
  const change = (part: Partial<ApiClientInput>) => setDraft((known) => ({ ...known, ...part }));
  const { mutate, failure, isPending } = useAdminCommand<NewKey | null>('api-clients', 'apiClients.taken', (given) => {
    if (given !== null) onGiven(given);
    onClose();
  });
  const save = () =>
    mutate(async (hotline) => {
      const { name, scopes, ratePerMinute, maxConcurrent } = draft;
      if (before === undefined) return hotline.createApiClient({ name, scopes, ratePerMinute, maxConcurrent });
      await hotline.changeApiClient(before.id, { scopes, ratePerMinute, maxConcurrent });
      return null;
    });
  const limit = (name: 'ratePerMinute' | 'maxConcurrent') => (
    <TextField
      type="number"
      label={t(`resources.api-clients.fields.${name}`)}
      placeholder={t('apiClients.unlimited')}
      value={draft[name] ?? ''}
      onChange={(event) => change({ [name]: event.target.value === '' ? null : Number(event.target.value) })}
      slotProps={{ htmlInput: { min: 1 } }}
    />
  );
  return (
    <EditDialog
      title={t(before === undefined ? 'apiClients.add' : 'apiClients.edit')}
      saveLabel={t('apiClients.save')}
      maxWidth="xs"
      failure={failure}
      canSave={!isPending && draft.name !== '' && draft.scopes.length > 0}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        required
        autoFocus={before === undefined}
        disabled={before !== undefined}
        label={t('resources.api-clients.fields.name')}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <div>
        <FormLabel id="client-scopes">{t('resources.api-clients.fields.scopes')}</FormLabel>
        <FormGroup aria-labelledby="client-scopes">
          {SCOPES.map((scope) => (
            <FormControlLabel
              key={scope}
              label={t(`apiClients.scope.${scope}`)}
              control={
                <Checkbox
                  size="small"
                  checked={draft.scopes.includes(scope)}
                  onChange={(_, may) =>
                    change({
                      scopes: SCOPES.filter((one) => (one === scope ? may : draft.scopes.includes(one))),
                    })
                  }
                />
              }
            />
          ))}
        </FormGroup>
      </div>
      {limit('ratePerMinute')}
      {limit('maxConcurrent')}
      <span>{t('apiClients.limitHelp')}</span>
    </EditDialog>
  );
}
