/** Words made into what a lexicon looks things up in, and what it is packed into to be kept. */
import { Bits } from './bits.js';
import { packed, unpacked } from './packed.js';
import { mix, Steps } from './steps.js';

/** The node where all words begin. */
export const ROOT = 1;
/** As many words go into a list, where they are compared one by one. */
const LISTED = 16;
const UNITS = 1 << 16;
const PAIR_BITS = 16;

/** Which of the bits a beginning of two characters has. */
export const pairBit = (first: number, second: number): number => mix(first, second) >>> (32 - PAIR_BITS);
/** The first two characters make one step. */
export const pairCode = (first: number, second: number): number => (first << 16) | second;

export interface Compiled<Sense> {
  /** They lead to nodes, or less than zero to lists. */
  readonly steps: Steps;
  /**
   * The characters that are words, those that begin longer ones, and the two-character beginnings of words: the few KB of these
   * that a text asks for stay in the cache, and with them it is passed over, but for one place in five.
   */
  readonly whole: Bits;
  readonly longer: Bits;
  readonly pairs: Bits;
  /** The last two characters of words. */
  readonly ends: Bits;
  /** A list: how many words, the number before the first one's (low, high), then of each the length and the characters left. */
  readonly lists: Uint16Array;
  /** The bits of what a word may mean, by the numbers of the words, from 1 on. */
  readonly kinds: Uint16Array;
  /** What each word may mean. */
  readonly senses: readonly (readonly Sense[])[];
}

/**
 * The same in JSON: numbers as text, and a sense, which many words share, by its number in a list.
 */
export interface Packed<Sense> {
  readonly numbers: Readonly<Record<Exclude<keyof Compiled<Sense>, 'senses'>, string>>;
  readonly senses: readonly Sense[];
  readonly words: readonly (readonly number[])[];
}

export function pack<Sense>(parts: Compiled<Sense>): Packed<Sense> {
  const { steps, whole, longer, pairs, ends, lists, kinds } = parts;
  const places = new Map<Sense, number>();
  for (const sense of parts.senses.flat()) if (!places.has(sense)) places.set(sense, places.size);
  return {
    numbers: {
      steps: steps.packed(),
      whole: whole.packed(),
      longer: longer.packed(),
      pairs: pairs.packed(),
      ends: ends.packed(),
      lists: packed(lists),
      kinds: packed(kinds),
    },
    senses: [...places.keys()],
    words: parts.senses.map((senses) => senses.map((sense) => places.get(sense) ?? 0)),
  };
}

export function unpack<Sense>({ numbers, senses, words }: Packed<Sense>): Compiled<Sense> {
  return {
    steps: new Steps(numbers.steps),
    whole: new Bits(numbers.whole),
    longer: new Bits(numbers.longer),
    pairs: new Bits(numbers.pairs),
    ends: new Bits(numbers.ends),
    lists: new Uint16Array(unpacked(numbers.lists)),
    kinds: new Uint16Array(unpacked(numbers.kinds)),
    senses: words.map((of) => of.map((place) => senses[place] as Sense)),
  };
}

/**
 * Compiles words and what they may mean.
 * @param kindOf a bit for the kind of a sense, one of the lowest sixteen
 */
export function compiled<Sense>(
  entries: Iterable<readonly [form: string, sense: Sense]>,
  kindOf: (sense: Sense) => number,
): Compiled<Sense> {
  const words = new Map<string, Sense[]>();
  for (const [form, sense] of entries) {
    const known = words.get(form);
    if (known) known.push(sense);
    else if (form !== '') words.set(form, [sense]);
  }
  const forms = [...words.keys()].sort();
  const steps = new Steps();
  const senses: (readonly Sense[])[] = [[]];
  const kinds = [0];
  const lists = [0];
  let nodes = ROOT;
  const number = (form: string): number => {
    const meant = words.get(form) ?? [];
    let kind = 0;
    for (const sense of meant) kind |= kindOf(sense);
    senses.push(meant);
    return kinds.push(kind) - 1;
  };
  // The words from `from` to `to` begin alike, and of those the shorter come first.
  const branch = (from: number, to: number, node: number, depth: number): void => {
    for (let at = from; at < to; ) {
      const first = forms[at] as string;
      const reached = depth === 0 ? Math.min(first.length, 2) : depth + 1;
      const code = reached - depth === 2 ? pairCode(first.charCodeAt(0), first.charCodeAt(1)) : first.charCodeAt(depth);
      const word = first.length === reached ? number(first) : 0;
      const longer = word > 0 ? at + 1 : at;
      at = longer;
      // At first a single character makes a step of its own, beside those of two.
      const goesOn = depth > 0 || reached > 1;
      while (goesOn && at < to && isWithin(forms[at] as string, first, depth, reached)) at++;
      let next = 0;
      if (at - longer > LISTED) next = ++nodes;
      else if (at > longer) {
        next = -lists.length;
        const few = forms.slice(longer, at);
        list(few, reached, kinds.length - 1, lists);
        few.forEach(number);
      }
      steps.add(node, code, next, word);
      if (next > 0) branch(longer, at, next, reached);
    }
  };
  branch(0, forms.length, ROOT, 0);
  return { ...edgesOf(forms), steps, lists: new Uint16Array(lists), kinds: new Uint16Array(kinds), senses };
}

/** How words begin and end. */
function edgesOf(forms: readonly string[]): Pick<Compiled<never>, 'whole' | 'longer' | 'pairs' | 'ends'> {
  const whole = new Bits(UNITS);
  const longer = new Bits(UNITS);
  const pairs = new Bits(1 << PAIR_BITS);
  const ends = new Bits(1 << PAIR_BITS);
  for (const form of forms) {
    const first = form.charCodeAt(0);
    if (form.length === 1) whole.add(first);
    else {
      longer.add(first);
      pairs.add(pairBit(first, form.charCodeAt(1)));
      ends.add(pairBit(form.charCodeAt(form.length - 2), form.charCodeAt(form.length - 1)));
    }
  }
  return { whole, longer, pairs, ends };
}

/** Whether a word begins as another does that goes on behind `depth`, from there up to `reached`. */
function isWithin(form: string, like: string, depth: number, reached: number): boolean {
  if (form.length < reached) return false;
  for (let i = depth; i < reached; i++) if (form.charCodeAt(i) !== like.charCodeAt(i)) return false;
  return true;
}

/** Adds a list: of two words that begin alike, the longer one is met first. */
function list(forms: string[], depth: number, before: number, lists: number[]): void {
  if (forms.length > 1) forms.sort((a, b) => b.length - a.length);
  lists.push(forms.length, before & 0xffff, before >>> 16);
  for (const form of forms) {
    lists.push(form.length - depth);
    for (let i = depth; i < form.length; i++) lists.push(form.charCodeAt(i));
  }
}
