import { Alert, Box, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { History } from '../policies/History';
import { useCan, useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';
import { TemplateForm } from './TemplateForm';
import { TEMPLATES_KEY } from './templates-key';

/** The words of every notification in each language, and the form for new ones. */
export function TemplatePanel() {
  const t = useT();
  const nameOf = useName();
  const failureText = useFailureText();
  const hotline = useHotline();
  const mayManage = useCan('notification:manage');
  const [edited, setEdited] = useState<string | undefined>(undefined);
  const [read, setRead] = useState<{ of: string; title: string }>();
  const { data, error } = useQuery({ queryKey: TEMPLATES_KEY, queryFn: () => hotline.getTemplates() });
  return (
    <Panel title={t('notifications.templates')}>
      {error !== null && <Alert severity="warning">{failureText(error)}</Alert>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {data?.items.map((one) => {
          const key = `${one.template} ${one.language}`;
          const title = `${t(`notifications.template.${one.template}`)} · ${t(`language.${one.language}`)}`;
          return (
            <Box component="li" key={key} aria-label={title}>
              <strong>{title}</strong>{' '}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {t('notifications.version', { version: one.version })} <Instant at={one.createdAt} />{' '}
                {one.createdBy === null ? t('notifications.shipped') : nameOf(one.createdBy.displayNames)}
              </Box>
              {edited === key ? (
                <TemplateForm key={one.version} of={one} title={title} onClose={() => setEdited(undefined)} />
              ) : (
                <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
                  <span>
                    {one.subject} — {one.body}
                  </span>
                  {mayManage && (
                    <Button
                      size="small"
                      aria-label={`${t('notifications.edit')} ${title}`}
                      onClick={() => setEdited(key)}
                    >
                      {t('notifications.edit')}
                    </Button>
                  )}
                  <Button
                    size="small"
                    color="secondary"
                    aria-label={`${t('policies.history')} ${title}`}
                    onClick={() => setRead({ of: `${one.template}/${one.language}`, title })}
                  >
                    {t('policies.history')}
                  </Button>
                </Box>
              )}
            </Box>
          );
        })}
      </Box>
      {read !== undefined && <History kind="notification-template" {...read} onClose={() => setRead(undefined)} />}
    </Panel>
  );
}
