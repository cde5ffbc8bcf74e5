import { isHan } from '../text/normalise';

/** What a term carries: an idea, and the part it plays when the term is one of two halves with a gap between them. */
export type Payload<T> = { value: T; accented: string | null; openEnd: boolean };
type Node<T> = { next: Map<number, Node<T>>; payloads: Payload<T>[] };

const node = <T>(): Node<T> => ({ next: new Map(), payloads: [] });

const isWordUnit = (code: number) =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xdf && code <= 0x1eff);

const SHORT = 2;
const LONG = 4;

/** The first units of terms as bits of a small table: two openings that share a bit only cost a look too many. */
class Openings {
  private readonly bits: Uint32Array;
  constructor(
    private readonly length: number,
    private readonly log2: number,
  ) {
    this.bits = new Uint32Array(2 ** (log2 - 5));
  }
  add(term: string): void {
    const bit = this.bitOf(term, 0);
    this.bits[bit >>> 5]! |= 1 << (bit & 31);
  }
  has(text: string, from: number): boolean {
    const bit = this.bitOf(text, from);
    return (this.bits[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }
  private bitOf(text: string, from: number): number {
    let hash = 0;
    for (let i = from; i < from + this.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
    return hash >>> (32 - this.log2);
  }
}

/** Terms by their first unit on: finds every term at every position of a text in time linear in its length. */
export class Trie<T> {
  /** By first unit; filled, for an array with gaps is kept as a slow table. */
  private readonly roots = new Array<Node<T> | undefined>(0x10000).fill(undefined);
  /** Most places of a text are settled by a look at these: terms of two or three units, and of four or more. */
  private readonly short = new Openings(SHORT, 16);
  private readonly long = new Openings(LONG, 18);

  add(term: string, payload: Payload<T>): void {
    const first = term.charCodeAt(0);
    let at = (this.roots[first] ??= node<T>());
    if (term.length >= LONG) this.long.add(term);
    else if (term.length >= SHORT) this.short.add(term);
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
      if (at?.payloads.length === 0 && !this.mayOpen(text, start)) continue;
      for (let end = start + 1; at; end++) {
        if (at.payloads.length > 0) this.report(text, at.payloads, start, end, found);
        at = end < text.length ? at.next.get(text.charCodeAt(end)) : undefined;
      }
    }
  }

  /** Whether a term of two units or more may begin here. */
  private mayOpen(text: string, start: number): boolean {
    return this.short.has(text, start) || this.long.has(text, start);
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
