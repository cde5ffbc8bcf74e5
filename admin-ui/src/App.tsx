import type { QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import {
  Admin,
  type AuthProvider,
  CustomRoutes,
  type I18nProvider,
  Navigate,
  reactRouterProvider,
  Resource,
  type Store,
} from 'react-admin';
import { CaseList } from './cases/CaseList';
import { Desk } from './desk/Desk';
import type { HotlineDataProvider } from './providers/data-provider';
import { Guarded } from './shell/Guarded';
import { Landing } from './shell/Landing';
import { NotFound } from './shell/NotFound';
import { Router } from './shell/Router';
import { Shell } from './shell/Shell';
import { SignIn } from './shell/SignIn';
import { dayTheme, nightTheme } from './theme/themes';

const { Route } = reactRouterProvider;

const AccountPage = lazy(async () => ({ default: (await import('./account/AccountPage')).AccountPage }));
const ApiClientList = lazy(async () => ({ default: (await import('./api-clients/ApiClientList')).ApiClientList }));
const UserList = lazy(async () => ({ default: (await import('./users/UserList')).UserList }));
const Audit = lazy(async () => ({ default: (await import('./audit/Audit')).Audit }));
const BoundaryList = lazy(async () => ({ default: (await import('./boundaries/BoundaryList')).BoundaryList }));
const Board = lazy(async () => ({ default: (await import('./supervisor/Board')).Board }));
const CallBackList = lazy(async () => ({ default: (await import('./call-backs/CallBackList')).CallBackList }));
const CaseShow = lazy(async () => ({ default: (await import('./cases/CaseShow')).CaseShow }));
const ContactList = lazy(async () => ({ default: (await import('./contacts/ContactList')).ContactList }));
const ContactShow = lazy(async () => ({ default: (await import('./contacts/ContactShow')).ContactShow }));
const JointMeetings = lazy(async () => ({ default: (await import('./joint-meetings/JointMeetings')).JointMeetings }));
const MajorEvents = lazy(async () => ({ default: (await import('./major-events/MajorEvents')).MajorEvents }));
const ModelList = lazy(async () => ({ default: (await import('./models/ModelList')).ModelList }));
const ModelShow = lazy(async () => ({ default: (await import('./models/ModelShow')).ModelShow }));
const Notifications = lazy(async () => ({ default: (await import('./notifications/Notifications')).Notifications }));
const PolicyLog = lazy(async () => ({ default: (await import('./policies/PolicyLog')).PolicyLog }));
const PolicyPage = lazy(async () => ({ default: (await import('./policies/PolicyPage')).PolicyPage }));
const Privacy = lazy(async () => ({ default: (await import('./privacy/Privacy')).Privacy }));
const UnitList = lazy(async () => ({ default: (await import('./units/UnitList')).UnitList }));
const Staffing = lazy(async () => ({ default: (await import('./staffing/Staffing')).Staffing }));
const Reports = lazy(async () => ({ default: (await import('./reports/Reports')).Reports }));
const ThreeRates = lazy(async () => ({ default: (await import('./orders/ThreeRates')).ThreeRates }));
const UnsealRequests = lazy(async () => ({ default: (await import('./unseal/UnsealRequests')).UnsealRequests }));
const TryTriage = lazy(async () => ({ default: (await import('./triage/TryTriage')).TryTriage }));

type Props = {
  dataProvider: HotlineDataProvider;
  authProvider: AuthProvider;
  i18nProvider: I18nProvider;
  queryClient: QueryClient;
  store: Store;
};

/** The console: which pages there are. */
export function App(providers: Props) {
  return (
    <Router>
      <Admin
        {...providers}
        title="110 · 12345"
        lightTheme={dayTheme}
        darkTheme={nightTheme}
        layout={Shell}
        loginPage={SignIn}
        catchAll={NotFound}
        dashboard={Landing}
        requireAuth
        disableTelemetry
      >
        <Resource name="cases" list={CaseList} show={CaseShow} />
        <Resource name="contacts" list={ContactList} show={ContactShow} />
        <Resource name="boundary-rules" list={BoundaryList} />
        <Resource name="users" list={UserList} />
        <Resource name="api-clients" list={ApiClientList} />
        <CustomRoutes>
          <Route path="/account" element={<AccountPage />} />
          <Route path="/desk" element={<Guarded permission="seat:use" page={<Desk />} />} />
          <Route path="/board" element={<Guarded permission="board:read" page={<Board />} />} />
          <Route path="/staffing" element={<Guarded permission="board:read" page={<Staffing />} />} />
          <Route path="/reports" element={<Guarded permission="report:read" page={<Reports />} />} />
          <Route path="/three-rates" element={<Guarded permission="order:rates" page={<ThreeRates />} />} />
          <Route path="/joint-meetings" element={<Guarded permission="consultation:lead" page={<JointMeetings />} />} />
          <Route path="/major-events" element={<Guarded permission="background:read" page={<MajorEvents />} />} />
          <Route path="/call-backs" element={<Guarded permission="call-back:read" page={<CallBackList />} />} />
          <Route path="/notifications" element={<Guarded permission="notification:read" page={<Notifications />} />} />
          <Route path="/triage" element={<Guarded permission="triage:try" page={<TryTriage />} />} />
          <Route path="/policies" element={<Navigate to="/policies/sla-policy" replace />} />
          <Route path="/policies/changes" element={<Guarded permission="policy:read" page={<PolicyLog />} />} />
          <Route path="/policies/:kind" element={<Guarded permission="policy:read" page={<PolicyPage />} />} />
          <Route path="/units" element={<Guarded permission="unit:read" page={<UnitList />} />} />
          <Route path="/models" element={<Guarded permission="model:read" page={<ModelList />} />} />
          <Route path="/models/:id" element={<Guarded permission="model:read" page={<ModelShow />} />} />
          <Route path="/audit" element={<Guarded permission="audit:read" page={<Audit />} />} />
          <Route path="/privacy" element={<Guarded permission="privacy:manage" page={<Privacy />} />} />
          <Route path="/unseal-requests" element={<Guarded permission="unseal:decide" page={<UnsealRequests />} />} />
        </CustomRoutes>
      </Admin>
    </Router>
  );
}
