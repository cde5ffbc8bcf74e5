import type { Credentials } from '#db/seed/accounts';
import { renderAnnouncement } from './announcement';

const credentials: Credentials = {
  users: [
    { username: 'seat-110-1', password: 'pass-one', role: 'CALL_TAKER_110', line: '110' },
    { username: 'admin', password: 'pass-two', role: 'SYS_ADMIN', line: null },
  ],
  apiClients: [{ name: 'portal', key: 'key-one' }],
};
const start = { url: 'http://localhost:3000', pid: 4711, credentialsFile: '/data/credentials.json', credentials };

describe('renderAnnouncement', () => {
  it('begins with the address, so that scripts can wait for it', () => {
    expect(renderAnnouncement({ ...start, isFirstStart: true })).toMatch(/^ready http:\/\/localhost:3000\n/);
  });

  it('shows passwords and keys at the first start, in columns', () => {
    const text = renderAnnouncement({ ...start, isFirstStart: true });
    expect(text).toContain('  seat-110-1  pass-one  CALL_TAKER_110  110\n');
    expect(text).toContain('  admin       pass-two  SYS_ADMIN\n');
    expect(text).toContain('  portal  key-one\n');
    expect(text).toContain('/data/credentials.json');
  });

  it('names only accounts and file at later starts', () => {
    const text = renderAnnouncement({ ...start, isFirstStart: false });
    expect(text).toContain('seat-110-1, admin');
    expect(text).toContain('/data/credentials.json');
    expect(text).not.toMatch(/pass-|key-/);
  });

  it('says so when the file with the passwords is gone', () => {
    expect(renderAnnouncement({ ...start, credentials: undefined, isFirstStart: false })).toContain('no longer there');
  });
});
