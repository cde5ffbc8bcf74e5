import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { commonTypeOf, type Eido, eidoSchema, type HandoverContext, readEido, writeEido } from './eido';

/** The schema as its working group publishes it lies beside the project, where somebody has put it there. */
const STANDARDS = join(process.cwd(), '../shared/standards');
const published = existsSync(STANDARDS) ? describe : describe.skip;

const NOW = new Date('2026-11-19T02:00:05.120Z');
const CASE: HandoverContext = {
  caseId: '0199d0a4-0000-7000-8000-000000000001',
  caseNumber: '261119000042',
  category: '52',
  priority: 'P1',
  fromLine: '12345',
  toLine: '110',
  words: [
    { id: 'a', text: '老人在家叫不醒', receivedAt: new Date('2026-11-19T01:59:00.000Z') },
    { id: 'b', text: '还有呼吸', receivedAt: new Date('2026-11-19T01:59:30.000Z') },
  ],
  notes: ['已告知保持通话'],
  address: '解放路1号',
  lat: 31.2,
  lon: 121.4,
  phone: '+86 (21) 5555-0100',
};
const BARE: HandoverContext = { ...CASE, words: [], notes: [], address: null, lat: null, lon: null, phone: null };

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** OpenAPI as JSON Schema: types of files that are not published with it may be anything, and one misprint is mended. */
function toJsonSchema(value: Json): Json {
  if (Array.isArray(value)) return value.map(toJsonSchema);
  if (value === null || typeof value !== 'object') return value;
  if (typeof value.$ref === 'string' && !value.$ref.startsWith('#')) return {};
  return Object.fromEntries(
    Object.entries(value).map(([key, of]) => [
      key,
      key === 'minItems' ? Number.parseInt(String(of)) : toJsonSchema(of),
    ]),
  );
}

published('a document of ours, by the published schema', () => {
  const root = toJsonSchema(parse(readFileSync(join(STANDARDS, 'eido-openapi.yaml'), 'utf8')) as Json);
  const ajv = new Ajv({ unknownFormats: 'ignore', logger: false });
  ajv.addSchema(root as object, 'eido');
  const faults = (doc: unknown) => {
    const isValid = ajv.validate('eido#/components/schemas/EmergencyIncidentDataObjectType', doc);
    return isValid ? [] : ajv.errors;
  };

  it('is valid, however much or little is known of the case', () => {
    expect(faults(writeEido(CASE, NOW))).toEqual([]);
    expect(faults(writeEido(BARE, NOW))).toEqual([]);
  });

  it('is refused by it when a required part is missing, so that this test can fail', () => {
    const { agencyComponent: _, ...broken } = writeEido(CASE, NOW);
    expect(faults(broken)).not.toEqual([]);
  });

  it('names a common type that the published list holds', () => {
    const codes = readFileSync(join(STANDARDS, 'eido-apco-codes.yaml'), 'utf8');
    for (let code = 51; code <= 66; code += 1) expect(codes).toMatch(new RegExp(`\\b${commonTypeOf(`${code}`)}\\b`));
  });
});

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

  it.each(['$id', 'lastUpdateTimeStamp', 'updatedByAgencyReference', 'eidoVersion', 'agencyComponent'] as const)(
    'refuses a document without %s and names it',
    (field) => {
      const { [field]: _, ...broken } = foreign as Eido;
      expect(eidoSchema.safeParse(broken).error?.issues[0]?.path).toEqual([field]);
    },
  );
});
