import MiniSearch from 'minisearch';
import type { Doc } from '../shared/doc-nodes.ts';
import { sectionsOf, type DocSection } from './doc-sections.ts';

/** A section that was found, with the text around its first matching word. */
export interface FoundSection extends DocSection {
  readonly piece: readonly { readonly text: string; readonly isFound: boolean }[];
}

/** Searches within a few milliseconds; '' and unknown words find nothing. */
export type DocSearch = (query: string) => readonly FoundSection[];

const MAX_FOUND = 20;
const MAX_PIECE = 180;
/** Number of sections indexed per turn of the event loop: a few milliseconds on a phone. */
const MAX_AT_ONCE = 12;

/** Indexes every section and lets the page respond in between. */
export async function openSearch(docs: readonly Doc[]): Promise<DocSearch> {
  const sections = new Map(docs.flatMap(sectionsOf).map((section) => [section.id, section]));
  const index = new MiniSearch<DocSection>({
    fields: ['heading', 'title', 'text'],
    searchOptions: {
      boost: { heading: 4, title: 3 },
      combineWith: 'AND',
      prefix: (term) => term.length > 1,
      // Long words may differ in one letter of five; short words must match.
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  await index.addAllAsync([...sections.values()], { chunkSize: MAX_AT_ONCE });
  return (query) =>
    index
      .search(query)
      .slice(0, MAX_FOUND)
      .flatMap(({ id, terms }) => {
        const section = sections.get(String(id));
        return section ? [{ ...section, piece: pieceOf(section.text, terms) }] : [];
      });
}

/** Cuts the text around the first match, at spaces, and marks all matches. */
function pieceOf(text: string, terms: readonly string[]): FoundSection['piece'] {
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${words.join('|')})`, 'giu');
  const first = Math.max(0, text.search(pattern));
  const from = first < 40 ? 0 : text.indexOf(' ', first - 40) + 1;
  const end = text.lastIndexOf(' ', from + MAX_PIECE);
  const isWhole = from + MAX_PIECE >= text.length;
  const piece = isWhole ? text.slice(from) : `${text.slice(from, end)} …`;
  return `${from > 0 ? '… ' : ''}${piece}`
    .split(pattern)
    .map((part, at) => ({ text: part, isFound: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}
