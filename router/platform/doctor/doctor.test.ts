import { judgeClock, judgeMigrations } from './check-database';
import { checkNode } from './check-machine';
import { checkPort } from './check-port';
import { judgeEviction, judgePersistence } from './check-queue';
import { fail, ok, warn } from './finding';
import { renderReport } from './render-report';

describe('renderReport', () => {
  it('gives each finding a line, advice below it, and totals', () => {
    const report = renderReport([
      ok('node', 'v20.20.2'),
      warn('database', 'does not run', 'npm start'),
      fail('disk', '0.1 GB free', 'free space'),
    ]);
    expect(report.split('\n')).toEqual([
      'ok    node      v20.20.2',
      'warn  database  does not run',
      '                → npm start',
      'fail  disk      0.1 GB free',
      '                → free space',
      '',
      '1 ok, 1 warn, 1 fail',
    ]);
  });
});

describe('checkNode', () => {
  it.each([
    ['v20.18.3', 'fail'],
    ['v20.19.0', 'ok'],
    ['v22.4.1', 'ok'],
    ['v18.99.99', 'fail'],
  ])('finds %s to be %s where 20.19 is needed', (version, outcome) => {
    expect(checkNode(version, '20.19').outcome).toBe(outcome);
  });
});

describe('judgeMigrations', () => {
  const clean = { applied: ['a'], pending: [], edited: [], failed: [], unknown: [] };
  it.each([
    [clean, 'ok'],
    [{ ...clean, pending: ['b'] }, 'warn'],
    [{ ...clean, unknown: ['b'] }, 'warn'],
    [{ ...clean, edited: ['a'] }, 'fail'],
    [{ ...clean, pending: ['b'], failed: ['a'] }, 'fail'],
  ])('judges %j as %s', (status, outcome) => {
    expect(judgeMigrations(status).outcome).toBe(outcome);
  });
});

describe('judgeClock', () => {
  it.each([
    [999, 'ok'],
    [-1_001, 'warn'],
    [10_001, 'fail'],
  ])('judges a difference of %i ms as %s', (differenceMs, outcome) => {
    expect(judgeClock(differenceMs).outcome).toBe(outcome);
  });
});

describe('judgeEviction', () => {
  it.each([
    ['noeviction', 'ok'],
    ['allkeys-lru', 'fail'],
    [undefined, 'warn'],
  ])('judges %s as %s', (policy, outcome) => {
    expect(judgeEviction(policy).outcome).toBe(outcome);
  });
});

describe('judgePersistence', () => {
  it('wants the append-only file', () => {
    expect(judgePersistence('# Persistence\r\nloading:0\r\naof_enabled:1\r\n').outcome).toBe('ok');
    expect(judgePersistence('# Persistence\r\nloading:0\r\naof_enabled:0\r\n').outcome).toBe('warn');
  });
});

describe('checkPort', () => {
  it('knows its own system by the launcher that holds the data folder', async () => {
    const http = { host: '127.0.0.1', port: 3000 };
    const finding = await checkPort(http, { pid: 4711, url: 'http://localhost:3000' });
    expect(finding).toMatchObject({ outcome: 'ok', says: expect.stringContaining('4711') });
  });
});
