/**
 * `npm run validate:eido -- FOLDER`: whether what we send to the other installation keeps to the schema that the working
 * group of EIDO publishes (`eido-openapi.yaml`), and names common types of its list (`eido-apco-codes.yaml`). The files are
 * theirs and not in this repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { commonTypeOf, writeEido } from '#domain/eido';
import { BARE_HANDOVER, HANDOVER } from './handover';

/** The two files of theirs that the folder must hold. */
const SCHEMA = 'eido-openapi.yaml';
const CODES = 'eido-apco-codes.yaml';

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

const NOW = new Date('2026-11-19T02:00:05.120Z');
const ROOT = 'eido#/components/schemas/EmergencyIncidentDataObjectType';
/** The emergency classes, each of which has a common type. */
const CLASSES = Array.from({ length: 15 }, (_, index) => `${51 + index}`);

function main(folder: string | undefined): number {
  if (folder === undefined) {
    process.stderr.write('usage: npm run validate:eido -- FOLDER\n');
    return 2;
  }
  const missing = [SCHEMA, CODES].filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) {
    process.stderr.write(`${folder} does not hold ${missing.join(' and ')}\n`);
    return 2;
  }
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const ajv = new Ajv({ unknownFormats: 'ignore', logger: false });
  ajv.addSchema(toJsonSchema(parse(read(SCHEMA)) as Json) as object, 'eido');
  const keeps = (document: unknown) => ajv.validate(ROOT, document) === true;
  const { agencyComponent: _, ...broken } = writeEido(HANDOVER, NOW);
  const codes = read(CODES);
  const checks: [what: string, isGood: boolean][] = [
    ['a case of which all is known', keeps(writeEido(HANDOVER, NOW))],
    ['a case of which hardly anything is known', keeps(writeEido(BARE_HANDOVER, NOW))],
    ['a document without its agency is refused', !keeps(broken)],
    [
      'every common type is on the list',
      CLASSES.every((code) => new RegExp(`\\b${commonTypeOf(code)}\\b`).test(codes)),
    ],
  ];
  for (const [what, isGood] of checks) process.stdout.write(`${isGood ? '✓' : '✗'} ${what}\n`);
  return checks.every(([, isGood]) => isGood) ? 0 : 1;
}

process.exitCode = main(process.argv[2]);
