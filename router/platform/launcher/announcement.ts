import type { Credentials } from '#db/seed/accounts';

export type Announcement = {
  url: string;
  /** Of the launcher. */
  pid: number;
  credentialsFile: string;
  /** Absent when the file was taken away. */
  credentials: Credentials | undefined;
  /** Passwords are shown once. */
  isFirstStart: boolean;
};

/** What the launcher prints when everything runs. */
export function renderAnnouncement({ url, pid, credentialsFile, credentials, isFirstStart }: Announcement): string {
  const accounts = isFirstStart
    ? renderSecrets(credentials, credentialsFile)
    : renderNames(credentials, credentialsFile);
  const orders = `Ctrl-C stops everything; kill -USR2 ${pid} replaces workers and routers without a pause.`;
  return [`ready ${url}`, '', ...accounts, '', orders].join('\n');
}

function renderSecrets(credentials: Credentials | undefined, file: string): string[] {
  if (!credentials) return [];
  const users = credentials.users.map(({ username, password, role, line }) => [username, password, role, line ?? '']);
  const clients = credentials.apiClients.map(({ name, key }) => [name, key]);
  return [
    'Accounts for the console:',
    ...renderRows(users),
    '',
    'Keys for programs (Authorization: Bearer KEY):',
    ...renderRows(clients),
    '',
    `Shown this once, and kept in ${file}`,
  ];
}

function renderNames(credentials: Credentials | undefined, file: string): string[] {
  if (!credentials) return [`Accounts are in the database; ${file} with the first passwords is no longer there.`];
  return [`Accounts: ${credentials.users.map(({ username }) => username).join(', ')}`, `First passwords: ${file}`];
}

function renderRows(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
