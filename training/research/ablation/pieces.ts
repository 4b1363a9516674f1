/** Pieces of words with their log probabilities: a unigram language model. */
export type Pieces = ReadonlyMap<string, number>;

const MAX_LETTERS = 8;
const ROUNDS = 6;
/** Log probability of a letter that is no piece. */
const UNKNOWN = -25;

/**
 * Learns at most `most` pieces from words and their counts: many candidates, then rounds of cutting
 * every word best and dropping what is used least.
 */
export function learnPieces(words: ReadonlyMap<string, number>, most: number): Pieces {
  const candidates = new Map<string, number>();
  for (const [word, count] of words) {
    const marked = `_${word}`;
    for (let from = 0; from < marked.length; from++) {
      for (let length = 1; length <= MAX_LETTERS && from + length <= marked.length; length++) {
        const piece = marked.slice(from, from + length);
        candidates.set(piece, (candidates.get(piece) ?? 0) + count);
      }
    }
  }
  const worth = ([piece, count]: readonly [string, number]): number =>
    piece.length === 1 ? Infinity : count * piece.length;
  const frequent = [...candidates].filter(([piece, count]) => count >= 3 || piece.length === 1);
  frequent.sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1));
  let pieces: Pieces = probabilities(frequent.slice(0, 4 * most));
  for (let round = 1; round <= ROUNDS; round++) {
    const used = new Map<string, number>(
      [...pieces.keys()].filter((piece) => piece.length === 1).map((piece) => [piece, 0.1]),
    );
    for (const [word, count] of words)
      for (const piece of cutIntoPieces(word, pieces))
        used.set(piece, (used.get(piece) ?? 0) + count);
    const room = round < 3 ? Infinity : Math.ceil(most * (1 + (ROUNDS - round) / 3));
    const ranked = [...used].sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1));
    pieces = probabilities(ranked.slice(0, room));
  }
  return pieces;
}

/** The likeliest way to cut a word; its first piece carries the mark of a word's beginning. */
export function cutIntoPieces(word: string, pieces: Pieces): readonly string[] {
  const marked = `_${word}`;
  const best = new Float64Array(marked.length + 1).fill(-Infinity);
  const from = new Int32Array(marked.length + 1);
  best[0] = 0;
  for (let end = 1; end <= marked.length; end++) {
    for (let start = Math.max(0, end - MAX_LETTERS); start < end; start++) {
      const own = pieces.get(marked.slice(start, end)) ?? (end - start === 1 ? UNKNOWN : -Infinity);
      const score = best[start]! + own;
      if (score <= best[end]!) continue;
      best[end] = score;
      from[end] = start;
    }
  }
  const cut: string[] = [];
  for (let end = marked.length; end > 0; end = from[end]!) cut.push(marked.slice(from[end]!, end));
  return cut.reverse();
}

function probabilities(counted: readonly (readonly [string, number])[]): Pieces {
  const total = counted.reduce((sum, [, count]) => sum + count, 0);
  return new Map(counted.map(([piece, count]) => [piece, Math.log(count / total)]));
}
