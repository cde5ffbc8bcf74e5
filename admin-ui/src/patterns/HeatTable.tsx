import { Box, Table, TableBody, TableCell, TableHead, TableRow, useTheme } from '@mui/material';
import { alpha } from '@mui/material/styles';
import { LinkBase } from 'react-admin';
import { NO_DISTRICT } from '#domain/wire/list-wire';
import type { PatternsWire } from '#domain/wire/pattern-wire';
import { useCategoryName } from '../categories/use-catalogue';
import { Panel } from '../cases/Panel';
import { useName } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useCan } from '../providers/session-context';
import { CasesLink } from '../figures/CasesLink';
import { casesLink } from '../figures/cases-link';
import { ScrollRegion } from '../shell/ScrollRegion';
import { useFormat } from '../time/use-format';

type Props = { of: PatternsWire; hasUnknown: boolean };

/** Open cases by class and district: the darker the more. It is a table, so that it is read as well as seen. */
export function HeatTable({ of: { heat, districts, dataAt }, hasUnknown }: Props) {
  const t = useT();
  const nameOf = useName();
  const categoryName = useCategoryName();
  const { number, time } = useFormat();
  const { palette } = useTheme();
  const mayRead = useCan('case:read');
  const columns = [...districts.map(({ code }) => code), ...(hasUnknown ? [null] : [])];
  const nameIn = (code: string | null) => {
    const district = districts.find((one) => one.code === code);
    return district === undefined ? t('patterns.unknown') : nameOf(district.names);
  };
  const cases = (category: string, district: string | null) =>
    heat.find((cell) => cell.category === category && cell.district === district)?.cases ?? 0;
  const categories = [...new Set(heat.map(({ category }) => category))]
    .map((category) => ({ category, total: columns.reduce((sum, code) => sum + cases(category, code), 0) }))
    .sort((a, b) => b.total - a.total || a.category.localeCompare(b.category));
  const most = Math.max(1, ...heat.map((cell) => cell.cases));
  return (
    <Panel
      title={t('patterns.heat.title')}
      aside={
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
          {t('board.dataAt', { time: time(dataAt) })}
        </Box>
      }
    >
      <Box sx={{ color: 'text.secondary', fontSize: '0.82rem', mb: 1 }}>{t('patterns.heat.help')}</Box>
      {categories.length === 0 ? (
        <Box sx={{ color: 'text.secondary', p: 2, textAlign: 'center' }}>{t('patterns.none')}</Box>
      ) : (
        <ScrollRegion name={t('patterns.heat.title')} maxHeight={420}>
          <Table size="small" stickyHeader aria-label={t('patterns.heat.title')}>
            <TableHead>
              <TableRow>
                <TableCell>{t('patterns.heat.category')}</TableCell>
                {districts.map(({ code, names }) => (
                  <TableCell key={code} align="right">
                    {nameOf(names)}
                  </TableCell>
                ))}
                {hasUnknown && <TableCell align="right">{t('patterns.unknown')}</TableCell>}
                <TableCell align="right">{t('patterns.total')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {categories.map(({ category, total }) => (
                <TableRow key={category}>
                  <TableCell component="th" scope="row">
                    {mayRead ? (
                      <Box
                        component={LinkBase}
                        to={casesLink({ category, isOpen: 'true' })}
                        sx={{ color: 'primary.main' }}
                      >
                        {categoryName(category)}
                      </Box>
                    ) : (
                      categoryName(category)
                    )}
                  </TableCell>
                  {columns.map((code) => {
                    const value = cases(category, code);
                    const strength = value === 0 ? 0 : 0.08 + 0.3 * (value / most);
                    return (
                      <TableCell key={code ?? ''} align="right" sx={{ bgcolor: alpha(palette.primary.main, strength) }}>
                        {value > 0 && (
                          <CasesLink
                            filter={{ category, district: code ?? NO_DISTRICT, isOpen: 'true' }}
                            label={`${categoryName(category)} ${nameIn(code)}`}
                          >
                            {number(value)}
                          </CasesLink>
                        )}
                      </TableCell>
                    );
                  })}
                  <TableCell align="right" sx={{ fontWeight: 650 }}>
                    {number(total)}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </ScrollRegion>
      )}
    </Panel>
  );
}
