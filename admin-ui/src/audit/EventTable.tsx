import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { REVEAL_PURPOSES } from '#domain/wire/contact-wire';
import type { AuditEventWire } from '#domain/wire/audit-wire';
import { useT } from '../i18n/use-t';
import { ScrollRegion } from '../shell/ScrollRegion';
import { Instant } from '../time/Instant';

/** Ids shown of a row that names many. */
const SHOWN_IDS = 2;

const mono = { fontFamily: 'monospace', fontSize: '0.78rem', overflowWrap: 'anywhere' } as const;

/** The rows as they were written: ids and names of routes, in every language the same. */
export function EventTable({ events }: { events: AuditEventWire[] }) {
  const t = useT();
  const columns = ['seq', 'at', 'who', 'kind', 'what', 'which', 'purpose', 'outcome', 'source'] as const;
  return (
    <ScrollRegion name={t('audit.title')}>
      <Table size="small" aria-label={t('audit.title')}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{t(`audit.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {events.map((event) => (
            <EventRow key={event.seq} event={event} />
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

function EventRow({ event }: { event: AuditEventWire }) {
  const t = useT();
  const { objectIds, purpose, outcome } = event;
  const known = REVEAL_PURPOSES.find((one) => one === purpose);
  const more = objectIds.length - SHOWN_IDS;
  return (
    <TableRow hover>
      <TableCell>{event.seq}</TableCell>
      <TableCell>
        <Instant at={event.at} />
      </TableCell>
      <TableCell>
        {event.actorName ?? t(`audit.actors.${event.actorKind}`)}
        {event.role !== null && ` · ${t(`role.${event.role}`)}`}
      </TableCell>
      <TableCell>{t(`audit.kinds.${event.kind}`)}</TableCell>
      <TableCell sx={{ ...mono, minWidth: 200 }}>{event.action}</TableCell>
      <TableCell sx={mono} title={objectIds.join('\n')}>
        {objectIds.slice(0, SHOWN_IDS).join(' ')}
        {more > 0 && ` +${more}`}
      </TableCell>
      <TableCell>
        {[known === undefined ? purpose : t(`purpose.${known}`), event.note].filter(Boolean).join(' · ')}
      </TableCell>
      <TableCell sx={{ color: outcome === 'ok' ? undefined : 'error.main' }}>
        {outcome === 'ok' ? t('audit.ok') : `${t('audit.refused')} · ${outcome}`}
      </TableCell>
      <TableCell sx={{ ...mono, whiteSpace: 'nowrap' }}>{event.source}</TableCell>
    </TableRow>
  );
}
