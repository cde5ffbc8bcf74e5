import { type AdmissionStep, type CityLoad, stepAdmission } from './admission';

const POLICY = { emergencyWaitMs: 20_000, backlog: 100, calmMs: 60_000 };
const NOW = new Date('2026-11-18T02:00:00Z');
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);
const CALM: CityLoad = { emergencySince: null, administrative: 99 };

describe('stepAdmission', () => {
  it.each<[string, Partial<CityLoad>, Date | null, AdmissionStep]>([
    ['nothing happens', {}, null, { step: 'none' }],
    ['an emergency has just come', { emergencySince: ago(19_999) }, null, { step: 'none' }],
    [
      'an emergency waits too long',
      { emergencySince: ago(20_000) },
      null,
      { step: 'begin', reason: 'emergencies-wait' },
    ],
    ['too much administrative work waits', { administrative: 100 }, null, { step: 'begin', reason: 'backlog' }],
    [
      'both: the emergency is the reason',
      { emergencySince: ago(30_000), administrative: 500 },
      null,
      {
        step: 'begin',
        reason: 'emergencies-wait',
      },
    ],
    ['it goes on', { administrative: 100 }, ago(5_000), { step: 'go-on', reason: 'backlog' }],
    ['it has been calm for a moment', {}, ago(59_999), { step: 'none' }],
    ['it has been calm for a while', {}, ago(60_000), { step: 'end' }],
  ])('%s', (_when, load, overloadedAt, step) => {
    expect(stepAdmission({ ...CALM, ...load }, POLICY, overloadedAt, NOW)).toEqual(step);
  });
});
