import { staffingSchema } from '#domain/wire/staffing-wire';
import { actorOf, route } from '../http/route';
import type { StaffingService } from './staffing-service';

export const staffingRoutes = (staffing: StaffingService) => [
  route({
    method: 'get',
    path: '/v1/staffing',
    who: 'board:read',
    audit: 'none',
    answer: staffingSchema,
    handle: async (caller) => ({ body: await staffing.read(actorOf(caller).cityId) }),
  }),
];
