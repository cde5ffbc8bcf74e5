/** Turns a scenario and a seed into the list of everybody who is going to call or write: the same seed, the same list. */
import { lineOfCategory } from '#domain/category';
import type { CorpusRow } from '#engine/train/corpus-row';
import { createRandom, type Random } from '../lib/random';
import { arrivalsOf, type Period } from './arrivals';
import type { CorpusTexts } from './corpus-texts';
import { logNormal, pickWeighted, subSeed } from './distributions';
import { makePlace, nearby, type Place } from './place';
import { type HiddenTruth, isCall, type PlannedContact } from './planned-contact';
import type { Stream } from './scenario-file';

type Matter = Stream['matters'][number];
type Incident = { id: string; row: CorpusRow; place: Place; at: number };

/** So many different sentences are heard when a whole city calls about one cause. */
const SENTENCES_OF_A_CAUSE = 12;
/** An incident that is told again is one of the newest so many. */
const REMEMBERED_INCIDENTS = 30;
/** Spread of the length of a talk: the standard deviation of its logarithm. */
const TALK_SIGMA = 0.5;

/** All contacts of all streams within the period, in the order of their instants. */
export function planContacts(
  streams: readonly Stream[],
  period: Period,
  seed: number,
  texts: CorpusTexts,
): PlannedContact[] {
  return streams
    .flatMap((stream, index) => planStream(stream, period, subSeed(seed, index + 1), texts))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1));
}

function planStream(stream: Stream, period: Period, seed: number, texts: CorpusTexts): PlannedContact[] {
  const incidents: Incident[] = [];
  return arrivalsOf(stream, period, createRandom(seed)).map((at, index) => {
    const random = createRandom(subSeed(seed, index + 1));
    const { callers } = stream;
    const known = recent(incidents, at - callers.incidentMinutes * 60);
    const isKnown = known.length > 0 && random.unit() < callers.sameIncident;
    const incident = isKnown
      ? random.pick(known)
      : makeIncident(stream, random, `${stream.name}-${index + 1}`, at, texts);
    if (!isKnown) incidents.push(incident);
    return planOne({ stream, index, at, incident, isKnown, random, texts });
  });
}

const recent = (incidents: readonly Incident[], since: number) =>
  incidents.slice(-REMEMBERED_INCIDENTS).filter(({ at }) => at >= since);

function makeIncident(stream: Stream, random: Random, id: string, at: number, texts: CorpusTexts): Incident {
  const matter = pickMatter(stream.matters, random);
  const language = pickWeighted(random, stream.languages);
  const rows = texts.rowsFor({ categories: matter.categories, priorities: matter.priorities, language });
  const row = random.pick(matter.oneCause ? rows.slice(0, SENTENCES_OF_A_CAUSE) : rows);
  return { id, row, place: makePlace(random, matter.oneDistrict), at };
}

const pickMatter = (matters: readonly Matter[], random: Random): Matter => {
  const weights = Object.fromEntries(matters.map(({ weight }, index) => [String(index), weight]));
  return matters[Number(pickWeighted(random, weights))] as Matter;
};

type One = {
  stream: Stream;
  index: number;
  at: number;
  incident: Incident;
  isKnown: boolean;
  random: Random;
  texts: CorpusTexts;
};

function planOne({ stream, index, at, incident, isKnown, random, texts }: One): PlannedContact {
  const { callers } = stream;
  const row = isKnown ? texts.retold(incident.row, random) : incident.row;
  const channel = pickWeighted(random, stream.channels);
  const isSpoken = isCall({ channel });
  const ending = isSpoken ? endingOfCall(callers, random) : undefined;
  const isDelayed = !isSpoken && random.unit() < callers.delayed;
  return {
    key: `${stream.name}-${index + 1}`,
    at: isDelayed ? at + random.unit() * callers.delayMinutes * 60 : at,
    stream: stream.name,
    channel,
    dialled: stream.dialled,
    text: ending ? '' : row.text,
    truth: ending ? truthOfEnding(ending, incident.id) : truthOf(row, incident.id),
    phone: phoneOf(callers.numbers === undefined ? index : random.below(callers.numbers), stream.name),
    place: isKnown ? nearby(incident.place, random) : incident.place,
    isRetold: isKnown,
    ...(ending ? { ending } : {}),
    isDoubled: !isSpoken && random.unit() < callers.doubled,
    patience: random.exponential(callers.patienceSeconds),
    talk: logNormal(random, callers.talkSeconds * Math.exp(-(TALK_SIGMA ** 2) / 2), TALK_SIGMA),
    attempt: 0,
    seed: random.below(2 ** 31),
  };
}

function endingOfCall({ dropped, silent }: Stream['callers'], random: Random): PlannedContact['ending'] {
  const chance = random.unit();
  if (chance < dropped) return 'ABANDONED';
  return chance < dropped + silent ? 'SILENT' : undefined;
}

const truthOf = ({ category, priority }: CorpusRow, incident: string): HiddenTruth => ({
  line: lineOfCategory(category),
  category,
  priority,
  incident,
});

/** Nobody knows what it was about; it is owed a call back. */
const truthOfEnding = (ending: NonNullable<PlannedContact['ending']>, incident: string): HiddenTruth => ({
  line: '110',
  category: ending === 'SILENT' ? '900100' : '900200',
  priority: 'P2',
  incident,
});

/** Eleven digits of a range that is no caller's: the stream decides the first of them, the caller the rest. */
const phoneOf = (caller: number, stream: string): string => {
  const ofStream = [...stream].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 90, 7) + 10;
  return `139${ofStream}${String(caller % 1_000_000).padStart(6, '0')}`;
};
