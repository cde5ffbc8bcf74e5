import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ShadowComparison } from '#domain/wire/model-wire';
import { CaseLink } from '../cases/CaseLink';
import { LineBadge } from '../badges/LineBadge';
import { PriorityBadge } from '../badges/PriorityBadge';
import { Panel } from '../cases/Panel';
import { CategoryName } from '../categories/CategoryName';
import { useT } from '../i18n/use-t';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFormat } from '../time/use-format';

const COUNTS = [
  'contacts',
  'same',
  'raised',
  'lowered',
  'to110',
  'to12345',
  'otherCategory',
  'asksMore',
  'asksLess',
] as const satisfies (keyof ShadowComparison)[];

/** Counts that make somebody wait longer. */
const GRAVE: ReadonlySet<string> = new Set(['lowered', 'to12345']);

type Judged = ShadowComparison['differences'][number]['live'];

/** What would change if the model went live, counted over real contacts, with the cases that would be judged otherwise. */
export function ShadowPanel({ shadow, isInShadow }: { shadow: ShadowComparison | null; isInShadow: boolean }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <Panel title={t('models.shadow')}>
      {shadow === null || shadow.contacts === 0 ? (
        <Typography color="text.secondary">{t(isInShadow ? 'models.shadowWaiting' : 'models.shadowNone')}</Typography>
      ) : (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
            {COUNTS.map((name) => (
              <div key={name}>
                <Typography color="text.secondary">{t(`models.shadowCounts.${name}`)}</Typography>
                <Typography
                  variant="h1"
                  component="div"
                  color={GRAVE.has(name) && shadow[name] > 0 ? 'error.main' : undefined}
                >
                  {number(shadow[name])}
                </Typography>
              </div>
            ))}
          </Box>
          {shadow.differences.length > 0 && <Differences rows={shadow.differences} />}
        </>
      )}
    </Panel>
  );
}

function Differences({ rows }: { rows: ShadowComparison['differences'] }) {
  const t = useT();
  return (
    <ScrollRegion name={t('models.shadow')}>
      <Table size="small" sx={{ mt: 1 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('models.difference.case')}</TableCell>
            <TableCell>{t('models.difference.now')}</TableCell>
            <TableCell>{t('models.difference.then')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ caseId, caseNumber, live, shadow }) => (
            <TableRow key={caseId}>
              <TableCell>
                <CaseLink id={caseId}>{caseNumber}</CaseLink>
              </TableCell>
              <TableCell>
                <Said judged={live} />
              </TableCell>
              <TableCell>
                <Said judged={shadow} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}

function Said({ judged: { line, category, priority, needsHuman } }: { judged: Judged }) {
  const t = useT();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, flexWrap: 'wrap' }}>
      <LineBadge line={line} />
      <PriorityBadge priority={priority} isShort />
      <CategoryName code={category} />
      {needsHuman && <span>({t('models.asks')})</span>}
    </Box>
  );
}
