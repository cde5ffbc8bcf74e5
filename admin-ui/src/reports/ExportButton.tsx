import Download from '@mui/icons-material/Download';
import { Alert, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import type { ReportName } from '#domain/report-figures';
import type { ReportQuery } from '#domain/wire/report-wire';
import { useLanguage } from '../i18n/languages';
import { useT } from '../i18n/use-t';
import { useHotline } from '../providers/session-context';
import { useFailureText } from '../shell/use-failure';

/** Spreadsheets know UTF-8 by this mark. */
const MARK = '\uFEFF';

function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([MARK, text.replace(MARK, '')], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

type Props = { report: ReportName; query: ReportQuery; firstDay: string };

/** Takes the report away as a file named after its first day; the server asks for a fresh proof and writes down who took it. */
export function ExportButton({ report, query, firstDay }: Props) {
  const t = useT();
  const failureText = useFailureText();
  const hotline = useHotline();
  const [language] = useLanguage();
  const take = useMutation({
    mutationFn: () => hotline.exportReport(report, { ...query, language }),
    onSuccess: (text) => save(`${report}-${firstDay}-${query.by}.csv`, text),
  });
  return (
    <>
      <Button
        startIcon={<Download />}
        disabled={take.isPending}
        onClick={() => take.mutate()}
        title={t('reports.exportHelp')}
      >
        {t('reports.export')}
      </Button>
      {take.isError && <Alert severity="error">{failureText(take.error)}</Alert>}
    </>
  );
}
