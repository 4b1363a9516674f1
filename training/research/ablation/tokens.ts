import { itemAt } from '../../../src/core/item-at.ts';
import { gramRow } from '../../../src/compact/encoder.ts';
import { familyHash, NEIGHBOURS } from '../../../src/compact/word-features.ts';
import { readWords } from '../../../src/train/network/texts.ts';
import { cutIntoPieces, learnPieces } from './pieces.ts';
import type { Variant } from './variant.ts';

/** Texts as the network reads them: each is a list of words, each word a list of table rows that are added up. */
export interface TokenTexts {
  readonly words: readonly (readonly number[])[];
  readonly sequences: readonly Int32Array[];
  /** Rows of the table. */
  readonly rows: number;
}

const MAX_WORDS = 8_192;
const HASHED = 16_384;
const MAX_PIECES = 4_096;

/**
 * Cuts texts into tokens; the vocabulary comes from the first `known` texts alone. words: a row for
 * each word seen twice, others share hashed ones · grams: hashed character 3–5-grams · bigrams: one
 * more hashed row, for the pair with the word before · pieces: unigram-LM pieces, each a token of
 * its own.
 */
export function readTokens(
  texts: readonly string[],
  known: number,
  kind: Variant['tokens'],
  maxWords: number,
): TokenTexts {
  const read = readWords(texts, maxWords);
  if (kind === 'pieces') return cutPieces(read, known);
  const { words, features, sequences } = read;
  const parts = new Set(kind.split('+'));
  const counts = new Uint32Array(words.length);
  for (const sequence of sequences.slice(0, known)) for (const at of sequence) counts[at]! += 1;
  const ranked = [...counts.keys()]
    .filter((at) => counts[at]! >= 2)
    .sort((a, b) => counts[b]! - counts[a]! || a - b);
  const own = new Map(ranked.slice(0, MAX_WORDS).map((word, row) => [word, row]));
  const rowsOf = (word: number, before: number | undefined): number[] => {
    const rows: number[] = [];
    const feature = itemAt(features, word);
    const row = own.get(word);
    if (parts.has('words') && row !== undefined) rows.push(row);
    if (parts.has('words') && row === undefined && !parts.has('grams'))
      rows.push(MAX_WORDS + gramRow(feature.wordHash, HASHED));
    if (parts.has('grams'))
      for (const hash of feature.gramHashes) rows.push(MAX_WORDS + gramRow(hash, HASHED));
    const hash = familyHash(
      NEIGHBOURS,
      before === undefined ? 0 : itemAt(features, before).wordHash,
      feature.wordHash,
    );
    if (parts.has('bigrams')) rows.push(MAX_WORDS + HASHED + gramRow(hash, HASHED));
    return rows;
  };
  if (!parts.has('bigrams'))
    return {
      words: words.map((_, word) => rowsOf(word, undefined)),
      sequences: sequences.map((sequence) => Int32Array.from(sequence)),
      rows: MAX_WORDS + HASHED,
    };
  const pairs = new Map<string, number>();
  const paired: number[][] = [];
  const paths = sequences.map((sequence) =>
    Int32Array.from(sequence, (word, at) => {
      const before = sequence[at - 1];
      const key = `${before ?? ''} ${word}`;
      let place = pairs.get(key);
      if (place === undefined) {
        pairs.set(key, (place = paired.length));
        paired.push(rowsOf(word, before));
      }
      return place;
    }),
  );
  return { words: paired, sequences: paths, rows: MAX_WORDS + 2 * HASHED };
}

/** Learns pieces from the first `known` texts and cuts every word into them. */
function cutPieces({ words, sequences }: ReturnType<typeof readWords>, known: number): TokenTexts {
  const counts = new Map<string, number>();
  for (const sequence of sequences.slice(0, known))
    for (const at of sequence) {
      const word = itemAt(words, at);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  const pieces = learnPieces(counts, MAX_PIECES);
  const cut = words.map((word) => cutIntoPieces(word, pieces));
  const places = new Map([...pieces.keys()].map((piece, at) => [piece, at]));
  const rowOf = (piece: string): number => places.get(piece) ?? pieces.size;
  return {
    words: [...Array(pieces.size + 1).keys()].map((row) => [row]),
    rows: pieces.size + 1,
    sequences: sequences.map((sequence) =>
      Int32Array.from(Array.from(sequence).flatMap((at) => (cut[at] ?? []).map(rowOf))),
    ),
  };
}
