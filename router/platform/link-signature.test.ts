import type { Line } from '#domain/line';
import { isLinkMessageGenuine, LINK_HEADERS, signLinkMessage } from './link-signature';

const SECRET = 'a secret that both installations know';
const now = new Date('2026-11-19T02:00:00.000Z');
const body = Buffer.from('{"kind":"hello"}');
const later = (ms: number) => new Date(now.getTime() + ms);

const signed = signLinkMessage({ secret: SECRET, line: '110' }, body, now);
const read = (
  change: { secret?: string; line?: Line; body?: Buffer; timestamp?: string; signature?: string; now?: Date } = {},
) =>
  isLinkMessageGenuine({ secret: change.secret ?? SECRET, line: change.line ?? '110' }, change.body ?? body, {
    timestamp: change.timestamp ?? signed[LINK_HEADERS.timestamp],
    signature: change.signature ?? signed[LINK_HEADERS.signature],
    now: change.now ?? now,
  });

describe('a signed message', () => {
  it('is read when it was signed with the same secret, also by a clock that is minutes off', () => {
    expect([read(), read({ now: later(4 * 60_000) }), read({ now: later(-4 * 60_000) })]).toEqual([true, true, true]);
  });

  it('is not read when it is old, or from far in the future', () => {
    expect([read({ now: later(6 * 60_000) }), read({ now: later(-6 * 60_000) })]).toEqual([false, false]);
  });

  it('is not read when body, time, secret, line or signature are others', () => {
    const forged = [
      { body: Buffer.from('{"kind":"hellO"}') },
      { timestamp: String(now.getTime() + 1) },
      { secret: 'another secret that is long enough too' },
      { line: '12345' as const },
      { signature: 'ab' },
      { signature: 'not hexadecimal' },
      { timestamp: '' },
    ];
    expect(forged.map(read)).toEqual(forged.map(() => false));
  });
});
