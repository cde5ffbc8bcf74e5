import { isHan } from './normalise';

/** `[start, end)` of a piece of a normalised text. */
export type Span = { start: number; end: number };

const STOPS = new Set([...'。!?;\n…'].map((sign) => sign.charCodeAt(0)));
const DOT = '.'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
/** Recognised speech comes without punctuation: a sentence is cut at this length, so that the cost stays linear. */
const LONGEST_SENTENCE = 120;

const isStop = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code === DOT) {
    const next = text.charCodeAt(at + 1);
    return Number.isNaN(next) || next === SPACE || isHan(next);
  }
  return STOPS.has(code);
};

/** Cuts a normalised text into sentences without gaps or overlaps; white space alone makes no sentence. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    if (text.slice(start, end).trim() !== '') spans.push({ start, end });
    start = end;
  };
  for (let at = 0; at < text.length; at++) {
    const isLong = at - start >= LONGEST_SENTENCE && (text.charCodeAt(at) === SPACE || isHan(text.charCodeAt(at)));
    if (isStop(text, at) || isLong) close(at + 1);
  }
  close(text.length);
  return spans;
}
