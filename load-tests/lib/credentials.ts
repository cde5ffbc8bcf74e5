import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '#domain/app-error';
import type { Channel } from '#domain/channel';
import { LINES } from '#domain/line';
import { ROLES } from '#domain/role';

/** What the first start of a system writes down for its owner. */
export const credentialsSchema = z.object({
  users: z.array(
    z.object({ username: z.string(), password: z.string(), role: z.enum(ROLES), line: z.enum(LINES).nullable() }),
  ),
  apiClients: z.array(z.object({ name: z.string(), key: z.string() })),
});
export type Credentials = z.infer<typeof credentialsSchema>;
export type User = Credentials['users'][number];

/** @throws AppError `not-found` when the file is not there */
export function readCredentials(dataDir: string): Credentials {
  const file = join(dataDir, 'credentials.json');
  try {
    return credentialsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const message = `${file} cannot be read: set DATA_DIR to the data folder of the running system`;
    throw new AppError('not-found', message, { cause: error });
  }
}

/** Which system brings in what: the telephone exchange, the message gateway, the portal. */
const CLIENT_OF: Record<Channel, string> = {
  phone: 'telephony',
  operator: 'telephony',
  sms: 'messages',
  wechat: 'messages',
  web: 'portal',
  email: 'portal',
};

/** The key of the API client that feeds a channel. @throws AppError `not-found` when there is no such client */
export function keyFor({ apiClients }: Credentials, channel: Channel): string {
  const client = apiClients.find(({ name }) => name === CLIENT_OF[channel]);
  if (!client) throw new AppError('not-found', `the credentials hold no API client named ${CLIENT_OF[channel]}`);
  return client.key;
}

/** @throws AppError `not-found` when there is nobody with this role */
export function userWithRole({ users }: Credentials, role: User['role']): User {
  const user = users.find((candidate) => candidate.role === role);
  if (!user) throw new AppError('not-found', `the credentials hold no ${role}`);
  return user;
}
