import { itemAt } from '../../core/item-at.ts';
import { gramRow } from '../../compact/encoder.ts';
import { createHashIndex } from '../../compact/hash-index.ts';
import type { WordTexts } from './texts.ts';

/** Texts and words as flat lists that threads share without copying. */
export interface Corpus {
  /** Word w's table rows lie in `rows` from `rowStarts[w]` to `rowStarts[w + 1]`. */
  readonly rowStarts: Uint32Array;
  readonly rows: Uint32Array;
  /** Text t's words lie in `tokens` from `textStarts[t]` to `textStarts[t + 1]`. */
  readonly textStarts: Uint32Array;
  readonly tokens: Uint32Array;
}

/** Builds flat lists of texts for training; each text is cut to `maxTokens` words. */
export function buildCorpus(
  texts: WordTexts,
  vocabulary: Uint32Array,
  gramRows: number,
  maxTokens: number,
): Corpus {
  const index = createHashIndex(vocabulary);
  const rowLists = texts.features.map(({ wordHash, gramHashes }) => {
    const place = index.find(wordHash);
    const grams = gramHashes.map((hash) => vocabulary.length + gramRow(hash, gramRows));
    return place >= 0 ? [place, ...grams] : grams;
  });
  const [rowStarts, rows] = flatten(rowLists);
  const [textStarts, tokens] = flatten(
    texts.sequences.map((sequence) => sequence.subarray(0, maxTokens)),
  );
  return { rowStarts, rows, textStarts, tokens };
}

function flatten(
  lists: readonly (readonly number[] | Uint32Array)[],
): [starts: Uint32Array, items: Uint32Array] {
  const starts = sharedIntegers(lists.length + 1);
  lists.forEach((list, at) => {
    starts[at + 1] = itemAt(starts, at) + list.length;
  });
  const items = sharedIntegers(itemAt(starts, lists.length));
  lists.forEach((list, at) => items.set(list, starts[at]));
  return [starts, items];
}

/** Creates a list of whole numbers that threads can share. */
function sharedIntegers(size: number): Uint32Array {
  // A page that is not cross-origin isolated has no SharedArrayBuffer; it trains on one thread,
  // which does not need one.
  return typeof SharedArrayBuffer === 'undefined'
    ? new Uint32Array(size)
    : new Uint32Array(new SharedArrayBuffer(size * 4));
}

/** Copies numbers into memory that threads can share. */
export function share(values: ArrayLike<number>): Uint32Array {
  const shared = sharedIntegers(values.length);
  shared.set(values);
  return shared;
}
