import type { Db } from '#db/client';
import { visibleCases } from '#db/views/case-scope';
import {
  type CaseInBrief,
  findCasesInBrief,
  findClasses,
  findContactsOf,
  findLikely,
  findLinks,
  findReports,
  findSameIncidentPolicy,
  type StoredReport,
} from '#db/views/same-incident-view';
import { AppError } from '#domain/app-error';
import { isHeld } from '#domain/case-status';
import { maskNumbers } from '#domain/mask';
import { isOver, type LinkAction, type LinkStanding, mergeFault } from '#domain/same-incident';
import { type Actor, can } from '#domain/role';
import type { RelatedCase, SameIncident, Suggestion } from '#domain/wire/same-incident-wire';
import { isAccusation } from '#engine/same-incident/accusation';
import { scoreReports } from '#engine/same-incident/score';

/** An operator reads a few at a glance; what is less likely than these is seldom looked at. */
const SHOWN = 5;
const EXCERPT_LENGTH = 160;

/** A report that accuses somebody, by its class or by its words, is shown beside no other case. */
export const isSealed = (report: StoredReport): boolean => report.isSealed || isAccusation(report.words);

const toRelated = (brief: CaseInBrief, first: StoredReport | undefined): RelatedCase => ({
  id: brief.id,
  number: brief.number,
  line: brief.line,
  category: brief.category,
  priority: brief.priority,
  status: brief.status,
  version: brief.version,
  createdAt: brief.createdAt.toISOString(),
  address: first?.address ?? null,
  excerpt: maskNumbers(first?.text ?? '')
    .slice(0, EXCERPT_LENGTH)
    .toWellFormed(),
});

/** The incident that a case is of, and the cases that may be of the same one. @throws AppError `not-found` */
export async function readSameIncident(db: Db, actor: Actor, caseId: string): Promise<SameIncident> {
  const { cityId } = actor;
  const { mainId, members } = await findLinks(db, cityId, caseId);
  const ids = [...new Set([caseId, mainId, ...members.map(({ id }) => id)])];
  const reports = await findReports(db, cityId, ids);
  const ofCase = (id: string) => reports.filter((report) => report.caseId === id);
  const own = ofCase(caseId);
  if (own.length === 0) throw new AppError('not-found', 'no such case');

  const isHidden = (id: string) => id !== caseId && [...own, ...ofCase(id)].some(isSealed);
  const briefs = await findCasesInBrief(db, cityId, ids);
  const shown = ids.filter((id) => !isHidden(id));
  const related = (id: string) => {
    const brief = briefs.get(id);
    return brief && shown.includes(id) ? toRelated(brief, ofCase(id)[0]) : undefined;
  };
  const of = briefs.get(caseId)!;
  const isMember = mainId !== caseId;
  const mayJoin = !isMember && !isOver(of.status) && !own.some(isSealed);
  const may = mayDo(actor, of, {
    ...{ isMember, isMain: members.length > 0 && !isMember, mayJoin },
    main: isMember ? briefs.get(mainId) : undefined,
  });
  return {
    caseId,
    main: isMember ? (related(mainId) ?? null) : null,
    members: members.flatMap(({ id, ...link }) => {
      const member = related(id);
      return member ? [{ ...member, ...link }] : [];
    }),
    contacts: await findContactsOf(db, cityId, await visibleCases(db, actor, shown)),
    suggestions: mayJoin ? await suggest(db, cityId, own) : [],
    may,
  };
}

/** As likely as each other for whoever reads them: then the oldest case comes first, and ids rise with time. */
const tenths = (score: number): number => Math.round(score * 10);

/** Open cases of the same incident, as far as time, place, class and words tell; of one incident the likeliest report speaks. */
async function suggest(db: Db, cityId: string, [subject]: StoredReport[]): Promise<Suggestion[]> {
  if (!subject) return [];
  const policy = await findSameIncidentPolicy(db, cityId, subject.line);
  const classes = await findClasses(db, cityId, subject.caseId);
  const found = await findLikely(db, subject, { cityId, classes, policy });
  const others = found.filter((report) => !isSealed(report));
  const at = (report: StoredReport) => ({ ...report, at: report.at.getTime() });
  const scored = scoreReports(at(subject), others.map(at), policy).filter(({ score }) => score >= policy.minScore);
  const best = new Map(scored.sort((a, b) => a.score - b.score).map((one) => [one.of.incidentId, one]));
  const likeliest = [...best.entries()]
    .sort(([id, a], [otherId, b]) => tenths(b.score) - tenths(a.score) || id.localeCompare(otherId))
    .slice(0, SHOWN);
  const ids = likeliest.map(([id]) => id);
  const briefs = await findCasesInBrief(db, cityId, ids);
  const reports = await findReports(db, cityId, ids);
  return likeliest.flatMap(([id, { score, reasons }]) => {
    const brief = briefs.get(id);
    const first = reports.find((report) => report.caseId === id);
    return brief && first && !isSealed(first) ? [{ ...toRelated(brief, first), score, reasons }] : [];
  });
}

type Place = { isMember: boolean; isMain: boolean; mayJoin: boolean; main: CaseInBrief | undefined };

/** What this person may do about the links of a case now, for the console to draw. */
function mayDo(actor: Actor, of: CaseInBrief, { isMember, isMain, mayJoin, main }: Place): LinkAction[] {
  const hasClaim = !isHeld(of.status) || of.holderId === actor.userId;
  if (!can(actor, 'case:link', of) || !hasClaim) return [];
  if (!isMember) return mayJoin && !isMain ? ['link'] : [];
  const standing = (brief: CaseInBrief): LinkStanding => ({ ...brief, isMember: false, isMain: false });
  const mayMerge = main !== undefined && mergeFault(standing(of), standing(main)) === undefined;
  return mayMerge ? ['merge', 'undo'] : ['undo'];
}
