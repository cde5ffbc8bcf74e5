import { SIMPLIFIED, TRADITIONAL } from './traditional';

/**
 * A text made comparable: lower case, half width, simplified characters, composed marks, nothing invisible. `starts[i]`
 * and `ends[i]` are where the i-th unit of `text` begins and ends in the original, so that every finding can be shown there.
 * `folded` is `text` without Vietnamese tone and vowel marks, unit by unit.
 */
export type NormalText = { text: string; folded: string; starts: Int32Array; ends: Int32Array };

const SPACE = 32;
const DROP = 0;
const LONGEST_RUN = 2;

const inRange = (code: number, from: number, to: number) => code >= from && code <= to;

const isInvisible = (code: number) =>
  code < 9 ||
  inRange(code, 0x0e, 0x1f) ||
  inRange(code, 0x7f, 0x84) ||
  code === 0xad ||
  inRange(code, 0x200b, 0x200f) ||
  inRange(code, 0x202a, 0x202e) ||
  inRange(code, 0x2060, 0x206f) ||
  inRange(code, 0xfe00, 0xfe0f) ||
  code === 0xfeff;

const isWhite = (code: number) =>
  inRange(code, 9, 13) || code === 0x85 || code === 0xa0 || inRange(code, 0x2000, 0x200a) || code === 0x3000;

const PUNCTUATION: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u3001': ',',
  '\u3002': '。',
  '\uff0c': ',',
  '\uff0e': '.',
};

/** Cyrillic letters that look like Latin ones: a common way to slip a word past a filter. */
const LOOKALIKES: [string, string] = ['аеорсхуіѕј', 'aeopcxyisj'];

const plainUnit = (code: number): number => {
  if (isInvisible(code)) return DROP;
  if (isWhite(code)) return SPACE;
  const unit = inRange(code, 0xff01, 0xff5e) ? code - 0xfee0 : code;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
};

/** One entry per UTF-16 unit: what it becomes, 0 for nothing. */
const UNIT = Uint16Array.from({ length: 0x10000 }, (_, code) => plainUnit(code));
for (const [from, to] of Object.entries(PUNCTUATION)) UNIT[from.charCodeAt(0)] = to.charCodeAt(0);
for (const [from, to] of [[TRADITIONAL, SIMPLIFIED] as const, LOOKALIKES]) {
  for (let i = 0; i < from.length; i++) UNIT[from.charCodeAt(i)] = to.charCodeAt(i);
}

const foldUnit = (code: number): number => {
  if (code === 0x111) return 0x64;
  if (!inRange(code, 0xc0, 0x1ef9)) return code;
  const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
  return inRange(base, 0x61, 0x7a) ? base : code;
};
const FOLD = Uint16Array.from({ length: 0x10000 }, (_, code) => foldUnit(code));

const isMark = (code: number) => inRange(code, 0x300, 0x36f);
export const isHan = (code: number) => inRange(code, 0x4e00, 0x9fff) || inRange(code, 0x3400, 0x4dbf);
/** Latin letters in lower case, with any marks, and the apostrophe inside words. */
export const isLetter = (code: number) =>
  inRange(code, 97, 122) || code === 39 || inRange(code, 0xdf, 0x24f) || inRange(code, 0x1e00, 0x1eff);
const isDigit = (code: number) => inRange(code, 48, 57);

/** Signs that people put between characters to get past filters: 着.火, 着*火. */
const SPLITTERS = new Set([...' .*_-|~·/'].map((sign) => sign.charCodeAt(0)));

/** Linear in the length of the text. Runs of one sign are cut to two, signs between two Han characters are dropped. */
export function normalise(original: string): NormalText {
  const units = new Uint16Array(original.length);
  const starts = new Int32Array(original.length);
  const ends = new Int32Array(original.length);
  let length = 0;
  const put = (unit: number, at: number) => {
    units[length] = unit;
    starts[length] = at;
    ends[length] = at + 1;
    length++;
  };
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    if (isMark(code)) {
      const composed = length > 0 ? (String.fromCharCode(units[length - 1]!) + original[i]!).normalize('NFC') : '';
      if (composed.length === 1) {
        units[length - 1] = composed.charCodeAt(0);
        ends[length - 1] = i + 1;
      }
      continue;
    }
    const unit = UNIT[code]!;
    if (unit === DROP) continue;
    const last = length > 0 ? units[length - 1]! : SPACE;
    if (unit === SPACE && last === SPACE) continue;
    const isThird = length >= LONGEST_RUN && unit === last && unit === units[length - LONGEST_RUN];
    if (isThird && !isDigit(unit)) {
      ends[length - 1] = i + 1;
      continue;
    }
    if (isHan(unit)) {
      while (length > 1 && SPLITTERS.has(units[length - 1]!) && isHan(units[length - 2]!)) length--;
    }
    put(unit, i);
  }
  const text = decode(units, length);
  return {
    text,
    folded: foldUnits(units, length) ? decode(units, length) : text,
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}

/** Takes the marks off in place; whether there were any. */
function foldUnits(units: Uint16Array, length: number): boolean {
  let isChanged = false;
  for (let i = 0; i < length; i++) {
    const unit = units[i]!;
    if (!inRange(unit, 0xc0, 0x1ef9) || FOLD[unit] === unit) continue;
    units[i] = FOLD[unit]!;
    isChanged = true;
  }
  return isChanged;
}

const CHUNK = 8192;

const decode = (units: Uint16Array, length: number): string => {
  let text = '';
  for (let from = 0; from < length; from += CHUNK) {
    text += String.fromCharCode.apply(
      null,
      units.subarray(from, Math.min(length, from + CHUNK)) as unknown as number[],
    );
  }
  return text;
};
