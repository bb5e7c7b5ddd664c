/** The steps of a trie in an open-addressing hash table: from a node, by a character, to another node. */

import { packed, unpacked } from './packed.js';

/** The fields of a step, side by side so that taking it reads one line of the cache. */
const NODE = 0;
const CODE = 1;
const NEXT = 2;
const WORD = 3;
const FIELDS = 4;
/** Steps that there is room for at first, and then twice as many. */
const SMALLEST = 64;

export const mix = (a: number, b: number): number => Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);

export class Steps {
  #table: Int32Array;
  #mask: number;
  #count = 0;

  /** None yet, or those that were packed before, to which none is added. */
  constructor(before?: string) {
    this.#table = before === undefined ? new Int32Array(SMALLEST * FIELDS) : new Int32Array(unpacked(before));
    this.#mask = this.#table.length / FIELDS - 1;
  }

  packed(): string {
    return packed(this.#table);
  }

  /** Adds a step from a node (1 or more): where it leads, and the number of the word that ends there (0: none). */
  add(node: number, code: number, next: number, word: number): void {
    if (++this.#count * 2 > this.#mask) this.#makeRoom();
    const at = this.#place(node, code);
    this.#table[at + NODE] = node;
    this.#table[at + CODE] = code;
    this.#table[at + NEXT] = next;
    this.#table[at + WORD] = word;
  }

  /** The step from a node, for `next` and `word`; -1 where there is none. */
  from(node: number, code: number): number {
    const at = this.#place(node, code);
    return this.#table[at + NODE] === 0 ? -1 : at;
  }

  next(step: number): number {
    return this.#table[step + NEXT] as number;
  }

  word(step: number): number {
    return this.#table[step + WORD] as number;
  }

  /** Where a step stands, or the empty place where it would. */
  #place(node: number, code: number): number {
    const table = this.#table;
    const mixed = mix(node, code);
    let slot = (mixed ^ (mixed >>> 15)) & this.#mask;
    for (;;) {
      const at = slot * FIELDS;
      const owner = table[at + NODE];
      if (owner === 0 || (owner === node && table[at + CODE] === code)) return at;
      slot = (slot + 1) & this.#mask;
    }
  }

  #makeRoom(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let at = 0; at < old.length; at += FIELDS) {
      const node = old[at + NODE] as number;
      if (node !== 0) this.#table.set(old.subarray(at, at + FIELDS), this.#place(node, old[at + CODE] as number));
    }
  }
}
