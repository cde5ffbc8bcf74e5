import ArrowUpward from '@mui/icons-material/ArrowUpward';
import KeyboardDoubleArrowUp from '@mui/icons-material/KeyboardDoubleArrowUp';
import PriorityHigh from '@mui/icons-material/PriorityHigh';
import Remove from '@mui/icons-material/Remove';
import type { Priority } from '#domain/priority';
import { useT } from '../i18n/use-t';
import { Badge } from './Badge';

const ICON = { P0: PriorityHigh, P1: KeyboardDoubleArrowUp, P2: ArrowUpward, P3: Remove } as const;

/** P0 … P3 with its meaning in words; `isShort` keeps the code alone where the column says the rest. */
export function PriorityBadge({ priority, isShort = false }: { priority: Priority; isShort?: boolean }) {
  const t = useT();
  const Icon = ICON[priority];
  const meaning = t(`priority.${priority}`);
  return (
    <Badge mark={(marks) => marks.priority[priority]} icon={<Icon aria-hidden />} title={meaning}>
      {isShort ? priority : `${priority} ${meaning}`}
    </Badge>
  );
}
