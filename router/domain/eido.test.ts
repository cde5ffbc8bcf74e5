import { type Eido, eidoSchema, readEido, writeEido } from './eido';
import { BARE_HANDOVER as BARE, HANDOVER as CASE } from '#testing/handover';

const NOW = new Date('2026-11-19T02:00:05.120Z');

describe('readEido', () => {
  it('understands everything that we wrote', () => {
    expect(readEido(eidoSchema.parse(writeEido(CASE, NOW)))).toEqual({
      caseNumber: '261119000042',
      category: '52',
      priority: 'P1',
      words: '老人在家叫不醒\n还有呼吸',
      notes: ['已告知保持通话'],
      address: '解放路1号',
      lat: 31.2,
      lon: 121.4,
      phone: '+862155550100',
      receivedAt: new Date('2026-11-19T01:59:00.000Z'),
    });
    expect(readEido(eidoSchema.parse(writeEido(BARE, NOW)))).toMatchObject({ words: '', phone: undefined });
  });

  it('brings a danger to life through, whatever was said before and whatever the number looks like', () => {
    const words = [
      { id: 'a', text: '长'.repeat(20_000), receivedAt: NOW },
      { id: 'b', text: '现在着火了', receivedAt: NOW },
    ];
    const read = readEido(eidoSchema.parse(writeEido({ ...CASE, words, phone: '1-' }, NOW)));
    expect([read.words.length, read.notes[0]?.endsWith('现在着火了'), read.phone]).toEqual([20_000, true, undefined]);
  });

  /** A document of another system: only what the standard requires, and parts that we do not know. */
  const part = ($id: string) => ({
    $id,
    lastUpdateTimeStamp: '2026-03-02T21:14:05.120+08:00',
    updatedByAgencyReference: { $ref: 'psap.example' },
  });
  const foreign = {
    ...part('urn:emergency:uid:incidentid:1:psap.example'),
    eidoVersion: '1.0',
    issuingElementIdentification: 'psap.example',
    agencyComponent: [
      { ...part('psap.example'), agencyRoleDescriptionRegistryText: ['CallReceiving'], agencyType: ['psap'] },
    ],
    incidentComponent: { ...part('inc'), incidentTypeCommonRegistryText: 'NOISE', incidentCommonPriorityNumber: 9 },
    notesComponent: [{ ...part('n'), notesActionComments: 'Loud music next door' }],
    vehicleComponent: [{ ...part('v'), anything: true }],
  };

  it('takes every note of another system for the caller’s words, and a number it does not know for the least urgent', () => {
    expect(readEido(eidoSchema.parse(foreign))).toMatchObject({
      words: 'Loud music next door',
      notes: [],
      priority: 'P3',
    });
  });

  it('refuses NUL in somebody’s words, which no database keeps', () => {
    const broken = { ...foreign, notesComponent: [{ ...part('n'), notesActionComments: 'a\u0000b' }] };
    expect(eidoSchema.safeParse(broken).error?.issues[0]?.path).toEqual(['notesComponent', 0, 'notesActionComments']);
  });

  it.each(['$id', 'lastUpdateTimeStamp', 'updatedByAgencyReference', 'eidoVersion', 'agencyComponent'] as const)(
    'refuses a document without %s and names it',
    (field) => {
      const { [field]: _, ...broken } = foreign as Eido;
      expect(eidoSchema.safeParse(broken).error?.issues[0]?.path).toEqual([field]);
    },
  );
});
