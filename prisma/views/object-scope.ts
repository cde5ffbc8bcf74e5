import type { Db } from '../client';
import { casesOf, type Reader } from './case-scope';

/** Whether an object with this id is there for this reader. */
type IsThere = (db: Db, reader: Reader, id: string) => Promise<boolean>;

const ofCase = (reader: Reader) => ({ case: casesOf(reader) });

/** Objects that belong to a case are there for whoever may see the case. */
export const OBJECTS_OF_CASES: Record<string, IsThere> = {
  cases: async (db, reader, id) => (await db.case.count({ where: { AND: [casesOf(reader), { id }] } })) > 0,
  contacts: async (db, reader, id) => (await db.contact.count({ where: { id, ...ofCase(reader) } })) > 0,
  'call-backs': async (db, reader, id) => (await db.callBack.count({ where: { id, ...ofCase(reader) } })) > 0,
  transfers: async (db, reader, id) => (await db.transfer.count({ where: { id, ...ofCase(reader) } })) > 0,
  consultations: async (db, reader, id) => (await db.consultation.count({ where: { id, ...ofCase(reader) } })) > 0,
  'nuisance-marks': async (db, reader, id) =>
    (await db.nuisanceMark.count({ where: { id, contact: ofCase(reader) } })) > 0,
};
