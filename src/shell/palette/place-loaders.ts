import type { PageName } from '../page-list.ts';
import type { Place } from './place.ts';

type KeyList = readonly (readonly [keys: string, meaning: string])[];

/** Loaders of the features' lists of places in their pages. The palette fetches them. */
export const PLACE_LOADERS: readonly (() => Promise<{
  /** Resolves in the language shown. Rejects if its texts cannot be fetched. */
  readonly readPlaces: () => readonly Place[] | Promise<readonly Place[]>;
}>)[] = [
  () => import('../../features/settings/page/places.ts'),
  () => import('../../features/rules/page/places.ts'),
  () => import('../../features/docs/page/places.ts'),
];

/** The texts of the pages that have keys of their own. */
export const KEY_LOADERS: Readonly<
  Partial<Record<PageName, () => Promise<{ readonly words: { readonly keys: KeyList } }>>>
> = {
  inbox: () => import('../../features/inbox/page/words/words.ts'),
  review: () => import('../../features/review/page/words/words.ts'),
};
