import LocalPolice from '@mui/icons-material/LocalPolice';
import SupportAgent from '@mui/icons-material/SupportAgent';
import type { Line } from '#domain/line';
import { useT } from '../i18n/use-t';
import { Badge } from './Badge';

const ICON = { '110': LocalPolice, '12345': SupportAgent } as const;

export function LineBadge({ line }: { line: Line }) {
  const t = useT();
  const Icon = ICON[line];
  return (
    <Badge mark={(marks) => marks.line[line]} icon={<Icon aria-hidden />} title={t(`lineName.${line}`)}>
      {t(`line.${line}`)}
    </Badge>
  );
}
