import { dictionary } from '@zxcvbn-ts/language-common';
import { AppError } from '#domain/app-error';
import { COMMON_PARTS } from './common-parts';

/** NIST SP 800-63B and OWASP ASVS 5.0, 6.2: long, any characters, no rules of composition, none that is guessed first. */
const MIN_LENGTH = 12;
const MAX_LENGTH = 128;
/** Characters that must be left when everything guessable is taken out: some 10^9 guesses by lower-case letters. */
const MIN_OWN = 6;
/** Shortest run of equal or neighbouring characters (aaa, 123, cba) that is no choice of anybody. */
const RUN = 3;

const refuse = (field: string, message: string) =>
  new AppError('invalid-input', 'the password is not good enough', { issues: [{ path: field, message }] });

const LEET: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };
const unleet = (text: string) => text.replace(/[013457@$]/g, (letter) => LEET[letter] ?? letter);

/** Takes out runs of equal or neighbouring characters. */
function withoutRuns(text: string): string {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  const isInRun = codes.map(() => false);
  for (const step of [-1, 0, 1]) {
    for (let from = 0; from < codes.length;) {
      let to = from + 1;
      while (to < codes.length && (codes[to] ?? 0) - (codes[to - 1] ?? 0) === step) to += 1;
      if (to - from >= RUN) isInRun.fill(true, from, to);
      from = Math.max(to - 1, from + 1);
    }
  }
  return [...text].filter((_, index) => !isInRun[index]).join('');
}

/** The shortest piece that the text repeats, from end to end; the text itself when it repeats nothing. */
const withoutRepeats = (text: string): string => /^(.+?)\1+$/u.exec(text)?.[1] ?? text;

/** What is left of a password when its common parts are taken out, longest first. */
function ownPart(password: string, ofTheirs: readonly string[]): string {
  const parts = [...COMMON_PARTS, ...ofTheirs].filter((part) => part.length >= 3).sort((a, b) => b.length - a.length);
  const strip = (text: string) => parts.reduce((left, part) => left.replaceAll(part, ''), text);
  const years = (text: string) => text.replace(/(19|20)\d{2}/g, '');
  const plain = withoutRepeats(password.toLowerCase());
  const leftOf = (text: string) => withoutRuns(years(strip(text)));
  const [read, asTyped] = [leftOf(unleet(plain)), leftOf(plain)];
  return read.length < asTyped.length ? read : asTyped;
}

/** The commonest of the passwords that were leaked, in lower case. */
const LEAKED = new Set(dictionary['passwords-common']);

/** Whether it is a leaked password, or one with a few numbers and signs around it, in whatever case. */
function isLeaked(password: string): boolean {
  const plain = password.toLowerCase();
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const isCore = core !== '' && plain.length - core.length < MIN_OWN;
  return [plain, ...(isCore ? [core] : [])].some((text) => LEAKED.has(text) || LEAKED.has(unleet(text)));
}

/**
 * @param field what the body calls the password, for the answer
 * @param ofTheirs words that somebody who knows the person tries first: user name, city, line
 * @throws AppError `invalid-input` naming the field
 */
export function assertPassword(field: string, password: string, ofTheirs: readonly string[]): void {
  const length = [...password].length;
  if (length < MIN_LENGTH) throw refuse(field, `must have at least ${MIN_LENGTH} characters`);
  if (length > MAX_LENGTH) throw refuse(field, `must have at most ${MAX_LENGTH} characters`);
  if (isLeaked(password)) throw refuse(field, 'is one of those that were leaked elsewhere and are guessed first');
  const words = ofTheirs.flatMap((word) => [word.toLowerCase(), ...word.toLowerCase().split(/[^\p{L}\p{N}]+/u)]);
  if (new Set(ownPart(password, words)).size < MIN_OWN) {
    throw refuse(field, 'is made of common words, names, rows of keys or numbers that are guessed first');
  }
}
