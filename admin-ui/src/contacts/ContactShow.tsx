import { Alert, Box, Link, Typography } from '@mui/material';
import { LinkBase, Loading, Title, useGetOne, useParams } from 'react-admin';
import type { ContactWire } from '#domain/wire/contact-wire';
import { casePath } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { Caller } from '../cases/Caller';
import { EvidenceText } from '../cases/EvidenceText';
import { Facts } from '../cases/Facts';
import { Panel } from '../cases/Panel';
import { useT } from '../i18n/use-t';
import { AskNuisance } from '../nuisance/AskNuisance';
import { useFailureText } from '../shell/use-failure';
import { Instant } from '../time/Instant';

/** `/contacts/{id}/show` */
export function ContactShow() {
  const t = useT();
  const failureText = useFailureText();
  const { id = '' } = useParams<{ id: string }>();
  const { data, error } = useGetOne<ContactWire>('contacts', { id: decodeURIComponent(id) });
  if (error) return <Alert severity="error">{failureText(error)}</Alert>;
  if (data === undefined) return <Loading />;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 900 }}>
      <Title title={t('resources.contacts.name')} />
      <Typography variant="h1">
        {t(`channel.${data.channel}`)} · <Instant at={data.receivedAt} />
      </Typography>
      <Panel title={t('case.text')}>
        <EvidenceText text={data.text} reasons={[]} />
      </Panel>
      <Panel title={t('case.facts')}>
        <Facts
          rows={[
            [t('case.dialled'), <LineBadge key="line" line={data.dialled} />],
            [t('case.caller'), <Caller key="caller" contact={data} />],
            [t('case.address'), data.address ?? t('case.noAddress')],
            [
              t('resources.contacts.fields.caseNumber'),
              <Link
                key="case"
                component={LinkBase}
                to={casePath(data.caseId)}
                sx={{ display: 'inline-block', lineHeight: '24px' }}
              >
                {t('case.open', { number: data.caseNumber })}
              </Link>,
            ],
          ]}
        />
        {data.caller !== null && <AskNuisance contactId={data.id} />}
      </Panel>
    </Box>
  );
}
