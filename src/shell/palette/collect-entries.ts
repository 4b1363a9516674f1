import { hrefOf } from '../state/router.svelte.ts';
import { language } from '../language/language.svelte.ts';
import { PAGES } from '../page-list.ts';
import { words as shell } from '../words/words.ts';
import type { Entry } from './find-entries.ts';
import { pageActions } from './page-actions.ts';
import { PAGE_KEYWORDS } from './page-keywords.ts';
import type { Place } from './place.ts';
import { PLACE_LOADERS } from './place-loaders.ts';

/** An entry with the function that runs when it is chosen. */
export interface Choice extends Entry {
  readonly id: string;
  run(): unknown;
}

/** The actions of the open page, and all pages. */
export function nearChoices(page: ParentNode): readonly Choice[] {
  const actions = pageActions(page).map(({ title, run }) => ({
    id: `action-${title}`,
    kind: 'action' as const,
    title,
    run,
  }));
  const pages = PAGES.map(({ name }) =>
    choiceOf({
      kind: 'page',
      title: shell.pages[name],
      keywords: PAGE_KEYWORDS[name] ?? '',
      href: hrefOf(name),
    }),
  );
  return [...actions, ...pages];
}

/** Settings and documents, and whether some could not be fetched. */
export async function farChoices(): Promise<{
  readonly choices: readonly Choice[];
  readonly isWhole: boolean;
}> {
  const features = await Promise.allSettled(PLACE_LOADERS.map((load) => load()));
  await language.settled();
  const places = await Promise.allSettled(
    features.flatMap((one) => (one.status === 'fulfilled' ? [one.value.readPlaces()] : [])),
  );
  return {
    choices: places.flatMap((one) => (one.status === 'fulfilled' ? one.value.map(choiceOf) : [])),
    isWhole: [...features, ...places].every(({ status }) => status === 'fulfilled'),
  };
}

function choiceOf({ href, ...entry }: Place): Choice {
  return {
    ...entry,
    id: href,
    run() {
      location.hash = href;
    },
  };
}
