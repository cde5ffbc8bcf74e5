import { type BoundaryRule, proposeKind, proposeLine, rulesFor, WHOLE_CITY } from './boundary';

const names = { zh: '噪声', en: 'noise', vi: 'ồn' };
const now = new Date('2026-11-19T02:00:00Z');
const rule = (changes: Partial<BoundaryRule> = {}): BoundaryRule => ({
  id: 'rule',
  code: 'noise',
  category: '04',
  area: WHOLE_CITY,
  line: '12345',
  matter: names,
  note: names,
  source: 'a local list',
  version: 1,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: null,
  ...changes,
});
const at = { category: '04', address: '高新区天府大道', now };
const ask = { ...at, priority: 'P3', categoryLine: '12345' } as const;

describe('rulesFor', () => {
  it('takes the newest version that is valid at the moment of asking', () => {
    const rules = [
      rule({ id: 'old' }),
      rule({ id: 'new', version: 2, line: '110' }),
      rule({ id: 'not yet', version: 3, validFrom: new Date('2027-01-01T00:00:00Z') }),
      rule({ id: 'over', version: 4, validTo: now }),
    ];
    expect(rulesFor(rules, at).map(({ id }) => id)).toEqual(['new']);
  });

  it('prefers the part of the city that the address names', () => {
    const rules = [rule(), rule({ id: 'here', area: '高新区', line: '110' }), rule({ id: 'there', area: '老城区' })];
    expect(rulesFor(rules, at).map(({ id }) => id)).toEqual(['here']);
    expect(rulesFor(rules, { ...at, address: null }).map(({ id }) => id)).toEqual(['rule']);
  });
});

describe('proposeLine', () => {
  it('gives danger to life to 110 whatever the list says', () => {
    expect(proposeLine([rule()], { ...ask, priority: 'P0' })).toMatchObject({ line: '110', reason: 'first-response' });
  });

  it('follows the list, and the class where the list is silent', () => {
    expect(proposeLine([rule({ line: '110' })], ask)).toMatchObject({ line: '110', reason: 'boundary-rule' });
    expect(proposeLine([], ask)).toMatchObject({ line: '12345', reason: 'category' });
  });

  it('lets the lines speak when the list says both', () => {
    const proposal = proposeLine([rule(), rule({ code: 'quarrel', line: '110' })], ask);
    expect(proposal.line).toBeNull();
    expect(proposeKind(proposal, { bounces: 0, priority: 'P3', channel: 'phone' })).toBe('THREE_WAY');
  });
});

describe('proposeKind', () => {
  const clear = proposeLine([rule()], ask);

  it('hands a call over live and a message by order', () => {
    expect(proposeKind(clear, { bounces: 0, priority: 'P3', channel: 'phone' })).toBe('ONE_KEY');
    expect(proposeKind(clear, { bounces: 0, priority: 'P3', channel: 'web' })).toBe('ORDER_PUSH');
  });

  it('lets the lines speak at the third bounce', () => {
    expect(proposeKind(clear, { bounces: 2, priority: 'P3', channel: 'web' })).toBe('THREE_WAY');
  });
});
