import { plainText, type Block, type Doc } from '../shared/doc-nodes.ts';

/** The text between two headings, as the search indexes it. */
export interface DocSection {
  /** Unique among all documents. */
  readonly id: string;
  readonly slug: string;
  /** '' for the text before the first heading. */
  readonly anchor: string;
  readonly title: string;
  readonly heading: string;
  readonly text: string;
}

/** Splits a document at its headings into sections of plain text. */
export function sectionsOf(doc: Doc): readonly DocSection[] {
  const { slug, title, about } = doc;
  const sections: { anchor: string; heading: string; parts: string[] }[] = [
    { anchor: '', heading: '', parts: [about] },
  ];
  for (const block of doc.blocks) {
    if (block.kind === 'heading')
      sections.push({ anchor: block.id, heading: plainText(block.of), parts: [] });
    else sections.at(-1)?.parts.push(blockText(block));
  }
  return sections.map(({ anchor, heading, parts }) => ({
    ...{ id: `${slug}#${anchor}`, slug, anchor, title, heading },
    text: parts.join(' ').replace(/\s+/g, ' ').trim(),
  }));
}

/** The words of a node and its children. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return plainText(block.of);
    case 'list':
      return block.items.flat().map(blockText).join(' ');
    case 'quote':
      return block.of.map(blockText).join(' ');
    case 'sample':
      return block.text;
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainText).join(' ')).join(' ');
    case 'rule':
      return '';
  }
}
