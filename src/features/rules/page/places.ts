import { hrefOf } from '../../../shell/state/router.svelte.ts';
import type { Place } from '../../../shell/palette/place.ts';
import { PLACE_KEYWORDS } from './place-keywords.ts';
import { words } from './words/words.ts';

/** The parts of the page that have their own address; the page's address shows the first part. */
export function readPlaces(): readonly Place[] {
  return (['teams', 'thresholds'] as const).map((name) => ({
    kind: 'setting',
    title: words.tabs[name],
    about: words.title,
    keywords: PLACE_KEYWORDS[name],
    href: hrefOf('rules', name),
  }));
}
