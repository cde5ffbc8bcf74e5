import Apartment from '@mui/icons-material/Apartment';
import Balance from '@mui/icons-material/Balance';
import Category from '@mui/icons-material/Category';
import FolderOpen from '@mui/icons-material/FolderOpen';
import Headset from '@mui/icons-material/Headset';
import MarkunreadMailbox from '@mui/icons-material/MarkunreadMailbox';
import ModelTraining from '@mui/icons-material/ModelTraining';
import Psychology from '@mui/icons-material/Psychology';
import SpaceDashboard from '@mui/icons-material/SpaceDashboard';
import Timer from '@mui/icons-material/Timer';
import type { Permission } from '#domain/role';

/** The pages of the rail, in order; a person's first one is where they land. */
export const PAGES = [
  { name: 'desk', icon: Headset, permission: 'seat:use' },
  { name: 'board', icon: SpaceDashboard, permission: 'board:read' },
  { name: 'cases', icon: FolderOpen, permission: 'case:read' },
  { name: 'contacts', icon: MarkunreadMailbox, permission: 'contact:read' },
  { name: 'triage', icon: Psychology, permission: 'triage:try' },
  { name: 'models', icon: ModelTraining, permission: 'model:read' },
  { name: 'categories', icon: Category, permission: 'catalog:read' },
  { name: 'departments', icon: Apartment, permission: 'catalog:read' },
  { name: 'sla-policies', icon: Timer, permission: 'catalog:read' },
  { name: 'boundary-rules', icon: Balance, permission: 'catalog:read' },
] as const satisfies { name: string; icon: unknown; permission: Permission }[];
