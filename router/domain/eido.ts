/**
 * The shape in which lines hand cases to each other: NENA EIDO 1.0 (NENA-STA-021.1). What is required here is what the
 * published schema requires of the whole document; everything that we do not read may be anything.
 */
import { z } from 'zod';
import type { Line } from './line';
import { PRIORITIES, type Priority } from './priority';
import { text } from './text';
import { MAX_TEXT_LENGTH } from './triage';

/** Characters of one part at most: as many as the largest message has room for. */
const LONGEST_PART = 2_000_000;
/** Components of one kind in a document at most: more is no incident of one caller. */
const MOST_COMPONENTS = 200;

const prologue = {
  $id: z.string().min(1),
  lastUpdateTimeStamp: z.string().min(1),
  updatedByAgencyReference: z.looseObject({ $ref: z.string() }),
};
const component = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject({ ...prologue, ...shape });
const many = <T extends z.ZodType>(of: T) => z.array(of).max(MOST_COMPONENTS);

export const eidoSchema = component({
  eidoVersion: z.literal('1.0'),
  issuingElementIdentification: z.string(),
  agencyComponent: many(component({})),
  incidentComponent: component({
    incidentTypeCommonRegistryText: z.string(),
    incidentTypeInternalCode: z.string().optional(),
    internalIncidentId: z.string().max(100).optional(),
    incidentPriorityInternalText: z.string().optional(),
    incidentCommonPriorityNumber: z.int().optional(),
  }).optional(),
  callComponent: many(component({ callStartTimestamp: z.string() })).optional(),
  callbackComponent: many(
    component({ updatedCbn: z.looseObject({ updatedCbnIdentifierUri: z.string() }).optional() }),
  ).optional(),
  notesComponent: many(component({ notesActionComments: text(LONGEST_PART) })).optional(),
  locationComponent: many(
    component({
      locationDescriptionText: text(LONGEST_PART).optional(),
      locationByReferenceUrl: z.string().optional(),
    }),
  ).optional(),
});
export type Eido = z.infer<typeof eidoSchema>;

/** What travels with a case, so that nobody tells the story twice. */
export type HandoverContext = {
  caseId: string;
  caseNumber: string;
  category: string;
  priority: Priority;
  fromLine: Line;
  toLine: Line;
  /** What the caller said, contact by contact. */
  words: { id: string; text: string; receivedAt: Date }[];
  /** What operators wrote down and promised. */
  notes: string[];
  address: string | null;
  lat: number | null;
  lon: number | null;
  phone: string | null;
};

/** The common incident type (APCO ANS 2.103) that leads each of our emergency classes (domain reference 9.2). */
const COMMON_TYPES: Readonly<Record<string, string>> = {
  '51': 'FSTRU',
  '52': 'PERUNCON',
  '53': 'GASLEAK',
  '54': 'RESCUE',
  '55': 'SUICTHRT',
  '56': 'ASSAULT',
  '57': 'DVA',
  '58': 'BOMB',
  '59': 'MVA',
  '60': 'LARCENY',
  '61': 'FRAUD',
  '62': 'PERMISS',
  '63': 'FIGHT',
  '64': 'SEXOFFNS',
  '65': 'THAZ',
};
/** Everything that no emergency type names is help for a citizen. */
const OTHER_TYPE = 'CITASST';

/** The type that a category of ours has in a document. */
export const commonTypeOf = (category: string): string => COMMON_TYPES[category.slice(0, 2)] ?? OTHER_TYPE;

const CALL_PRIORITIES: Record<Priority, string> = { P0: 'highest', P1: 'high', P2: 'normal', P3: 'low' };
const WORDS = ':words:';
const agencyOf = (line: Line): string => `urn:hotline:line:${line}`;

