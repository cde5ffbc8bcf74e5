import type { CaseDetail } from '#domain/wire/case-wire';
import type { LinkCommand, LinkStep, RelatedCase, SameIncident, Suggestion } from '#domain/wire/same-incident-wire';
import type { UserWire } from '#domain/wire/session-wire';
import { Refusal } from './fake-state';

type City = {
  get(caseId: string): CaseDetail;
  touch(caseId: string): CaseDetail;
  user(): UserWire | null;
};
type Link = { caseId: string; mainId: string; isMerged: boolean; linkedAt: string };

/** Which cases in memory are of one incident. `suggest` says what the server finds likely for a case. */
export function createFakeIncidents({ get, touch, user }: City) {
  const likely = new Map<string, string[]>();
  let links: Link[] = [];

  const related = (caseId: string): RelatedCase => {
    const { id, number, line, category, priority, status, version, createdAt, excerpt, contacts } = get(caseId);
    const address = contacts[0]?.address ?? null;
    return { id, number, line, category, priority, status, version, createdAt, excerpt, address };
  };
  const suggestion = (caseId: string): Suggestion => ({
    ...related(caseId),
    score: 0.87,
    reasons: ['time', 'place', 'plate'],
  });

  function incidentOf(caseId: string): SameIncident {
    const { holder } = get(caseId);
    const own = links.find((link) => link.caseId === caseId);
    const mainId = own?.mainId ?? caseId;
    const members = links.filter((link) => link.mainId === mainId);
    const found = own ? [] : (likely.get(caseId) ?? []).filter((id) => !members.some((one) => one.caseId === id));
    const hasClaim = holder === null || holder.id === user()?.id;
    const next = own ? ([...(own.isMerged ? [] : ['merge']), 'undo'] as const) : (['link'] as const);
    return {
      caseId,
      main: own ? related(mainId) : null,
      members: members.map(({ caseId: id, linkedAt, isMerged }) => ({ ...related(id), linkedAt, isMerged })),
      contacts: [mainId, ...members.map((one) => one.caseId)].flatMap((id) => get(id).contacts),
      suggestions: found.map(suggestion),
      may: hasClaim ? ([...next] as SameIncident['may']) : [],
    };
  }

  function admit(caseId: string, { version }: LinkStep): void {
    if (get(caseId).version !== version) throw new Refusal('conflict', 409);
    touch(caseId);
  }
  const linkOf = (caseId: string): Link => {
    const link = links.find((one) => one.caseId === caseId);
    if (!link) throw new Refusal('illegal-transition', 409);
    return link;
  };

  return {
    incidentOf,
    suggest: (caseId: string, others: readonly string[]) => void likely.set(caseId, [...others]),
    link(caseId: string, { mainId, ...claim }: LinkCommand): SameIncident {
      admit(caseId, claim);
      links.push({ caseId, mainId, isMerged: false, linkedAt: get(caseId).updatedAt });
      return incidentOf(caseId);
    },
    merge(caseId: string, claim: LinkStep): SameIncident {
      admit(caseId, claim);
      linkOf(caseId).isMerged = true;
      return incidentOf(caseId);
    },
    undo(caseId: string, claim: LinkStep): SameIncident {
      const link = linkOf(caseId);
      admit(caseId, claim);
      links = links.filter((one) => one !== link);
      return incidentOf(caseId);
    },
  };
}
