import { openSiblings } from '#platform/siblings';
import { createClientLimits } from './limit-clients';
import type { AdmittedClient } from './route';

const client: AdmittedClient = {
  ...{ cityId: 'c', id: '1', name: 'portal', scopes: [] },
  ...{ ratePerMinute: 60, maxConcurrent: 3 },
};
const never = () => false;

function start() {
  let now = 0;
  const limits = createClientLimits(() => now, openSiblings(1));
  const pass = (who = client) => limits.enter(who, never)();
  return { limits, pass, wait: (ms: number) => (now += ms) };
}

describe('createClientLimits', () => {
  it('lets a minute fill the bucket, and says how long to wait', () => {
    const { pass, wait } = start();
    for (let n = 0; n < 60; n += 1) pass();
    expect(() => pass()).toThrow(expect.objectContaining({ code: 'rate-limited', details: { retryAfterS: 1 } }));
    wait(1_000);
    pass();
    expect(() => pass()).toThrow('limit');
    wait(3_600_000);
    for (let n = 0; n < 60; n += 1) pass();
    expect(() => pass()).toThrow('limit');
  });

  it('counts what runs at once and lets the next in when one ends', () => {
    const { limits } = start();
    const [leave] = [1, 2, 3].map(() => limits.enter(client, never));
    expect(() => limits.enter(client, never)).toThrow('limit');
    leave?.();
    expect(limits.enter(client, never)).toBeDefined();
  });

  it('remembers who is at its limit, however many come and go', () => {
    const { pass, wait } = start();
    for (let n = 0; n < 60; n += 1) pass();
    for (let n = 0; n < 6_000; n += 1) pass({ ...client, id: `session-${n}` });
    expect(() => pass()).toThrow('limit');
    wait(60_000);
    pass({ ...client, id: 'another' });
    for (let n = 0; n < 60; n += 1) pass();
    expect(() => pass()).toThrow('limit');
  });

  it('refuses nothing that is exempt, and asks only when it would refuse', () => {
    const { limits, pass } = start();
    const asked = jest.fn(() => true);
    limits.enter(client, asked)();
    expect(asked).not.toHaveBeenCalled();
    for (let n = 0; n < 59; n += 1) pass();
    limits.enter(client, asked)();
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('counts what a sibling let in, tells what it let in itself, and has its share of what runs at once', () => {
    const siblings = { ...openSiblings(1), count: 2, tell: jest.fn() };
    const limits = createClientLimits(() => 0, siblings);
    limits.enter(client, never)();
    expect(siblings.tell.mock.calls).toEqual([['spent', 'c 1']]);
    limits.enter(client, never);
    limits.enter(client, never);
    expect(() => limits.enter(client, never)).toThrow('limit');

    const busy = createClientLimits(() => 0, siblings);
    busy.enter(client, never)();
    for (let n = 0; n < 59; n += 1) siblings.heard.emit('spent', 'c 1');
    expect(() => busy.enter(client, never)).toThrow('limit');
  });

  it('keeps clients apart, and one without limits free', () => {
    const { pass } = start();
    for (let n = 0; n < 60; n += 1) pass();
    pass({ ...client, id: '2' });
    for (let n = 0; n < 500; n += 1) pass({ ...client, id: '3', ratePerMinute: null, maxConcurrent: null });
  });
});
