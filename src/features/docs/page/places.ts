import type { Place } from '../../../shell/palette/place.ts';
import { DOC_KEYWORDS } from './doc-keywords.ts';
import { docHref } from './doc-place.ts';
import { readList } from './read-docs.ts';

/** Lists every document. Rejects when the list cannot be loaded. */
export async function readPlaces(): Promise<readonly Place[]> {
  return (await readList()).map(({ slug, title, about }) => ({
    kind: 'doc',
    title,
    about,
    keywords: DOC_KEYWORDS[slug] ?? '',
    href: docHref(slug),
  }));
}
