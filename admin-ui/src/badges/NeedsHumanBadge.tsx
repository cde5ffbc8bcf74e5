import PanTool from '@mui/icons-material/PanTool';
import { useT } from '../i18n/use-t';
import { Badge } from './Badge';

/** The system was not sure: a person decides. */
export function NeedsHumanBadge() {
  const t = useT();
  return (
    <Badge mark={(marks) => marks.human} icon={<PanTool aria-hidden />} title={t('case.needsHumanHelp')}>
      {t('case.needsHuman')}
    </Badge>
  );
}
