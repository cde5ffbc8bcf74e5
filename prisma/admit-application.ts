import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#domain/app-error';
import { connectOnce } from './database-url';
import { packageRoot } from './project-files';

/** The account by its name in `deploy/application-role.sql`. */
const ROLE = /\bhotline_app\b/g;
/** Names that mean the same with quotes and without. */
const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Lets the account of `applicationUrl` work with a database that is migrated, and do nothing that only its owner may.
 * Makes the account where it lacks, with the password of the URL. May run at every start.
 * @throws AppError `invalid-input` when the account is the owner, or its name needs quotes
 */
export async function admitApplication(ownerUrl: string, applicationUrl: string): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  if (!PLAIN_NAME.test(username) || username === new URL(ownerUrl).username) {
    throw new AppError('invalid-input', 'the account of DATABASE_URL must be another than the owner, in small letters');
  }
  const sql = readFileSync(join(packageRoot(), 'deploy/application-role.sql'), 'utf8').replace(ROLE, username);
  const client = await connectOnce(ownerUrl);
  try {
    const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [username]);
    await client.query(sql);
    if (rowCount === 0) {
      const secret = client.escapeLiteral(decodeURIComponent(password));
      await client.query(`ALTER ROLE ${username} PASSWORD ${secret}`);
    }
  } finally {
    await client.end();
  }
}
