import type { CaseStatus } from '#domain/case-status';
import { isRatable, type PrivacyDecision, type PrivacyRequestKind, STAGE_OF_STATUS } from '#domain/citizen';
import { isSealed, pseudonymOf } from '#domain/confidentiality';
import type { Names } from '#domain/language';
import type { Line } from '#domain/line';
import type { Satisfaction } from '#domain/order';
import type { CitizenCase, PrivacyRequestWire } from '#domain/wire/citizen-wire';
import type { PrivacyRequest, Prisma } from '../generated/client';
import type { Db } from '../client';
import { casesOfNumber, type Holding } from '../stores/citizen-store';

/** Cases that a page shows at most: nobody's own are more, and whoever rings every day has the newest. */
const MOST_CASES = 50;
const DAY_MS = 86_400_000;

const include = {
  categoryRow: { select: { names: true } },
  workOrder: { select: { reply: true, whereToGo: true, reopenings: true } },
  incident: { select: { reply: true } },
  contacts: { orderBy: { acceptedAt: 'asc' }, include: { caller: true } },
  ratings: { orderBy: { round: 'desc' } },
  privacyRequests: { orderBy: { askedAt: 'asc' } },
} as const satisfies Prisma.CaseInclude;
type Row = Prisma.CaseGetPayload<{ include: typeof include }>;

const casesOfHolding = ({ cityId, caseId, numberToken }: Holding): Prisma.CaseWhereInput =>
  caseId === null ? casesOfNumber(cityId, numberToken ?? '') : { cityId, id: caseId };

/** Their own contacts: of the number that they showed, else of whoever began the case. */
const ownContacts = ({ contacts }: Row, { numberToken }: Holding) =>
  contacts.filter(({ caller, callerId }) =>
    numberToken === null ? callerId === contacts[0]?.callerId : caller?.numberToken === numberToken,
  );

export const requestWire = (row: PrivacyRequest): PrivacyRequestWire => ({
  id: row.id,
  caseId: row.caseId,
  kind: row.kind as PrivacyRequestKind,
  words: row.words,
  askedAt: row.askedAt.toISOString(),
  decision: row.decision as PrivacyDecision | null,
  decisionReason: row.decisionReason,
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

function citizenCase(row: Row, holding: Holding, { reopenDays, now }: { reopenDays: number; now: Date }): CitizenCase {
  const stage = STAGE_OF_STATUS[row.status as CaseStatus];
  const own = ownContacts(row, holding);
  const caller = own.find((contact) => contact.caller !== null)?.caller ?? null;
  const sealed = isSealed(row);
  const round = row.workOrder?.reopenings ?? 0;
  const rating = row.ratings.find((one) => one.round === round);
  const reopensUntil = (row.closedAt?.getTime() ?? 0) + reopenDays * DAY_MS;
  return {
    id: row.id,
    number: row.number,
    line: row.line as Line,
    stage,
    category: row.categoryRow.names as Names,
    receivedAt: (own[0]?.receivedAt ?? row.createdAt).toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    words: own.map(({ text, receivedAt }) => ({ at: receivedAt.toISOString(), text })),
    reply: row.workOrder?.reply ?? row.incident?.reply ?? null,
    whereToGo: row.workOrder?.whereToGo ?? null,
    caller: {
      phone: sealed ? null : (caller?.maskedPhone ?? null),
      name: sealed ? null : (caller?.maskedName ?? null),
      pseudonym: sealed && caller ? pseudonymOf(caller.id) : null,
    },
    mayReopen:
      row.line === '12345' && row.status === 'CLOSED' && row.workOrder !== null && reopensUntil > now.getTime(),
    mayRate: isRatable(stage) && rating === undefined,
    rating: rating
      ? {
          isSolved: rating.isSolved,
          satisfaction: rating.satisfaction as Satisfaction,
          words: rating.words,
          at: rating.at.toISOString(),
        }
      : null,
    requests: row.privacyRequests.map(requestWire),
  };
}

/** What a citizen may do with a case, and what of it is theirs beside what every page shows. */
export type OwnCase = {
  shown: CitizenCase;
  trackingCode: string;
  round: number;
  contactIds: string[];
  callerId: string | null;
  isSealed: boolean;
  location: { address: string | null; lat: number | null; lon: number | null }[];
};

/** The cases of a citizen, the newest first; of them only the one with this id, where one is asked for. */
export async function listOwnCases(db: Db, holding: Holding, now: Date, id?: string): Promise<OwnCase[]> {
  const { reopenDays } = await db.orderPolicy.findUniqueOrThrow({ where: { cityId: holding.cityId } });
  const rows = await db.case.findMany({
    where: { AND: [casesOfHolding(holding), id === undefined ? {} : { id }] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_CASES,
    include,
  });
  return rows.map((row) => {
    const own = ownContacts(row, holding);
    return {
      shown: citizenCase(row, holding, { reopenDays, now }),
      trackingCode: row.trackingCode,
      round: row.workOrder?.reopenings ?? 0,
      contactIds: own.map((contact) => contact.id),
      callerId: own.find(({ callerId }) => callerId !== null)?.callerId ?? null,
      isSealed: isSealed(row),
      location: own.flatMap(({ address, lat, lon }) =>
        address === null && lat === null ? [] : [{ address, lat, lon }],
      ),
    };
  });
}

/** What a case is followed by, and in whose hands it is. */
export const findTracking = (db: Db, cityId: string, id: string) =>
  db.case.findUnique({ where: { cityId_id: { cityId, id } }, select: { trackingCode: true, holderId: true } });
