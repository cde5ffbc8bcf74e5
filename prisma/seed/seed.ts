import { v7 as uuidv7 } from 'uuid';
import { type Db, openDatabase } from '../client';
import { type Credentials, FEWEST_SEATS, hashKey, makeAccounts, type SeedSettings } from './accounts';
import { addMissing } from './add-missing';
import { CALENDAR } from './calendar';
import { CATEGORIES } from './categories';
import { DEPARTMENTS } from './departments';
import { ESCALATION_STEPS } from './escalation-steps';
import { ORDER_POLICY } from './order-policy';
import { SAME_INCIDENT_POLICIES } from './same-incident-policies';
import { insertMissingRows } from './missing-rows';
import { insertMissingUnits } from './insert-units';

/** The seeded policies count from the year whose holidays their calendar knows. */
const VALID_FROM = new Date('2026-01-01T00:00:00+08:00');

/** A machine that is busy to the brim still gets through its first start, in ms. */
const FIRST_START = { timeout: 120_000 };

/** The city of a first start. Its names are to be changed by its administrator. */
export const SEEDED_CITY = {
  id: 'city-1',
  names: { zh: '示范市', en: 'Model City', vi: 'Thành phố mẫu' },
  timeZone: 'Asia/Shanghai',
  utcOffsetMinutes: 480,
  locale: 'zh-CN',
};

/**
 * Fills an empty database with one city, its catalogue, its policies and its accounts, all in one transaction.
 * `saveCredentials` runs before the commit: when it fails, or the process dies, nothing is seeded and the next start
 * makes new credentials. A database that has a city gets the rows it lacks, and is otherwise left as it is.
 * @returns whether anything was seeded
 */
export async function seed(
  databaseUrl: string,
  saveCredentials: (credentials: Credentials) => Promise<void>,
  settings: SeedSettings = { seatsPerLine: FEWEST_SEATS, requiresSecondFactor: false },
): Promise<boolean> {
  const database = openDatabase(databaseUrl, 1);
  try {
    if ((await database.city.count()) > 0) {
      await insertMissing(database);
      return false;
    }
    const accounts = await makeAccounts(settings);
    await database.$transaction(async (tx) => {
      await insertCatalogue(tx);
      await insertMissing(tx);
      await insertAccounts(tx, accounts);
      await saveCredentials(accounts.credentials);
    }, FIRST_START);
    return true;
  } finally {
    await database.$disconnect();
  }
}

async function insertCatalogue(db: Db): Promise<void> {
  const cityId = SEEDED_CITY.id;
  await db.city.create({ data: SEEDED_CITY });
  await db.department.createMany({ data: DEPARTMENTS.map((row) => ({ cityId, ...row })) });
  await db.category.createMany({ data: CATEGORIES.map((row) => ({ cityId, ...row })) });
  await db.calendar.create({ data: { cityId, ...CALENDAR } });
  await db.orderPolicy.create({ data: { cityId, calendarId: CALENDAR.id, ...ORDER_POLICY } });
  await db.escalationStep.createMany({ data: ESCALATION_STEPS.map((row) => ({ cityId, ...row })) });
  await db.sameIncidentPolicy.createMany({ data: SAME_INCIDENT_POLICIES.map((row) => ({ cityId, ...row })) });
}

/** What a newer release brings to a city that is there already; what its people made of it stays. */
async function insertMissing(db: Db): Promise<void> {
  const now = new Date();
  await addMissing(db, SEEDED_CITY.id, VALID_FROM);
  await insertMissingUnits(db, SEEDED_CITY.id, now);
  await insertMissingRows(db, now);
}

async function insertAccounts(
  db: Db,
  { users, apiClients }: Pick<Awaited<ReturnType<typeof makeAccounts>>, 'users' | 'apiClients'>,
): Promise<void> {
  const cityId = SEEDED_CITY.id;
  const now = new Date();
  const rows = users.map(({ password: _password, totpSecret, ...user }) => ({
    user: { cityId, id: uuidv7(), ...user },
    totpSecret,
  }));
  await db.user.createMany({ data: rows.map(({ user }) => user) });
  await db.secondFactor.createMany({
    data: rows.flatMap(({ user, totpSecret: secret }) =>
      secret === undefined ? [] : { cityId, userId: user.id, secret, confirmedAt: now },
    ),
  });
  await db.apiClient.createMany({
    data: apiClients.map(({ key, ...client }) => ({ cityId, id: uuidv7(), ...client, keyHash: hashKey(key) })),
  });
}
