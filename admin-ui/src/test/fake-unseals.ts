import { listOf } from '#domain/wire/list-wire';
import {
  unsealAskSchema,
  unsealDecisionSchema,
  unsealRequestSchema,
  type UnsealRequestWire,
} from '#domain/wire/unseal-wire';
import { Refusal } from './fake-state';
import type { Route } from './fake-route';

const AT = '2026-11-19T02:00:00.000Z';
const person = (id: string) => ({ id, displayNames: { zh: id, en: id, vi: id } });

/** Requests to open sealed identities, in memory. */
export function createFakeUnseals() {
  let requests: UnsealRequestWire[] = [];
  const answer = (request: UnsealRequestWire, status = 200) => ({ status, body: unsealRequestSchema.parse(request) });
  const unsealRoutes: Route[] = [
    [
      'GET',
      /^\/v1\/unseal-requests$/,
      () => ({
        status: 200,
        body: listOf(unsealRequestSchema).parse({ items: requests, hasNextPage: false, dataAt: AT }),
      }),
    ],
    [
      'POST',
      /^\/v1\/contacts\/([^/]+)\/unseal-requests$/,
      ([contactId = ''], { body }) => {
        const request: UnsealRequestWire = {
          ...{ id: `unseal-${requests.length + 1}`, contactId, caseNumber: '261119000042' },
          ...unsealAskSchema.parse(body),
          ...{ askedBy: person('taker12345'), askedAt: AT, decision: null, decisionReason: null },
          ...{ decidedBy: null, decidedAt: null, expiresAt: null },
        };
        requests = [...requests, request];
        return answer(request, 201);
      },
    ],
    [
      'POST',
      /^\/v1\/unseal-requests\/([^/]+)\/decision$/,
      ([id = ''], { body }) => {
        const { decision, reason } = unsealDecisionSchema.parse(body);
        const asked = requests.find((one) => one.id === id);
        if (!asked) throw new Refusal('not-found', 404);
        const expiresAt = decision === 'approve' ? AT : null;
        const decided = {
          ...asked,
          decision,
          decisionReason: reason,
          decidedBy: person('privacy'),
          decidedAt: AT,
          expiresAt,
        };
        requests = requests.map((one) => (one === asked ? decided : one));
        return answer(decided);
      },
    ],
  ];
  return { unsealRequests: () => requests, setUnseals: (next: UnsealRequestWire[]) => (requests = next), unsealRoutes };
}
