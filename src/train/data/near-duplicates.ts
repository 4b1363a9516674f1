/** Groups nearly equal texts, so that a split never separates them. */
import { itemAt } from '../../core/item-at.ts';
import { stopWordsOf } from './stop-words.ts';

const BANDS = 5;
const ROWS = 4;
const MIN_OVERLAP = 0.75;

/**
 * Returns one group number per text. Two texts are linked when they share at least three quarters
 * of their content words; linked texts form a group.
 */
export function groupNearDuplicates(texts: readonly string[]): Int32Array {
  const parent = Int32Array.from(texts, (_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const words = texts.map(contentWords);
  const signatures = words.map(minHashes);
  for (let band = 0; band < BANDS; band += 1) {
    const buckets = new Map<string, number>();
    signatures.forEach((signature, index) => {
      const key = signature.slice(band * ROWS, (band + 1) * ROWS).join(',');
      const first = buckets.get(key);
      if (first === undefined) buckets.set(key, index);
      else if (
        find(first) !== find(index) &&
        overlap(words[first] ?? new Set(), words[index] ?? new Set()) >= MIN_OVERLAP
      )
        parent[find(index)] = find(first);
    });
  }
  return Int32Array.from(texts, (_, index) => find(index));
}

function contentWords(text: string): Set<string> {
  const all = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  const stopWords = stopWordsOf(text);
  const content = all.filter((word) => !stopWords.has(word) && !/\d/.test(word));
  return new Set(content.length > 0 ? content : all);
}

function minHashes(words: ReadonlySet<string>): number[] {
  const smallest = new Array<number>(BANDS * ROWS).fill(0xffffffff);
  for (const word of words) {
    let hash = 2166136261;
    for (let at = 0; at < word.length; at += 1)
      hash = Math.imul(hash ^ word.charCodeAt(at), 16777619);
    for (let row = 0; row < smallest.length; row += 1) {
      let mixed = Math.imul(hash ^ Math.imul(row + 1, 0x9e3779b1), 0x85ebca6b);
      mixed = (mixed ^ (mixed >>> 15)) >>> 0;
      if (mixed < itemAt(smallest, row)) smallest[row] = mixed;
    }
  }
  return smallest;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}
