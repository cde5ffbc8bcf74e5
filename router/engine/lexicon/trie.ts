import { isHan } from '../text/normalise';

/** What a term carries: an idea, and the part it plays when the term is one of two halves with a gap between them. */
export type Payload<T> = { value: T; accented: string | null; openEnd: boolean };
type Node<T> = { next: Map<number, Node<T>>; payloads: Payload<T>[] };

const node = <T>(): Node<T> => ({ next: new Map(), payloads: [] });

const isWordUnit = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xdf && code <= 0x1eff);

/** A pair of units by a hash of 20 bits; pairs that share one only cost a look too many. */
const OPENINGS = 2 ** 20;
const openingOf = (first: number, second: number) => (Math.imul(first, 0x9e35) ^ second) & (OPENINGS - 1);

/** Terms by their first unit on: finds every term at every position of a text in time linear in its length. */
export class Trie<T> {
  /** By first unit, and which pairs of first units open a term: most places of a text are settled by a look at these. */
  private readonly roots: (Node<T> | undefined)[] = [];
  private readonly openings = new Uint8Array(OPENINGS);

  add(term: string, payload: Payload<T>): void {
    const first = term.charCodeAt(0);
    let at = (this.roots[first] ??= node<T>());
    if (term.length > 1) this.openings[openingOf(first, term.charCodeAt(1))] = 1;
    for (let i = 1; i < term.length; i++) {
      const code = term.charCodeAt(i);
      let next = at.next.get(code);
      if (!next) at.next.set(code, (next = node<T>()));
      at = next;
    }
    at.payloads.push(payload);
  }

  /** Calls `found` for each occurrence, from left to right. Words written in letters match whole words only. */
  scan(text: string, found: (payload: Payload<T>, start: number, end: number) => void): void {
    for (let start = 0; start < text.length; start++) {
      const first = text.charCodeAt(start);
      if (isWordUnit(first) && start > 0 && isWordUnit(text.charCodeAt(start - 1))) continue;
      let at = this.roots[first];
      if (at?.payloads.length === 0 && this.openings[openingOf(first, text.charCodeAt(start + 1))] === 0) continue;
      for (let end = start + 1; at; end++) {
        if (at.payloads.length > 0) this.report(text, at.payloads, start, end, found);
        at = end < text.length ? at.next.get(text.charCodeAt(end)) : undefined;
      }
    }
  }

  private report(
    text: string,
    payloads: Payload<T>[],
    start: number,
    end: number,
    found: (payload: Payload<T>, start: number, end: number) => void,
  ): void {
    const last = text.charCodeAt(end - 1);
    const isCut = isWordUnit(last) && !isHan(last) && end < text.length && isWordUnit(text.charCodeAt(end));
    for (const payload of payloads) if (!isCut || payload.openEnd) found(payload, start, end);
  }
}
