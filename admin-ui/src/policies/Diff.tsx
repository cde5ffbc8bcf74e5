import { Box } from '@mui/material';
import { LANGUAGES } from '#domain/language';
import { type FieldChange, listDiff } from '#domain/policy-diff';
import type { ChangeKind } from '#domain/wire/policy-wire';
import { useT } from '../i18n/use-t';
import { useLoggedField } from './use-logged-field';

/** What changed, one row a field: its name, what it was, what it is. */
export function Diff({ kind, changes }: { kind: ChangeKind; changes: readonly FieldChange[] }) {
  const t = useT();
  const fieldOf = useLoggedField(kind);
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: 'max-content 1fr',
        columnGap: 2,
        rowGap: 0.5,
        lineHeight: 1.55,
      }}
    >
      {changes.map((change) => {
        const [name = '', part] = change.path.split('.');
        const { label, say, isSequence = false } = fieldOf(name);
        const language = LANGUAGES.find((one) => one === part);
        const lists = change.from === undefined || isSequence ? undefined : listDiff(change);
        return (
          <Box key={change.path} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>
              {language === undefined
                ? label
                : t('policies.inLanguage', { field: label, language: t(`language.${language}`) })}
            </Box>
            <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {lists === undefined ? (
                <>
                  {change.from !== undefined && <Was>{say(change.from)}</Was>}
                  <Is>{say(change.to)}</Is>
                </>
              ) : (
                <>
                  {lists.added.length > 0 && <Is>{t('policies.added', { list: lists.added.join(' ') })}</Is>}{' '}
                  {lists.removed.length > 0 && <Was>{t('policies.removed', { list: lists.removed.join(' ') })}</Was>}
                </>
              )}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}

function Was({ children }: { children: string }) {
  return (
    <>
      <Box component="del" sx={{ color: 'text.secondary' }}>
        {children}
      </Box>{' '}
      <span aria-hidden>→</span>{' '}
    </>
  );
}

const Is = ({ children }: { children: string }) => (
  <Box component="ins" sx={{ textDecoration: 'none', fontWeight: 600 }}>
    {children}
  </Box>
);
