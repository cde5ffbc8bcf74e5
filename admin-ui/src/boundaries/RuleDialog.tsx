import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { WHOLE_CITY } from '#domain/boundary';
import type { BoundaryRuleInput } from '#domain/consultation-input';
import { LANGUAGES } from '#domain/language';
import type { ListedRule } from '#domain/wire/consultation-wire';
import { useCategories, useCategoryName } from '../categories/use-catalogue';
import { OwnerChoice } from '../consultations/OwnerChoice';
import { LINES } from '#domain/line';
import { useT } from '../i18n/use-t';
import { AreaInput } from '../policies/inputs/AreaInput';
import { useBoundaryCommand } from './use-boundary-command';

type Draft = Omit<BoundaryRuleInput, 'validFrom'>;
const NO_NAMES = { zh: '', en: '', vi: '' };

const draftOf = (before: ListedRule | undefined): Draft => {
  if (before === undefined) {
    return {
      ...{ code: '', area: WHOLE_CITY, version: 0, category: '', line: '12345', source: '' },
      ...{ matter: NO_NAMES, note: NO_NAMES },
    };
  }
  const { code, area, version, category, line, matter, note } = before;
  return { code, area, version, category, line, matter, note, source: '' };
};

/** A new entry of the boundary list, or the next version of one, which begins where that ends: now. */
export function RuleDialog({ before, onClose }: { before?: ListedRule; onClose: () => void }) {
  const t = useT();
  const categoryName = useCategoryName();
  const categories = useCategories();
  const [draft, setDraft] = useState(() => draftOf(before));
  const change = (part: Partial<Draft>) => setDraft((known) => ({ ...known, ...part }));
  const command = useBoundaryCommand(onClose);
  const title = t(before === undefined ? 'boundaries.add' : 'boundaries.next');
  const words = [draft.code, draft.area, draft.category, draft.source, ...Object.values({ ...draft.matter })];
  const isWhole = [...words, ...Object.values(draft.note)].every((word) => word.trim() !== '');
  const field = (name: 'code' | 'source') => (
    <TextField
      label={t(`resources.boundary-rules.fields.${name}`)}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      disabled={before !== undefined && name !== 'source'}
      required
    />
  );
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="rule-title">
      <DialogTitle id="rule-title">{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 1.5, '&&': { pt: 1 } }}>
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: '1fr 1fr' }}>
          {field('code')}
          <AreaInput
            label={t('resources.boundary-rules.fields.area')}
            value={draft.area}
            onChange={(area) => change({ area })}
            disabled={before !== undefined}
            required
          />
          <TextField
            select
            label={t('resources.boundary-rules.fields.category')}
            value={draft.category}
            onChange={(event) => change({ category: event.target.value })}
            disabled={before !== undefined}
            required
          >
            {categories.map(({ id }) => (
              <MenuItem key={id} value={id}>
                {categoryName(id)}
              </MenuItem>
            ))}
          </TextField>
          <OwnerChoice among={LINES} value={draft.line} onChange={(line) => change({ line })} />
        </Box>
        {(['matter', 'note'] as const).map((name) =>
          LANGUAGES.map((language) => (
            <TextField
              key={name + language}
              label={t(`boundaries.${name}`, { language: t(`language.${language}`) })}
              value={draft[name][language]}
              onChange={(event) => change({ [name]: { ...draft[name], [language]: event.target.value } })}
              required
              slotProps={{ htmlInput: { maxLength: 200 } }}
            />
          )),
        )}
        {field('source')}
        {command.failure !== undefined && <Alert severity="error">{command.failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          variant="contained"
          disabled={command.isPending || !isWhole}
          onClick={() => command.mutate((hotline) => hotline.addBoundaryRule(draft))}
        >
          {t('boundaries.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
