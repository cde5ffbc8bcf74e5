/** `npm run audit:verify`: reads every audit chain and names the first row that is wrong. Exit code 1 when one is. */
import { resolve } from 'node:path';
import { openDatabase } from '#db/client';
import { verifyChain } from '#db/audit/verify-chain';
import { AppError } from '#domain/app-error';
import type { ChainFault } from '#domain/audit';
import { readAnchors } from './audit-anchors';
import { loadConfig, readEnvironment } from './config';
import { installedDatabaseUrl } from './installed-database';

const FAULT: Record<ChainFault, string> = {
  missing: 'is missing',
  altered: 'does not say what was written',
  'out-of-order': 'does not follow the row before it',
  truncated: 'was cut off, with what came after it: an anchor knows it',
  're-chained': 'or one soon after it was replaced and the chain made anew: an anchor knows another',
};

async function verifyAll(): Promise<boolean> {
  const config = loadConfig(readEnvironment());
  const databaseUrl = installedDatabaseUrl(config);
  if (databaseUrl === undefined) throw new AppError('invalid-input', 'there is no database: set DATABASE_URL');
  const database = openDatabase(databaseUrl, 1);
  try {
    let isWhole = true;
    for (const { id } of await database.city.findMany({ select: { id: true }, orderBy: { id: 'asc' } })) {
      const { rows, anchors, fault } = await verifyChain(database, id, readAnchors(resolve(config.dataDir), id));
      const says = fault === null ? 'the chain holds' : `row ${fault.seq} ${FAULT[fault.fault]}`;
      process.stdout.write(`${id}: ${rows} rows, ${anchors} anchors: ${says}\n`);
      isWhole &&= fault === null;
    }
    return isWhole;
  } finally {
    await database.$disconnect();
  }
}

verifyAll().then(
  (isWhole) => {
    process.exitCode = isWhole ? 0 : 1;
  },
  (error: unknown) => {
    process.stderr.write(`the audit cannot be verified: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
