import Apartment from '@mui/icons-material/Apartment';
import Balance from '@mui/icons-material/Balance';
import BarChart from '@mui/icons-material/BarChart';
import Category from '@mui/icons-material/Category';
import DirectionsCar from '@mui/icons-material/DirectionsCar';
import FactCheck from '@mui/icons-material/FactCheck';
import FolderOpen from '@mui/icons-material/FolderOpen';
import Headset from '@mui/icons-material/Headset';
import LockOpen from '@mui/icons-material/LockOpen';
import MarkunreadMailbox from '@mui/icons-material/MarkunreadMailbox';
import ModelTraining from '@mui/icons-material/ModelTraining';
import Outbox from '@mui/icons-material/Outbox';
import PhoneCallback from '@mui/icons-material/PhoneCallback';
import Psychology from '@mui/icons-material/Psychology';
import SpaceDashboard from '@mui/icons-material/SpaceDashboard';
import Timer from '@mui/icons-material/Timer';
import type { Permission } from '#domain/role';

/** The pages of the rail, in order; a person's first one is where they land. */
export const PAGES = [
  { name: 'desk', icon: Headset, permission: 'seat:use' },
  { name: 'board', icon: SpaceDashboard, permission: 'board:read' },
  { name: 'three-rates', icon: BarChart, permission: 'order:rates' },
  { name: 'cases', icon: FolderOpen, permission: 'case:read' },
  { name: 'call-backs', icon: PhoneCallback, permission: 'call-back:read' },
  { name: 'contacts', icon: MarkunreadMailbox, permission: 'contact:read' },
  { name: 'notifications', icon: Outbox, permission: 'notification:read' },
  { name: 'triage', icon: Psychology, permission: 'triage:try' },
  { name: 'units', icon: DirectionsCar, permission: 'unit:read' },
  { name: 'models', icon: ModelTraining, permission: 'model:read' },
  { name: 'categories', icon: Category, permission: 'catalog:read' },
  { name: 'departments', icon: Apartment, permission: 'catalog:read' },
  { name: 'sla-policies', icon: Timer, permission: 'catalog:read' },
  { name: 'boundary-rules', icon: Balance, permission: 'catalog:read' },
  { name: 'audit', icon: FactCheck, permission: 'audit:read' },
  { name: 'unseal-requests', icon: LockOpen, permission: 'unseal:decide' },
] as const satisfies { name: string; icon: unknown; permission: Permission }[];
