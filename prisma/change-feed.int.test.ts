import { once } from 'node:events';
import { createTestDatabase, type TestDatabase } from '#testing/test-database';
import { announce, type ChangeFeed, openChangeFeed } from './change-feed';

const CHANGE = { cityId: 'city-1', caseIds: ['a'], userIds: [] };

let test: TestDatabase;
let feed: ChangeFeed;
beforeEach(async () => {
  test = await createTestDatabase();
  feed = openChangeFeed(test.url, () => undefined);
  await once(feed.events, 'gap');
});
afterEach(async () => {
  await feed.close();
  await test.drop();
});

describe('openChangeFeed', () => {
  it('tells a change when its transaction commits', async () => {
    const told = once(feed.events, 'change');
    await test.database.$transaction((db) => announce(db, CHANGE));
    expect(await told).toEqual([CHANGE]);
  });

  it('says that it is current after it has told what was committed before', async () => {
    const told: string[] = [];
    feed.events.on('change', ({ caseIds }) => told.push(...caseIds));
    for (const id of ['a', 'b', 'c']) {
      await announce(test.database, { ...CHANGE, caseIds: [id] });
      await once(feed.events, 'current');
      expect(told.at(-1)).toBe(id);
    }
  });

  it.each(['garbage', '{"cityId":1}', ''])(
    'takes a notification it cannot read (%j) for a gap and goes on',
    async (text) => {
      const gap = once(feed.events, 'gap');
      await test.database.$queryRaw`SELECT pg_notify('hotline_changes', ${text})::text`;
      await gap;
      const told = once(feed.events, 'change');
      await announce(test.database, CHANGE);
      expect(await told).toEqual([CHANGE]);
    },
  );

  it('connects again after the server ended the connection', async () => {
    const gap = once(feed.events, 'gap');
    await test.database.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`;
    await gap;
    const told = once(feed.events, 'change');
    await announce(test.database, CHANGE);
    expect(await told).toEqual([CHANGE]);
  });
});
