import {
  handoverRefusalSchema,
  handoverSchema,
  type HandoverWire,
  type LinkStatus,
  linkStatusSchema,
} from '#domain/wire/link-wire';
import type { Route } from './fake-route';
import { Refusal } from './fake-state';

type Handover = NonNullable<HandoverWire['handover']>;

/** The other installation in memory. Without `setLink` this one serves both lines. */
export function createFakeLink() {
  let link: LinkStatus['link'] = null;
  const handovers = new Map<string, Handover>();
  const handoverOf = (caseId: string): HandoverWire => ({ handover: handovers.get(caseId) ?? null });
  function refuse(caseId: string): HandoverWire {
    const known = handovers.get(caseId);
    if (known?.mayRefuse !== true) throw new Refusal('conflict', 409);
    handovers.set(caseId, { ...known, state: 'REFUSED', mayRefuse: false });
    return handoverOf(caseId);
  }
  const ok = (body: unknown) => ({ status: 200, body });
  const linkRoutes: Route[] = [
    ['GET', /^\/v1\/link$/, () => ok(linkStatusSchema.parse({ link }))],
    ['GET', /^\/v1\/cases\/([^/]+)\/handover$/, ([id = '']) => ok(handoverSchema.parse(handoverOf(id)))],
    [
      'POST',
      /^\/v1\/cases\/([^/]+)\/handover\/refuse$/,
      ([id = ''], { body }) => {
        handoverRefusalSchema.parse(body);
        return ok(handoverSchema.parse(refuse(id)));
      },
    ],
  ];
  return {
    linkRoutes,
    setLink: (next: LinkStatus['link']) => {
      link = next;
    },
    handoverOf,
    setHandover: (caseId: string, handover: Handover) => handovers.set(caseId, handover),
  };
}
