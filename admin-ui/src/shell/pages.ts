import Assessment from '@mui/icons-material/Assessment';
import BarChart from '@mui/icons-material/BarChart';
import Campaign from '@mui/icons-material/Campaign';
import DirectionsCar from '@mui/icons-material/DirectionsCar';
import FactCheck from '@mui/icons-material/FactCheck';
import FolderOpen from '@mui/icons-material/FolderOpen';
import Groups from '@mui/icons-material/Groups';
import Handshake from '@mui/icons-material/Handshake';
import Headset from '@mui/icons-material/Headset';
import Key from '@mui/icons-material/Key';
import LockOpen from '@mui/icons-material/LockOpen';
import MarkunreadMailbox from '@mui/icons-material/MarkunreadMailbox';
import ModelTraining from '@mui/icons-material/ModelTraining';
import Outbox from '@mui/icons-material/Outbox';
import People from '@mui/icons-material/People';
import PhoneCallback from '@mui/icons-material/PhoneCallback';
import PrivacyTip from '@mui/icons-material/PrivacyTip';
import Psychology from '@mui/icons-material/Psychology';
import SpaceDashboard from '@mui/icons-material/SpaceDashboard';
import Tune from '@mui/icons-material/Tune';
import type { Permission } from '#domain/role';

/** The pages of the rail, in order; a person's first one is where they land. */
export const PAGES = [
  { name: 'desk', icon: Headset, permission: 'seat:use' },
  { name: 'board', icon: SpaceDashboard, permission: 'board:read' },
  { name: 'staffing', icon: Groups, permission: 'board:read' },
  { name: 'reports', icon: Assessment, permission: 'report:read' },
  { name: 'three-rates', icon: BarChart, permission: 'order:rates' },
  { name: 'cases', icon: FolderOpen, permission: 'case:read' },
  { name: 'major-events', icon: Campaign, permission: 'background:read' },
  { name: 'joint-meetings', icon: Handshake, permission: 'consultation:lead' },
  { name: 'call-backs', icon: PhoneCallback, permission: 'call-back:read' },
  { name: 'contacts', icon: MarkunreadMailbox, permission: 'contact:read' },
  { name: 'notifications', icon: Outbox, permission: 'notification:read' },
  { name: 'triage', icon: Psychology, permission: 'triage:try' },
  { name: 'units', icon: DirectionsCar, permission: 'unit:read' },
  { name: 'models', icon: ModelTraining, permission: 'model:read' },
  { name: 'policies', icon: Tune, permission: 'policy:read' },
  { name: 'users', icon: People, permission: 'user:read' },
  { name: 'api-clients', icon: Key, permission: 'api-client:manage' },
  { name: 'audit', icon: FactCheck, permission: 'audit:read' },
  { name: 'unseal-requests', icon: LockOpen, permission: 'unseal:decide' },
  { name: 'privacy', icon: PrivacyTip, permission: 'privacy:manage' },
] as const satisfies { name: string; icon: unknown; permission: Permission }[];
