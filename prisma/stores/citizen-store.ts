import { v7 as uuidv7 } from 'uuid';
import { SEALED } from '#domain/confidentiality';
import { MAX_CODE_GUESSES, type PrivacyRequestKind } from '#domain/citizen';
import type { Language } from '#domain/language';
import type { Satisfaction } from '#domain/order';
import { Prisma } from '../generated/client';
import type { Db } from '../client';

/** What a citizen has shown to be theirs: one case, or a telephone number. */
export type Holding = { cityId: string; caseId: string | null; numberToken: string | null };
export type Citizen = Holding & { tokenHash: string; expiresAt: Date };

type CodeKey = { cityId: string; id: string };
const codeWhere = ({ cityId, id }: CodeKey) => ({ cityId_id: { cityId, id } });

/**
 * The cases that open to who holds a telephone: those of 12345 that no informant brought. Who called 110, or reported
 * somebody, may be in danger from whoever has the telephone in hand: theirs open by tracking code and PIN alone.
 */
export const casesOfNumber = (cityId: string, numberToken: string) =>
  ({
    cityId,
    line: '12345',
    confidentiality: { not: SEALED },
    contacts: { some: { caller: { numberToken } } },
  }) satisfies Prisma.CaseWhereInput;

/** Keeps that somebody asked for a code, for any number alike. */
export async function insertCode(
  db: Db,
  code: { cityId: string; numberToken: string; language: Language; now: Date; expiresAt: Date },
): Promise<void> {
  const { now, ...row } = code;
  await db.citizenCode.create({ data: { ...row, id: uuidv7(), createdAt: now, nextAt: now } });
}

/** Spends one of the guesses at the newest code of a number. @returns its id, or undefined when there is none to guess at */
export async function spendCodeGuess(
  db: Db,
  { cityId, numberToken, now }: { cityId: string; numberToken: string; now: Date },
): Promise<string | undefined> {
  const [row] = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    UPDATE citizen_codes SET guesses = guesses + 1
    WHERE city_id = ${cityId} AND used_at IS NULL AND expires_at > ${now}::timestamptz AND guesses < ${MAX_CODE_GUESSES}
      AND id = (SELECT id FROM citizen_codes WHERE city_id = ${cityId} AND number_token = ${numberToken}
                ORDER BY created_at DESC, id DESC LIMIT 1)
    RETURNING id::text`);
  return row?.id;
}

/** Uses up a code: of two who send it at once, one is too late. @returns whether it was still unused */
export const claimCode = async (db: Db, { cityId, id }: CodeKey, now: Date): Promise<boolean> =>
  (await db.citizenCode.updateMany({ where: { cityId, id, usedAt: null }, data: { usedAt: now } })).count > 0;

/** A code on its way; `callerId` is whose number it goes to, or null when we know nobody who may get one. */
export type DueCode = CodeKey & { language: Language; callerId: string | null };

/** Takes codes that are to be sent; nobody else takes them before `leaseUntil`. */
export async function claimDueCodes(
  db: Db,
  { now, leaseUntil, limit }: { now: Date; leaseUntil: Date; limit: number },
): Promise<DueCode[]> {
  const rows = await db.$queryRaw<(CodeKey & { language: Language; numberToken: string })[]>(Prisma.sql`
    WITH due AS (
      SELECT city_id, id FROM citizen_codes WHERE next_at <= ${now}::timestamptz AND expires_at > ${now}::timestamptz
      ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE citizen_codes c SET next_at = ${leaseUntil}::timestamptz
    FROM due WHERE c.city_id = due.city_id AND c.id = due.id
    RETURNING c.city_id AS "cityId", c.id::text, c.language, c.number_token AS "numberToken"`);
  return Promise.all(
    rows.map(async ({ numberToken, ...code }) => {
      const { cityId } = code;
      const caller = await db.caller.findFirst({
        where: { cityId, numberToken, contacts: { some: { case: casesOfNumber(cityId, numberToken) } } },
        orderBy: { createdAt: 'desc' },
        select: { id: true },
      });
      return { ...code, callerId: caller?.id ?? null };
    }),
  );
}

/** The code is sent again at `nextAt`; null: it has gone, or never goes. */
export async function settleCode(db: Db, key: CodeKey, nextAt: Date | null): Promise<void> {
  await db.citizenCode.update({ where: codeWhere(key), data: { nextAt } });
}

export async function insertCitizen(db: Db, { createdAt, ...citizen }: Citizen & { createdAt: Date }): Promise<void> {
  await db.citizenSession.create({ data: { ...citizen, createdAt } });
}

export const findCitizen = async (db: Db, tokenHash: string, now: Date): Promise<Citizen | undefined> =>
  (await db.citizenSession.findFirst({ where: { tokenHash, expiresAt: { gt: now } } })) ?? undefined;

export async function deleteCitizen(db: Db, tokenHash: string): Promise<void> {
  await db.citizenSession.deleteMany({ where: { tokenHash } });
}

/** Keeps a rating with the answer that it is about. @returns false when this round was rated already */
export const insertRating = async (
  db: Db,
  rating: {
    cityId: string;
    caseId: string;
    round: number;
    isSolved: boolean;
    satisfaction: Satisfaction;
    words: string;
    at: Date;
  },
): Promise<boolean> => {
  const { cityId, caseId } = rating;
  const answered = await db.workOrder.findUnique({
    where: { cityId_caseId: { cityId, caseId } },
    select: { departmentCode: true, appealType: true, result: true },
  });
  return (await db.citizenRating.createMany({ data: [{ ...rating, ...answered }], skipDuplicates: true })).count > 0;
};

/** @returns undefined when a request of this kind is open for the case */
export async function insertPrivacyRequest(
  db: Db,
  asked: { cityId: string; caseId: string; kind: PrivacyRequestKind; words: string; askedAt: Date },
): Promise<string | undefined> {
  const id = uuidv7();
  const { count } = await db.privacyRequest.createMany({ data: [{ ...asked, id }], skipDuplicates: true });
  return count > 0 ? id : undefined;
}
