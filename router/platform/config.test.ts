import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { AppError } from '#domain/app-error';
import { loadConfig } from './config';
import { renderEnvExample, SETTING_NAMES } from './settings';

describe('loadConfig', () => {
  it('runs on this machine alone when nothing is set', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      mode: 'production',
      http: { host: '127.0.0.1', port: 3000 },
      dataDir: '.data',
      databaseUrl: undefined,
      redis: undefined,
      logLevel: 'info',
      offerRingMs: 15_000,
      seatLeaseMs: 15_000,
    });
  });

  it('takes every setting from its variable and counts an empty one as absent', () => {
    const config = loadConfig({
      PORT: '8080',
      HOST: '0.0.0.0',
      DATA_DIR: '',
      DATABASE_URL: 'postgresql://u:p@db:5432/hotline',
      REDIS_URL: 'redis+sentinel://a:1,b/main',
      OFFER_RING_MS: '100',
    });
    expect(config).toMatchObject({ http: { host: '0.0.0.0', port: 8080 }, dataDir: '.data', offerRingMs: 100 });
    expect(config.databaseUrl?.reveal()).toBe('postgresql://u:p@db:5432/hotline');
    expect(config.redis?.reveal()).toMatchObject({ kind: 'sentinel', name: 'main' });
  });

  it('asks for a second factor where it is deployed, unless told otherwise, and nowhere else', () => {
    const requires = (env: Record<string, string>) => loadConfig(env).identity.requiresSecondFactor;
    const tried = { DATABASE_URL: 'postgresql://u:p@db:5432/hotline' };
    const given = { ...tried, NODE_ENV: 'production' };
    expect([requires({}), requires(tried), requires({ NODE_ENV: 'production' })]).toEqual([false, false, false]);
    expect(requires(given)).toBe(true);
    expect([{ ...given, SECOND_FACTOR: 'optional' }, { SECOND_FACTOR: 'required' }].map(requires)).toEqual([
      false,
      true,
    ]);
  });

  it('names every wrong variable at once, one a line, and repeats no secret', () => {
    const wrong = {
      PORT: '70000',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://u:secret-word@db/x',
      REDIS_URL: 'http://u:secret-word@db',
      SEAT_LEASE_MS: '1.5',
    };
    const load = () => loadConfig(wrong);
    expect(load).toThrow(AppError);
    for (const name of Object.keys(wrong)) expect(load).toThrow(new RegExp(`^  ${name} must `, 'm'));
    expect(load).toThrow(/PORT must be a whole number from 1 to 65535 \(it is "70000"\)/);
    expect(load).not.toThrow(/secret-word/);
  });

  it.each(['redis://h:99999', 'redis://u:%zz@h', 'redis+sentinel://u:%zz@h/main', 'redis+cluster://h:70000'])(
    'refuses %s, which no client could connect to',
    (url) => expect(() => loadConfig({ REDIS_URL: url })).toThrow(/REDIS_URL must look like/),
  );

  it('takes the link to the other line whole or not at all', () => {
    const link = { LINK_URL: 'http://other:3000', LINK_LINE: '110', LINK_SECRET: 'x'.repeat(32) };
    expect(loadConfig(link).link).toMatchObject({ url: 'http://other:3000', line: '110' });
    expect(loadConfig({}).link).toBeUndefined();
    expect(() => loadConfig({ LINK_LINE: '110' })).toThrow(/^ {2}LINK_URL must be set together/m);
    expect(() => loadConfig({ ...link, LINK_SECRET: 'short' })).toThrow(
      /LINK_SECRET must have at least 32 characters$/m,
    );
    expect(() => loadConfig({ ...link, LINK_LINE: '119' })).toThrow(/LINK_LINE must be one of 110, 12345/);
  });

  it('keeps secrets out of whatever prints the configuration', () => {
    const config = loadConfig({ DATABASE_URL: 'postgresql://u:secret-word@db/x', REDIS_URL: 'redis://:secret-word@r' });
    for (const text of [JSON.stringify(config), inspect(config, { depth: 9 }), `${config.databaseUrl}`]) {
      expect(text).toContain('[secret]');
      expect(text).not.toContain('secret-word');
    }
  });

  it('cannot be changed afterwards', () => {
    const config = loadConfig({});
    expect(() => Object.assign(config, { dataDir: 'elsewhere' })).toThrow(TypeError);
    expect(() => Object.assign(config.http, { port: 1 })).toThrow(TypeError);
  });
});

describe('renderEnvExample', () => {
  it('is what stands in .env.example', () => {
    expect(readFileSync(join(__dirname, '../../.env.example'), 'utf8')).toBe(renderEnvExample());
  });

  it('gives examples that are accepted as they stand', () => {
    const assignments = renderEnvExample().match(/^# ([A-Z_]+)=(.*)$/gm) ?? [];
    const env = Object.fromEntries(assignments.map((line) => line.slice(2).split(/=(.*)/).slice(0, 2)));
    expect(Object.keys(env)).toEqual(SETTING_NAMES);
    expect(() => loadConfig(env)).not.toThrow();
  });
});
