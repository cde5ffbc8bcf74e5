import Translate from '@mui/icons-material/Translate';
import { Box, Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { LANGUAGES } from '#domain/language';
import { LANGUAGE_TAGS, useLanguage } from '../i18n/languages';
import { useT } from '../i18n/use-t';

export function LanguageSwitch() {
  const t = useT();
  const [language, setLanguage] = useLanguage();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Translate aria-hidden />}
        aria-label={`${t('app.language')}: ${t(`language.${language}`)}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Box component="span" sx={{ display: { xs: 'none', md: 'inline' } }}>
          {t(`language.${language}`)}
        </Box>
      </Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {LANGUAGES.map((one) => (
          <MenuItem
            key={one}
            lang={LANGUAGE_TAGS[one]}
            selected={one === language}
            onClick={() => {
              setLanguage(one);
              setAnchor(null);
            }}
          >
            {t(`language.${one}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
