import type { HandoverWire, LinkStatus } from '#domain/wire/link-wire';
import { Refusal } from './fake-state';

type Handover = NonNullable<HandoverWire['handover']>;

/** The other installation in memory. Without `setLink` this one serves both lines. */
export function createFakeLink() {
  let link: LinkStatus['link'] = null;
  const handovers = new Map<string, Handover>();
  const handoverOf = (caseId: string): HandoverWire => ({ handover: handovers.get(caseId) ?? null });
  return {
    linkStatus: (): LinkStatus => ({ link }),
    setLink: (next: LinkStatus['link']) => {
      link = next;
    },
    handoverOf,
    setHandover: (caseId: string, handover: Handover) => handovers.set(caseId, handover),
    refuseHandover(caseId: string): HandoverWire {
      const known = handovers.get(caseId);
      if (known?.mayRefuse !== true) throw new Refusal('conflict', 409);
      handovers.set(caseId, { ...known, state: 'REFUSED', mayRefuse: false });
      return handoverOf(caseId);
    },
  };
}
