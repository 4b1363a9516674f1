import { hrefOf } from '../../../shell/desk/router.svelte.ts';
import type { Place } from '../../../shell/palette/place.ts';
import { PLACE_KEYWORDS } from './place-keywords.ts';
import { words } from './words/words.ts';

/** The parts of the page but for its first, which the page's own address shows. */
export function readPlaces(): readonly Place[] {
  return (['teams', 'thresholds'] as const).map((name) => ({
    kind: 'setting',
    title: words.tabs[name],
    about: words.title,
    keywords: PLACE_KEYWORDS[name],
    href: hrefOf('rules', name),
  }));
}
