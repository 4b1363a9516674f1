import type { PageName } from '../page-list.ts';
import type { Place } from './place.ts';

type KeyList = readonly (readonly [keys: string, meaning: string])[];

/** Features with places inside their pages. Fetched with the palette; a feature says itself what they are. */
export const PLACE_LOADERS: readonly (() => Promise<{
  /** In the language shown, once its texts are there. Rejects when they cannot be had. */
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
