import { isHan } from '../text/normalise';

/** A term to be found, and whether more letters may follow it. */
export type Term = { text: string; openEnd: boolean };

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

/** Node by its parent and the unit that leads to it: a hash table with open addressing, three numbers a slot, two thirds full at most. */
class Branches {
  private mask = 1;
  private slots = new Int32Array(2 * 3);
  private count = 0;

  /** The node that follows, or 0. */
  follow(parent: number, unit: number): number {
    return this.slots[this.slotOf(parent, unit) + 2]!;
  }
  add(parent: number, unit: number, child: number): void {
    if (++this.count * 3 > this.mask * 2) this.grow();
    this.slots.set([parent, unit, child], this.slotOf(parent, unit));
  }
  private slotOf(parent: number, unit: number): number {
    const { slots, mask } = this;
    const hash = Math.imul(parent ^ Math.imul(unit, 0x9e3779b1), 0x85ebca6b);
    for (let at = (hash ^ (hash >>> 15)) & mask; ; at = (at + 1) & mask) {
      const slot = at * 3;
      if (slots[slot + 2] === 0 || (slots[slot] === parent && slots[slot + 1] === unit)) return slot;
    }
  }
  private grow(): void {
    const old = this.slots;
    this.mask = this.mask * 2 + 1;
    this.slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 3) {
      if (old[slot + 2] !== 0) this.slots.set(old.subarray(slot, slot + 3), this.slotOf(old[slot]!, old[slot + 1]!));
    }
  }
}

/**
 * Terms unit by unit, each by its number: finds every term at every position of a text in time linear in its length. All
 * is kept in rows of numbers: a text touches a hundred places here, and each look elsewhere in memory is paid for.
 */
export class Trie {
  private readonly branches = new Branches();
  /** Node of a first unit; there is no node 0. */
  private readonly roots = new Int32Array(0x10000);
  private nodes = 1;
  /** The terms that end at a node stand in `ending` from the node's number in `firsts` up to that of the next node. */
  private readonly firsts: Int32Array;
  private readonly ending: Int32Array;
  private readonly openEnd: Uint8Array;
  /** Most places of a text are settled by a look at these: terms of two or three units, and of four or more. */
  private readonly short = new Openings(SHORT, 16);
  private readonly long = new Openings(LONG, 18);

  constructor(terms: readonly Term[]) {
    const lasts = terms.map(({ text }) => this.add(text));
    this.openEnd = Uint8Array.from(terms, ({ openEnd }) => (openEnd ? 1 : 0));
    this.firsts = new Int32Array(this.nodes + 1);
    for (const node of lasts) this.firsts[node + 1]!++;
    for (let node = 0; node < this.nodes; node++) this.firsts[node + 1]! += this.firsts[node]!;
    this.ending = new Int32Array(terms.length);
    const next = this.firsts.slice();
    lasts.forEach((node, term) => (this.ending[next[node]!++] = term));
  }

  /** The node at which a term ends. */
  private add(term: string): number {
    const first = term.charCodeAt(0);
    let at = (this.roots[first] ||= this.nodes++);
    if (term.length >= LONG) this.long.add(term);
    else if (term.length >= SHORT) this.short.add(term);
    for (let i = 1; i < term.length; i++) {
      const code = term.charCodeAt(i);
      let next = this.branches.follow(at, code);
      if (next === 0) {
        next = this.nodes++;
        this.branches.add(at, code, next);
      }
      at = next;
    }
    return at;
  }

  /** Calls `found` for each occurrence, from left to right. Words written in letters match whole words only. */
  scan(text: string, found: (term: number, start: number, end: number) => void): void {
    for (let start = 0; start < text.length; start++) {
      const first = text.charCodeAt(start);
      if (isWordUnit(first) && start > 0 && isWordUnit(text.charCodeAt(start - 1))) continue;
      let at = this.roots[first]!;
      if (at === 0 || (!this.endsAt(at) && !this.mayOpen(text, start))) continue;
      for (let end = start + 1; at > 0; end++) {
        if (this.endsAt(at)) this.report(text, at, start, end, found);
        at = end < text.length ? this.branches.follow(at, text.charCodeAt(end)) : 0;
      }
    }
  }

  private endsAt(node: number): boolean {
    return this.firsts[node]! < this.firsts[node + 1]!;
  }

  /** Whether a term of two units or more may begin here. */
  private mayOpen(text: string, start: number): boolean {
    return this.short.has(text, start) || this.long.has(text, start);
  }

  private report(
    text: string,
    node: number,
    start: number,
    end: number,
    found: (term: number, start: number, end: number) => void,
  ): void {
    const last = text.charCodeAt(end - 1);
    const isCut = isWordUnit(last) && !isHan(last) && end < text.length && isWordUnit(text.charCodeAt(end));
    for (let at = this.firsts[node]!; at < this.firsts[node + 1]!; at++) {
      const term = this.ending[at]!;
      if (!isCut || this.openEnd[term] === 1) found(term, start, end);
    }
  }
}
