import { hashOfWord } from '../word-features.ts';
import { foldWord, MAX_WORD_LENGTH, splitWords } from '../words.ts';

/** The words of the text that was read last: the first `count` numbers of the list. */
export interface ReadWords {
  readonly ids: Int32Array;
  readonly count: number;
}

/** Largest number of characters of a written word. */
const KEY = MAX_WORD_LENGTH;
/** Number of lists of words; the lower bits of a word's hash choose the list. */
const CHAINS = 2 ** 15;

/**
 * Numbers the distinct words of a batch, so that arrays can hold data of each word. When the table
 * holds `capacity` words, a new word takes the number of a word that no text repeated. `births`
 * shows this: it changes whenever a number is given to another word.
 */
export class WordTable {
  readonly capacity: number;
  /** For each number the count of births when it was given to its word; 0 where it is unused. */
  readonly births: Uint32Array;
  /** For each number the hash of its word, as `hashOfWord` computes it. */
  readonly hashes: Uint32Array;
  /**
   * For each number one bit for each reader: `asked` tells whether the reader looked the word up,
   * and `known` whether it knows the word.
   */
  readonly asked: Uint32Array;
  readonly known: Uint32Array;
  readonly #words: string[] = [];
  readonly #keys: Uint16Array;
  readonly #lengths: Uint8Array;
  readonly #keyHashes: Int32Array;
  readonly #heads = new Int32Array(CHAINS).fill(-1);
  readonly #next: Int32Array;
  /** For each number the count of texts at the word's last occurrence. */
  readonly #lastText: Uint32Array;
  readonly #isMetAgain: Uint8Array;
  readonly #ids: Int32Array;
  readonly #key = new Uint16Array(KEY);
  #texts = 0;
  #births = 0;
  #bits = 0;
  #hand = 0;
  #text = '';
  #most = -1;
  #count = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.births = new Uint32Array(capacity);
    this.hashes = new Uint32Array(capacity);
    this.asked = new Uint32Array(capacity);
    this.known = new Uint32Array(capacity);
    this.#keys = new Uint16Array(capacity * KEY);
    this.#lengths = new Uint8Array(capacity);
    this.#keyHashes = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
    this.#lastText = new Uint32Array(capacity);
    this.#isMetAgain = new Uint8Array(capacity);
    this.#ids = new Int32Array(capacity);
  }

  /** Reserves a bit for one more reader; 0 where none is left. */
  takeBit(): number {
    const bit = this.#bits < 32 ? (1 << this.#bits) >>> 0 : 0;
    this.#bits++;
    return bit;
  }

  /** The word of a number, as `splitWords` folds it. */
  wordOf(id: number): string {
    return this.#words[id] ?? '';
  }

  /** The words of `splitWords(text, most)`; `most` is at most the capacity. */
  read(text: string, most: number): ReadWords {
    if (text !== this.#text || most !== this.#most) {
      const isMore = most === this.#most && this.#goesOn(text);
      if (!isMore) {
        this.#texts++;
        this.#count = 0;
      }
      this.#count = SURROGATE.test(text)
        ? this.#readSlowly(text, most)
        : this.#scan(text, isMore ? this.#text.length : 0, most);
      [this.#text, this.#most] = [text, most];
    }
    return { ids: this.#ids, count: this.#count };
  }

  /**
   * Tells whether a text continues the last one, which ends between words; then only the rest is
   * read.
   */
  #goesOn(text: string): boolean {
    const end = this.#text.length;
    return (
      end > 0 && kindOf(this.#text.charCodeAt(end - 1)) === NONE && text.startsWith(this.#text)
    );
  }

  /**
   * Numbers of words that `splitWords` gave; null where there are too many words, or one is too
   * long.
   */
  take(words: readonly string[]): ReadWords | null {
    if (words.length > this.capacity || words.some(({ length }) => length > KEY)) return null;
    this.#texts++;
    this.#most = -1;
    words.forEach((word, at) => (this.#ids[at] = this.#find(word, 0, word.length)));
    return { ids: this.#ids, count: words.length };
  }

  #scan(text: string, from: number, most: number): number {
    const ids = this.#ids;
    const { length } = text;
    let count = this.#count;
    for (let at = from; at < length && count < most;) {
      const kind = kindOf(text.charCodeAt(at));
      let end = at + 1;
      if (kind > MARK) {
        while (end < length && kindOf(text.charCodeAt(end)) > MARK) end++;
        while (end + 1 < length && isApostrophe(text.charCodeAt(end))) {
          if (kindOf(text.charCodeAt(end + 1)) !== LETTER) break;
          end += 2;
          while (end < length && kindOf(text.charCodeAt(end)) === LETTER) end++;
        }
      }
      if (kind !== NONE)
        for (let start = at; start < end && count < most; start += KEY)
          ids[count++] = this.#find(text, start, Math.min(end, start + KEY));
      at = end;
    }
    return count;
  }

  #readSlowly(text: string, most: number): number {
    const words = splitWords(text, most);
    words.forEach(({ start, end }, at) => (this.#ids[at] = this.#find(text, start, end)));
    return words.length;
  }

  #find(text: string, start: number, end: number): number {
    const key = this.#key;
    let hash = 0;
    let length = 0;
    for (let at = start; at < end; at++) {
      let code = text.charCodeAt(at);
      if (code >= 65 && code <= 90) code |= 32; // folding begins with this
      key[length++] = code;
      hash = Math.imul(hash ^ code, 0x01000193);
    }
    hash ^= hash >>> 15;
    for (let id = this.#heads[hash & (CHAINS - 1)]!; id >= 0; id = this.#next[id]!) {
      if (this.#keyHashes[id] !== hash || !this.#isKey(id, length)) continue;
      this.#lastText[id] = this.#texts;
      this.#isMetAgain[id] = 1;
      return id;
    }
    return this.#add(foldWord(text.slice(start, end)), hash, length);
  }

  #isKey(id: number, length: number): boolean {
    if (this.#lengths[id] !== length) return false;
    const keys = this.#keys;
    const key = this.#key;
    for (let at = 0, own = id * KEY; at < length; at++, own++)
      if (keys[own] !== key[at]) return false;
    return true;
  }

  #add(word: string, hash: number, length: number): number {
    const id = this.#words.length < this.capacity ? this.#words.length : this.#takeNumber();
    this.#words[id] = word;
    this.hashes[id] = hashOfWord(word);
    this.births[id] = ++this.#births;
    this.asked[id] = this.known[id] = 0;
    this.#lengths[id] = length;
    this.#keyHashes[id] = hash;
    for (let at = 0; at < length; at++) this.#keys[id * KEY + at] = this.#key[at]!;
    this.#next[id] = this.#heads[hash & (CHAINS - 1)]!;
    this.#heads[hash & (CHAINS - 1)] = id;
    this.#lastText[id] = this.#texts;
    this.#isMetAgain[id] = 0;
    return id;
  }

  /** Frees the number of a word that did not occur again since the last pass over the table. */
  #takeNumber(): number {
    for (;;) {
      const id = this.#hand;
      this.#hand = (id + 1) % this.capacity;
      if (this.#lastText[id] === this.#texts) continue;
      if (this.#isMetAgain[id]) {
        this.#isMetAgain[id] = 0;
        continue;
      }
      this.#takeOut(id);
      return id;
    }
  }

  #takeOut(id: number): void {
    const chain = this.#keyHashes[id]! & (CHAINS - 1);
    if (this.#heads[chain] === id) {
      this.#heads[chain] = this.#next[id]!;
      return;
    }
    let before = this.#heads[chain]!;
    while (this.#next[before] !== id) before = this.#next[before]!;
    this.#next[before] = this.#next[id]!;
  }
}

const SURROGATE = /[\ud800-\udfff]/;
const [NONE, MARK, OTHER, LETTER] = [1, 2, 3, 4];
/** Kind of each UTF-16 unit for `splitWords`; 0 where it is not computed yet. */
const kinds = new Uint8Array(2 ** 16);

function kindOf(code: number): number {
  return kinds[code] || (kinds[code] = readKind(String.fromCharCode(code)));
}

function readKind(character: string): number {
  if (/\p{L}/u.test(character)) return LETTER;
  if (/[\p{M}\p{N}]/u.test(character)) return OTHER;
  return /[?!]/.test(character) ? MARK : NONE;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
