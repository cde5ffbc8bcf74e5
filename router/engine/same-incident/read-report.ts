import { isDanger, isKind } from '../lexicon/concept';
import { readText } from '../read-text';
import { isHan, normalise } from '../text/normalise';
import { findPlates, type Plate } from './plates';

/** One caller's report, without who called: names and numbers of callers say nothing about what happened. */
export type Report = {
  /** When it came in, in ms since 1970. */
  at: number;
  line: string;
  category: string;
  lat: number | null;
  lon: number | null;
  address: string | null;
  text: string;
};

/** A report as the scorer compares it. `ideas` are the same in every language, `words` only within one. */
export type ReadReport = Report & {
  place: ReadonlySet<string>;
  words: ReadonlySet<string>;
  ideas: ReadonlySet<string>;
  plates: readonly Plate[];
};

/** The first sentences say what happened; reading on would cost more than it tells. In UTF-16 units. */
const READ_AT_MOST = 600;
/** Parts of addresses that are in all of them. */
const OF_EVERY_ADDRESS = new Set(
  '路口 路上 号楼 小区 附近 门口 旁边 单元 road street avenue near the corner and with building duong pho phuong quan gan nga tu so toa nha'.split(
    ' ',
  ),
);

/** Pairs of Han characters, other words and numbers. Half a word says less than a pair says about a place or a thing. */
export function tokensOf(original: string): Set<string> {
  const { folded } = normalise(original);
  const tokens = new Set<string>();
  for (const [run] of folded.matchAll(/[\u3400-\u9fff]+|[a-z]{2,}|\d+/g)) {
    if (!isHan(run.charCodeAt(0))) tokens.add(run);
    else for (let i = 0; i + 1 < run.length; i++) tokens.add(run.slice(i, i + 2));
  }
  for (const common of OF_EVERY_ADDRESS) tokens.delete(common);
  return tokens;
}

export function readReport(report: Report): ReadReport {
  const text = report.text.slice(0, READ_AT_MOST).toWellFormed();
  const mentioned = readText(text).mentions.filter(({ concept }) => isDanger(concept) || isKind(concept));
  return {
    ...report,
    place: tokensOf(report.address ?? ''),
    words: tokensOf(text),
    ideas: new Set(mentioned.map(({ concept }) => concept)),
    plates: findPlates(text),
  };
}
