import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordFeatures } from '../../../src/compact/word-features.ts';
import { splitWords } from '../../../src/compact/words.ts';

/** Lists of whole numbers, one after the other, with the place where each starts. */
export interface NumberLists {
  add(list: readonly number[]): void;
  /** Writes `<folder>/<name>.u32` and `<folder>/<name>.starts.u32`. */
  write(folder: string, name: string): void;
}

/** Empty lists that grow as they are filled. */
export function createNumberLists(): NumberLists {
  const starts = [0];
  let items = new Uint32Array(1 << 20);
  let size = 0;
  return {
    add(list) {
      if (size + list.length > items.length) {
        const larger = new Uint32Array(items.length * 2);
        larger.set(items);
        items = larger;
      }
      items.set(list, size);
      starts.push((size += list.length));
    },
    write(folder, name) {
      writeFileSync(join(folder, `${name}.starts.u32`), Uint32Array.from(starts));
      writeFileSync(join(folder, `${name}.u32`), items.subarray(0, size));
    },
  };
}

/** The distinct words of all texts, each known by its place. */
export interface WordPlaces {
  /** Places of the first `most` words of a normalised text. */
  of(text: string, most: number): number[];
  /** Writes spellings, hashes and the hashes of n-grams. Returns how many words there are. */
  write(folder: string): number;
}

/** No words yet. */
export function createWordPlaces(): WordPlaces {
  const places = new Map<string, number>();
  const words: string[] = [];
  return {
    of: (text, most) =>
      splitWords(text, most).map(({ word }) => {
        let place = places.get(word);
        if (place === undefined) {
          places.set(word, (place = words.length));
          words.push(word);
        }
        return place;
      }),
    write(folder) {
      const grams = createNumberLists();
      const hashes = new Uint32Array(words.length);
      words.forEach((word, at) => {
        const features = wordFeatures(word);
        hashes[at] = features.wordHash;
        grams.add(features.gramHashes);
      });
      grams.write(folder, 'grams');
      writeFileSync(join(folder, 'hashes.u32'), hashes);
      writeFileSync(join(folder, 'words.json'), JSON.stringify(words));
      return words.length;
    },
  };
}
