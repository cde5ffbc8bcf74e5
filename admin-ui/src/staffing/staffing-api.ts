import { staffingSchema } from '#domain/wire/staffing-wire';
import type { Api } from '../providers/api';

/** What the console asks about seats and the people for them. */
export const staffingApi = (api: Api) => ({
  getStaffing: () => api.get(staffingSchema, '/v1/staffing'),
});
