import { type Candidate, distanceOf, type Need, recommendUnits, unmetNeeds } from './recommend-units';

const now = new Date('2026-11-22T10:00:00Z');
const fresh = new Date(now.getTime() - 10_000);
const old = new Date(now.getTime() - 3_600_000);
const place = { lat: 31.23, lon: 121.47 };
const staleMs = 300_000;

/** A free police patrol, `north` hundredths of a degree away. */
const unit = (code: string, north: number, change: Partial<Candidate> = {}): Candidate => ({
  code,
  agency: 'POLICE',
  capabilities: ['PATROL'],
  standing: 'FREE',
  place: { lat: place.lat + north / 100, lon: place.lon },
  positionAt: fresh,
  ...change,
});
const patrol: Need[] = [{ number: 1, agency: 'POLICE', capability: 'PATROL' }];
const fire: Need[] = [
  { number: 1, agency: 'FIRE', capability: 'HAZMAT' },
  { number: 2, agency: 'POLICE', capability: 'PATROL' },
  { number: 3, agency: 'AMBULANCE', capability: null },
];
const ask = (candidates: Candidate[], change: Partial<Parameters<typeof recommendUnits>[0]> = {}) =>
  recommendUnits({ needs: patrol, place, onCase: [], hasLead: false, candidates, now, staleMs, ...change });
const codes = (advice: ReturnType<typeof ask>) => advice.map(({ unit: { code }, role }) => [code, role]);

describe('the distance', () => {
  it('is that on the globe, in metres', () => {
    expect(distanceOf({ lat: 0, lon: 0 }, { lat: 0, lon: 0 })).toBe(0);
    expect(distanceOf({ lat: 31.23, lon: 121.47 }, { lat: 39.9, lon: 116.4 })).toBeGreaterThan(1_050_000);
    expect(distanceOf({ lat: 31.23, lon: 121.47 }, { lat: 39.9, lon: 116.4 })).toBeLessThan(1_085_000);
  });
});

describe('the recommendation', () => {
  it('names the nearest free unit and says why', () => {
    const [first] = ask([unit('far', 5), unit('near', 1), unit('nearest-but-busy', 0, { standing: 'BUSY' })]);
    expect(first).toMatchObject({ unit: { code: 'near' }, role: 'LEAD' });
    expect(first?.reasons).toEqual([
      { code: 'LEAD_AGENCY' },
      { code: 'CAPABILITY', capability: 'PATROL' },
      { code: 'DISTANCE', metres: 1_112 },
    ]);
  });

  it('gives a role to nobody who is busy, off shift or out of service, and lists them in that order', () => {
    const advice = ask([
      unit('broken', 0, { standing: 'OUT_OF_SERVICE' }),
      unit('asleep', 0, { standing: 'OFF_SHIFT' }),
      unit('busy', 0, { standing: 'BUSY' }),
    ]);
    expect(codes(advice)).toEqual([
      ['busy', null],
      ['asleep', null],
      ['broken', null],
    ]);
    expect(advice[0]?.reasons).toContainEqual({ code: 'BUSY' });
  });

  it('sends one unit of each agency of the run card, the one with the capability before a nearer one without', () => {
    const advice = ask(
      [
        unit('patrol', 1),
        unit('engine', 1, { agency: 'FIRE', capabilities: ['FIREFIGHTING'] }),
        unit('hazmat', 4, { agency: 'FIRE', capabilities: ['FIREFIGHTING', 'HAZMAT'] }),
        unit('ambulance', 2, { agency: 'AMBULANCE', capabilities: ['LIFE_SUPPORT'] }),
      ],
      { needs: fire },
    );
    expect(codes(advice)).toEqual([
      ['hazmat', 'LEAD'],
      ['patrol', 'ASSIST'],
      ['ambulance', 'ASSIST'],
      ['engine', null],
    ]);
  });

  it('leaves out what is on the case already, and a second leader', () => {
    const candidates = [unit('patrol', 1), unit('engine', 1, { agency: 'FIRE' })];
    expect(codes(ask(candidates, { needs: fire, onCase: ['FIRE'], hasLead: true }))[0]).toEqual(['patrol', 'ASSIST']);
    expect(codes(ask(candidates, { needs: fire, onCase: ['POLICE'], hasLead: true }))[0]).toEqual(['engine', 'ASSIST']);
    expect(unmetNeeds(fire, ['POLICE', 'POLICE']).map(({ agency }) => agency)).toEqual(['FIRE', 'AMBULANCE']);
  });

  it('takes a fresh position before a stale one that looks nearer', () => {
    const advice = ask([unit('was-near', 1, { positionAt: old }), unit('is-far', 4)]);
    expect(codes(advice)[0]).toEqual(['is-far', 'LEAD']);
    expect(advice[1]?.reasons).toContainEqual({ code: 'POSITION_STALE', ageMs: 3_600_000 });
  });

  it('still names a unit when every position is stale or unknown, with the warning', () => {
    const unknown = { place: null, positionAt: null };
    const advice = ask([
      unit('lost', 0, unknown),
      unit('b', 3, { positionAt: old }),
      unit('a', 1, { positionAt: old }),
    ]);
    expect(codes(advice)).toEqual([
      ['a', 'LEAD'],
      ['b', null],
      ['lost', null],
    ]);
    expect(advice[0]?.reasons.map(({ code }) => code)).toContain('POSITION_STALE');
    expect(advice[2]?.reasons.map(({ code }) => code)).toContain('POSITION_UNKNOWN');
  });

  it('works without the place of the incident, and says so', () => {
    const advice = ask([unit('b', 1), unit('a', 5)], { place: null });
    expect(codes(advice)[0]).toEqual(['a', 'LEAD']);
    expect(advice[0]?.reasons).toContainEqual({ code: 'CASE_PLACE_UNKNOWN' });
  });
});
