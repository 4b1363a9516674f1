import { itemAt } from '../../../src/core/item-at.ts';
import { createRandom, shuffle } from '../../../src/train/heads/random.ts';
import { placeOf, readLabelled } from '../recipes/read-data.ts';

export interface Rows {
  readonly texts: readonly string[];
  /** Index into the labels, per text. */
  readonly gold: readonly number[];
}

/**
 * One labelled set, cut as `recipes/measure.ts` cuts it: variants learn below .8 and are compared
 * on the tuning rows; rows from .9 on are not read.
 */
export interface AblationSet {
  readonly labels: readonly string[];
  readonly train: Rows;
  readonly tune: Rows;
  /** Training rows that were left out because so few were asked for. */
  readonly spare: Rows;
}

/** `perClass`: so many training rows of each class, drawn by the seed; 0 for all. `most`: at most so many of all. */
export async function readAblationSet(
  folder: string,
  name: string,
  {
    perClass,
    most,
    seed,
  }: { readonly perClass: number; readonly most: number; readonly seed: number },
): Promise<AblationSet> {
  const { labels, texts, gold } = await readLabelled(folder, name);
  const between = (from: number, to: number): number[] =>
    texts.flatMap((text, at) => (placeOf(text) >= from && placeOf(text) < to ? [at] : []));
  const rows = (places: readonly number[]): Rows => ({
    texts: places.map((at) => texts[at] ?? ''),
    gold: places.map((at) => itemAt(gold, at)),
  });
  const drawn = between(0, 0.8);
  shuffle(drawn, createRandom(perClass ? seed + 77 : 77));
  const taken = new Map<number, number>();
  const isTaken = drawn.map((at, place) => {
    const label = itemAt(gold, at);
    const count = (taken.get(label) ?? 0) + 1;
    taken.set(label, count);
    return perClass ? count <= perClass : place < most;
  });
  return {
    labels,
    train: rows(drawn.filter((_, at) => isTaken[at])),
    spare: rows(drawn.filter((_, at) => !isTaken[at])),
    tune: rows(between(0.8, 0.9)),
  };
}
