import { hrefOf } from '../../../shell/state/router.svelte.ts';
import type { Place } from '../../../shell/palette/place.ts';
import { PLACE_KEYWORDS } from './place-keywords.ts';
import { words } from './words/words.ts';

/** Every section of the page. */
export function readPlaces(): readonly Place[] {
  const titles: Readonly<Record<keyof typeof PLACE_KEYWORDS, string>> = {
    look: words.look.title,
    storage: words.storage.title,
    assign: words.assignment.title,
    languages: words.ticketLanguages.title,
    backup: words.backup.title,
    retention: words.retention.title,
    vault: words.vault.title,
    install: words.install.title,
    about: words.about.title,
  };
  return (Object.keys(PLACE_KEYWORDS) as (keyof typeof PLACE_KEYWORDS)[]).map((name) => ({
    kind: 'setting',
    title: titles[name],
    about: words.title,
    keywords: PLACE_KEYWORDS[name],
    href: hrefOf('settings', name),
  }));
}
