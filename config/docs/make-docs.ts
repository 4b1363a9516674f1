import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Block, Doc, DocEntry } from '../../src/features/docs/shared/doc-nodes.ts';
import { DOC_LIST, type ListedDoc } from './doc-list.ts';
import { readMarkdown } from './read-markdown.ts';

/** Where the documents lie, below the app's folder. */
export const DOCS_FOLDER = 'docs';

/**
 * Makes the app's documents as JSON files: `list.json` and one file for each audience, so that a
 * reader loads only one audience's documents and the service worker keeps few files.
 */
export function docFiles(): ReadonlyMap<string, string> {
  const docs = readDocs();
  const entries = docs.map(({ slug, audience, title, about }): DocEntry => {
    return { slug, audience, title, about };
  });
  return new Map([
    ['list.json', JSON.stringify(entries)],
    ...[...new Set(docs.map(({ audience }) => audience))].map((audience): [string, string] => [
      `${audience}.json`,
      JSON.stringify(docs.filter((doc) => doc.audience === audience)),
    ]),
  ]);
}

/**
 * Reads every document of the list. Throws for a missing file, for Markdown that the page cannot
 * show, and for a link to a missing heading.
 */
export function readDocs(list: readonly ListedDoc[] = DOC_LIST): readonly Doc[] {
  const docs = list.map(({ slug, audience, title, about, file }): Doc => {
    const text = readFileSync(file, 'utf8');
    const read = readMarkdown(text, file, (target) => linkOf(target, file, list));
    return { slug, audience, about, title: title ?? read.title, blocks: read.blocks };
  });
  const lost = brokenAnchors(docs);
  if (lost.length > 0) throw new Error(`links to headings that are not there: ${lost.join(', ')}`);
  return docs;
}

/**
 * The address in the app of what a Markdown link of `file` leads to: a listed document's, or the web's.
 * Null for other files of the repository, whose names are shown without a link.
 */
function linkOf(target: string, file: string, list: readonly ListedDoc[]): string | null {
  if (/^(?:https?|mailto):/.test(target)) return target;
  const [path = '', anchor = ''] = target.split('#');
  const wanted = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), path));
  const doc = list.find((one) => one.file === wanted);
  if (doc === undefined) return null;
  return `#/docs/${doc.slug}${anchor === '' ? '' : `#${anchor}`}`;
}

function brokenAnchors(docs: readonly Doc[]): readonly string[] {
  const places = new Set(
    docs.flatMap(({ slug, blocks }) => [
      `#/docs/${slug}`,
      ...blocks.flatMap((block) =>
        block.kind === 'heading' ? [`#/docs/${slug}#${block.id}`] : [],
      ),
    ]),
  );
  return docs.flatMap(({ slug, blocks }) =>
    linksIn(blocks)
      .filter((to) => to.startsWith('#/') && !places.has(to))
      .map((to) => `${slug}: ${to}`),
  );
}

/** All links in a tree of nodes. */
function linksIn(nodes: readonly Block[]): readonly string[] {
  const found: string[] = [];
  JSON.stringify(nodes, (key, value: unknown) => {
    if (key === 'to' && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}
