import { Box } from '@mui/material';
import { LANGUAGES, type Names } from '#domain/language';
import { useT } from '../../i18n/use-t';
import type { InputProps } from './input-props';
import { TextInput } from './TextInput';

/** The same words in every language of the console. */
export function NamesInput({ label, value, onChange, error, help, isLong }: InputProps<Names> & { isLong?: boolean }) {
  const t = useT();
  return (
    <Box
      sx={{ display: 'grid', gap: 1.5, gridColumn: '1 / -1', gridTemplateColumns: isLong ? '1fr' : 'repeat(3, 1fr)' }}
    >
      {LANGUAGES.map((language, index) => (
        <TextInput
          key={language}
          label={t('policies.inLanguage', { field: label, language: t(`language.${language}`) })}
          value={value[language]}
          onChange={(words) => onChange({ ...value, [language]: words })}
          error={value[language].trim() === '' ? error : undefined}
          help={index === 0 ? help : undefined}
          isLong={isLong}
          lang={language}
          maxLength={isLong ? 4_000 : 200}
        />
      ))}
    </Box>
  );
}
