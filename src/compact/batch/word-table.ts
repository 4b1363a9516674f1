import { hashOfWord } from '../word-features.ts';
import { foldWord, MAX_WORD_LENGTH, splitWords } from '../words.ts';

/** The words of the text that was read last: the first `count` numbers of the list. */
export interface ReadWords {
  readonly ids: Int32Array;
  readonly count: number;
}

/** Characters of a word as it is written, at most. */
const KEY = MAX_WORD_LENGTH;
/** Lists of words, by the lower bits of their hash. */
const CHAINS = 2 ** 15;

/**
 * Numbers for the distinct words of a batch, so that what is known of a word is kept in arrays. It
 * holds `capacity` words; then the next word takes the number of one that was not met again, which
 * `births` tells: it changes whenever a number is given to another word.
 */
export class WordTable {
  readonly capacity: number;
  /** For each number when it was given to its word; 0 where it was not. */
  readonly births: Uint32Array;
  /** For each number its word's hash, as `hashOfWord`. */
  readonly hashes: Uint32Array;
  /** For each number a bit of every reader: whether it has been told that it knows the word, and whether it does. */
  readonly asked: Uint32Array;
  readonly known: Uint32Array;
  readonly #words: string[] = [];
  readonly #keys: Uint16Array;
  readonly #lengths: Uint8Array;
  readonly #keyHashes: Int32Array;
  readonly #heads = new Int32Array(CHAINS).fill(-1);
  readonly #next: Int32Array;
  /** Texts read when a word stood in one last. */
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

  /** A bit of its own for one more reader; 0 where there is none left. */
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

  /** Whether a text begins with all of the last one, which ends between words: its beginning was read alone. */
  #goesOn(text: string): boolean {
    const end = this.#text.length;
    return (
      end > 0 && kindOf(this.#text.charCodeAt(end - 1)) === NONE && text.startsWith(this.#text)
    );
  }

  /** Numbers of words that `splitWords` gave; null where there are too many, or one is too long. */
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

  /** The number of a word that was not met again since this came past it last. */
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
/** What each UTF-16 unit is to `splitWords`; 0 where nobody has asked. */
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
