import { Box, Button, Typography } from '@mui/material';
import type { CaseDetail } from '#domain/wire/case-wire';
import type { SameIncident, Suggestion } from '#domain/wire/same-incident-wire';
import { useT } from '../i18n/use-t';
import { Key } from '../keys/Key';
import { INCIDENT_KEYS } from '../keys/keymap';
import { useShortcuts } from '../keys/use-shortcuts';
import { useCan } from '../providers/session-context';
import { claimOf } from './claim';
import { RelatedLine } from './RelatedLine';
import type { LinkMutation } from './use-same-incident';

type Props = { of: CaseDetail; incident: SameIncident; command: LinkMutation };

/** Cases that may be of the same incident, with what speaks for it: one key links. A main case takes the other one in. */
export function Suggestions({ of, incident, command }: Props) {
  const t = useT();
  const mayLink = useCan('case:link');
  const { suggestions, members, may } = incident;
  const isMain = members.length > 0;
  const isPossible = isMain ? mayLink : may.includes('link');
  const link = ({ id, version }: Suggestion) =>
    command.mutate((hotline) =>
      isMain
        ? hotline.linkCase(id, { version, mainId: of.id })
        : hotline.linkCase(of.id, { ...claimOf(of), mainId: id }),
    );
  const shortcuts = INCIDENT_KEYS.link.map((key, index) => {
    const one = suggestions[index];
    return [key, isPossible && one ? () => link(one) : undefined] as const;
  });
  useShortcuts('incident', Object.fromEntries(shortcuts));
  if (suggestions.length === 0) return null;
  return (
    <Box>
      <Typography color="warning.main">{t('sameIncident.suggested')}</Typography>
      <Box component="ol" aria-label={t('sameIncident.suggested')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {suggestions.map((one, index) => (
          <Box component="li" key={one.id} sx={{ py: 0.75 }}>
            <RelatedLine of={one}>
              {isPossible && (
                <Button
                  size="small"
                  variant="outlined"
                  disabled={command.isPending}
                  aria-keyshortcuts={INCIDENT_KEYS.link[index]}
                  onClick={() => link(one)}
                  sx={{ ml: 'auto' }}
                >
                  {isMain ? t('sameIncident.linkHere') : t('sameIncident.link')}
                  {INCIDENT_KEYS.link[index] !== undefined && <Key of={INCIDENT_KEYS.link[index]} />}
                </Button>
              )}
            </RelatedLine>
            <Box sx={{ color: 'text.secondary', fontSize: '0.82rem' }}>
              {[
                t('sameIncident.score', { percent: Math.round(one.score * 100) }),
                ...one.reasons.map((reason) => t(`sameIncident.reason.${reason}`)),
              ].join(' · ')}
            </Box>
            <Box lang="" sx={{ overflowWrap: 'anywhere' }}>
              {[one.address, one.excerpt].filter(Boolean).join(' — ')}
            </Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
