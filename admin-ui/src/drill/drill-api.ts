import { installationSchema } from '#domain/wire/installation-wire';
import type { Api } from '../providers/api';

/** What the console asks about the installation that it belongs to. */
export const drillApi = (api: Api) => ({
  getInstallation: () => api.get(installationSchema, '/v1/installation'),
});
