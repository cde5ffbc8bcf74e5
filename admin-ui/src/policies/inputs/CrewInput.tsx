import { Box, MenuItem, TextField } from '@mui/material';
import type { PolicyValue } from '#domain/policy-input';
import { CREW_CONDITIONS } from '#domain/run-card';
import { AGENCIES, UNIT_CAPABILITIES } from '#domain/unit';
import { useT } from '../../i18n/use-t';
import type { InputProps } from './input-props';
import { RowsInput } from './RowsInput';

type Sent = PolicyValue<'run-card'>['crew'][number];
const ANY = '';

/** What is sent, the lead first. */
export function CrewInput({ label, value, onChange, error }: InputProps<Sent[]>) {
  const t = useT();
  return (
    <RowsInput<Sent>
      label={label}
      rows={value}
      onChange={onChange}
      next={{ agency: 'POLICE', capability: null, when: 'ALWAYS' }}
      addLabel={t('policies.crew.add')}
      removeLabel={(n) => t('policies.crew.remove', { n })}
      error={error}
    >
      {(sent, change, index) => (
        <>
          <Box sx={{ minWidth: 64 }}>{t(index === 0 ? 'policies.crew.lead' : 'policies.crew.assist')}</Box>
          <TextField
            select
            label={t('policies.crew.agency')}
            value={sent.agency}
            onChange={(event) => change({ agency: AGENCIES.find((one) => one === event.target.value) })}
            sx={{ minWidth: 160 }}
          >
            {AGENCIES.map((agency) => (
              <MenuItem key={agency} value={agency}>
                {t(`units.agency.${agency}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            select
            label={t('policies.crew.capability')}
            value={sent.capability ?? ANY}
            slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
            onChange={(event) =>
              change({ capability: UNIT_CAPABILITIES.find((one) => one === event.target.value) ?? null })
            }
            sx={{ minWidth: 160 }}
          >
            <MenuItem value={ANY}>{t('policies.crew.anyCapability')}</MenuItem>
            {UNIT_CAPABILITIES.map((capability) => (
              <MenuItem key={capability} value={capability}>
                {t(`units.capability.${capability}`)}
              </MenuItem>
            ))}
          </TextField>
          {index > 0 && (
            <TextField
              select
              label={t('policies.crew.when')}
              value={sent.when}
              onChange={(event) => change({ when: CREW_CONDITIONS.find((one) => one === event.target.value) })}
              sx={{ minWidth: 160 }}
            >
              {CREW_CONDITIONS.map((when) => (
                <MenuItem key={when} value={when}>
                  {t(`policies.crew.condition.${when}`)}
                </MenuItem>
              ))}
            </TextField>
          )}
        </>
      )}
    </RowsInput>
  );
}
