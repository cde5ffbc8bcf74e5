import { Prisma } from './generated/client';

/** A constant of the code as a literal of SQL, for statements whose plan must not hang on a parameter. Never what somebody sent. */
export const literal = (constant: string): Prisma.Sql => Prisma.raw(`'${constant.replaceAll("'", "''")}'`);