/** Writes the document of a case that is handed over at `now`. */
export function writeEido(of: HandoverContext, now: Date): Eido {
  const uid = (kind: string, id: string) => `urn:emergency:uid:${kind}:${id}:${of.fromLine}`;
  const by = { $ref: agencyOf(of.fromLine) };
  const part = ($id: string) => ({ $id, lastUpdateTimeStamp: now.toISOString(), updatedByAgencyReference: by });
  const note = ($id: string, notesActionComments: string) => ({ ...part($id), notesActionComments });
  const locationId = uid('locationid', of.caseId);
  const callBackId = uid('callbackid', of.caseId);
  const notes = [
    ...of.words
      .filter(({ text }) => text !== '')
      .map(({ id, text }) => note(`${uid('noteid', id)}${WORDS}${id}`, text)),
    ...of.notes.map((text, at) => note(uid('noteid', `${of.caseId}-${at}`), text)),
  ].slice(0, MOST_COMPONENTS);
  const isPlaced = of.address !== null || of.lat !== null;
  const locationReference = isPlaced ? { locationReference: [{ $ref: locationId }] } : {};
  return {
    ...part(uid('incidentid', of.caseId)),
    eidoVersion: '1.0',
    issuingElementIdentification: agencyOf(of.fromLine),
    agencyComponent: [
      { ...part(agencyOf(of.fromLine)), agencyRoleDescriptionRegistryText: ['CallReceiving'], agencyType: ['psap'] },
      { ...part(agencyOf(of.toLine)), agencyRoleDescriptionRegistryText: ['TransferredTo'], agencyType: ['psap'] },
    ],
    incidentComponent: {
      ...part(uid('incidentref', of.caseId)),
      incidentTypeCommonRegistryText: commonTypeOf(of.category),
      incidentTypeInternalCode: of.category,
      incidentStatusCommonRegistryText: ['Active'],
      internalIncidentId: of.caseNumber,
      incidentPriorityInternalText: of.priority,
      incidentCommonPriorityNumber: PRIORITIES.indexOf(of.priority),
      ...locationReference,
      ...(notes.length > 0 ? { notesReference: notes.map(({ $id }) => ({ $ref: $id })) } : {}),
    },
    callComponent: of.words.slice(0, MOST_COMPONENTS).map(({ id, receivedAt }) => ({
      ...part(uid('callid', id)),
      callStateRegistryText: 'callAnswered',
      standardPrimaryCallType: 'emergency',
      direction: 'incoming',
      callStartTimestamp: receivedAt.toISOString(),
      priorityIdentifier: CALL_PRIORITIES[of.priority],
      ...(of.phone === null ? {} : { callBackReference: { $ref: callBackId } }),
    })),
    ...(of.phone === null ? {} : { callbackComponent: [callBackOf(part, callBackId, of.phone)] }),
    ...(notes.length > 0 ? { notesComponent: notes } : {}),
    ...(isPlaced
      ? {
          locationComponent: [
            {
              ...part(locationId),
              locationTypeDescriptionRegistryText: 'InitialIncident',
              ...(of.address === null ? {} : { locationDescriptionText: of.address }),
              ...(of.lat === null || of.lon === null ? {} : { locationByReferenceUrl: `geo:${of.lat},${of.lon}` }),
            },
          ],
        }
      : {}),
  };
}

const callBackOf = (
  part: ($id: string) => { $id: string; lastUpdateTimeStamp: string; updatedByAgencyReference: { $ref: string } },
  $id: string,
  phone: string,
) => ({
  ...part($id),
  updatedCbn: { ...part(`${$id}:number`), updatedCbnIdentifierUri: `tel:${phone.replace(/[^+0-9]/g, '')}` },
});

/** What we understand of a document, whoever wrote it; what it does not say is undefined or empty. */
export type ReadEido = {
  caseNumber: string | undefined;
  category: string | undefined;
  priority: Priority | undefined;
  words: string;
  notes: string[];
  address: string | undefined;
  lat: number | undefined;
  lon: number | undefined;
  phone: string | undefined;
  receivedAt: Date | undefined;
};

/** What a caller's number looks like; what does not is not taken for one. */
const PHONE = /^\+?[0-9][0-9 ()\-/]{1,30}$/;
const LONGEST_ADDRESS = 500;

/**
 * Reads a document. Where nothing marks the caller's words, every note is taken for them. A case must come through
 * whatever was said: words too long for one text go on as a note, and a number that is none is left out.
 */
export function readEido({ incidentComponent, ...doc }: Eido): ReadEido {
  const notes = doc.notesComponent ?? [];
  const marked = notes.filter(({ $id }) => $id.includes(WORDS));
  const words = marked.length > 0 ? marked : notes;
  const geo = doc.locationComponent?.map(({ locationByReferenceUrl: url = '' }) =>
    /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/.exec(url),
  );
  const [, lat, lon] = geo?.find((match) => match !== null) ?? [];
  const tel = doc.callbackComponent?.map(({ updatedCbn }) => updatedCbn?.updatedCbnIdentifierUri ?? '');
  const starts = (doc.callComponent ?? []).map(({ callStartTimestamp }) => Date.parse(callStartTimestamp));
  const start = Math.min(...starts.filter((ms) => !Number.isNaN(ms)));
  const said = words.map(({ notesActionComments }) => notesActionComments).join('\n');
  const more = said.slice(MAX_TEXT_LENGTH).toWellFormed();
  const phone = tel?.find((uri) => uri.startsWith('tel:'))?.slice('tel:'.length);
  const address = doc.locationComponent?.find((one) => one.locationDescriptionText)?.locationDescriptionText;
  const others = notes.filter((one) => !words.includes(one)).map(({ notesActionComments }) => notesActionComments);
  return {
    caseNumber: incidentComponent?.internalIncidentId,
    category: incidentComponent?.incidentTypeInternalCode,
    priority: priorityOf(incidentComponent),
    words: said.slice(0, MAX_TEXT_LENGTH).toWellFormed(),
    notes: more === '' ? others : [more, ...others],
    address: address?.slice(0, LONGEST_ADDRESS).toWellFormed(),
    lat: lat === undefined ? undefined : Number(lat),
    lon: lon === undefined ? undefined : Number(lon),
    phone: phone !== undefined && PHONE.test(phone) ? phone : undefined,
    receivedAt: Number.isFinite(start) ? new Date(start) : undefined,
  };
}

/** Our own word for the priority, or the common number, of which 0 is the most urgent. */
function priorityOf(incident: Eido['incidentComponent']): Priority | undefined {
  const said = PRIORITIES.find((one) => one === incident?.incidentPriorityInternalText);
  const number = incident?.incidentCommonPriorityNumber;
  if (said !== undefined || number === undefined) return said;
  return PRIORITIES[Math.min(Math.max(number, 0), PRIORITIES.length - 1)];
}
