import { toBase32 } from '#domain/base32';
import { codeOfStep, matchStep, otpauthUri, stepAt } from './totp';

/** The secret of RFC 6238, appendix B, and the last six digits of its SHA-1 vectors. */
const SECRET = toBase32(Buffer.from('12345678901234567890'));
const VECTORS: [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];
const at = (seconds: number) => new Date(seconds * 1_000);

describe('codeOfStep', () => {
  it.each(VECTORS)('gives the code of RFC 6238 at %d s', (seconds, code) => {
    expect(codeOfStep(SECRET, stepAt(at(seconds)))).toBe(code);
  });
});

describe('matchStep', () => {
  it('forgives one step either way and no more', () => {
    const step = stepAt(at(1_234_567_890));
    const now = at(1_234_567_890);
    expect([-2, -1, 0, 1, 2].map((away) => matchStep(SECRET, codeOfStep(SECRET, step + away), now))).toEqual([
      undefined,
      step - 1,
      step,
      step + 1,
      undefined,
    ]);
  });

  it.each(['', '28708', '2870822', 'abcdef', '２８７０８２'])('takes %j for no code', (code) => {
    expect(matchStep(SECRET, code, at(59))).toBeUndefined();
  });
});

describe('otpauthUri', () => {
  it('can be read by an authenticator whatever the city is called', () => {
    const uri = new URL(otpauthUri({ issuer: '示范市 & co', account: 'a:b', secret: SECRET }));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      'otpauth:',
      'totp',
      '/示范市 & co:a:b',
    ]);
    expect(uri.searchParams.get('secret')).toBe(SECRET);
    expect(uri.searchParams.get('issuer')).toBe('示范市 & co');
  });
});
