/** Writes marks and ids into pasted markup. All other characters stay as they were. */
import type { LabelSet } from '../../../core/labels.ts';
import type { PastedField } from './pasted-fields.ts';
import { mappingByName, type Mapping } from './propose-labels.ts';
import { nearest, type Markup } from './read-markup.ts';
import { escaped } from './read-topics.ts';

/** The attributes that one tag gets. */
export interface TagEdit {
  readonly node: Markup;
  /** The value of `data-presort`; null removes an existing one. */
  readonly mark?: string | null;
  readonly id?: string;
}

/** The field of a head with the mapping of its options. */
export interface MarkedField {
  readonly field: PastedField;
  readonly labels: LabelSet;
  readonly mapping: Mapping;
}

/**
 * The value of `data-presort` for every option of a field, `-` for an option without a label; null
 * where the widget finds the same mapping by the options' names.
 */
export function marksOf({ field, labels, mapping }: MarkedField): readonly string[] | null {
  const plain = mappingByName(
    field.options.map((option) => ({ ...option, mark: undefined })),
    labels,
  );
  const isSame = labels.every((label) => plain.get(label) === mapping.get(label));
  if (isSame) return null;
  return field.options.map(
    (_, at) => labels.filter((label) => mapping.get(label) === at).join(' | ') || '-',
  );
}

/**
 * The edits that write this mapping into the markup and give every field an id where it needs one.
 */
export function editsFor(
  fields: readonly (PastedField | null)[],
  marked: readonly MarkedField[],
): readonly TagEdit[] {
  const ids = fields.flatMap((field) =>
    field?.newId ? [{ node: field.node, id: field.newId }] : [],
  );
  const marks = marked.flatMap((one) => {
    const own = marksOf(one);
    return one.field.options.flatMap(({ node, mark }, at): readonly TagEdit[] =>
      own || mark !== undefined ? [{ node, mark: own?.[at] ?? null }] : [],
    );
  });
  return [...ids, ...marks];
}

/** The markup between two places with the edits made. */
export function editMarkup(
  html: string,
  edits: readonly TagEdit[],
  [from, to]: readonly [number, number] = [0, html.length],
): string {
  let done = '';
  let at = from;
  const inOrder = edits
    .filter(({ node }) => node.start >= from && node.end <= to)
    .sort((a, b) => a.node.start - b.node.start);
  for (const { node, mark, id } of inOrder) {
    const nameEnd = node.start + 1 + node.tag.length;
    let rest = html.slice(nameEnd, node.end);
    if (mark !== undefined) rest = rest.replace(OWN_MARK, '');
    done += html.slice(at, nameEnd);
    if (id !== undefined) done += ` id="${escaped(id)}"`;
    if (mark !== undefined && mark !== null) done += ` data-presort="${escaped(mark)}"`;
    done += rest;
    at = node.end;
  }
  return done + html.slice(at, to);
}

const OWN_MARK = /\sdata-presort(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?(?=[\s/>])/i;

/** The source of the fields that the edits change, one below the other. */
export function editedParts(
  html: string,
  fields: readonly (PastedField | null)[],
  edits: readonly TagEdit[],
): string {
  const parts = new Set<Markup>();
  for (const field of fields) {
    for (const node of field ? [field.node, ...field.options.map((option) => option.node)] : []) {
      if (!edits.some((edit) => edit.node === node)) continue;
      const whole = nearest(node, ({ tag }) => tag === 'select' || tag === 'datalist');
      parts.add(whole ?? node);
    }
  }
  return [...parts].map((node) => editMarkup(html, edits, rangeOf(node))).join('\n');
}

function rangeOf(node: Markup): readonly [number, number] {
  const isWhole = node.tag === 'select' || node.tag === 'datalist';
  return [node.start, isWhole ? node.close : node.end];
}

/** Puts the tag at the end of the body, or at the end of the markup where it has no body. */
export function withTag(html: string, tag: string): string {
  const at = html.search(/<\/body\s*>/i);
  return at < 0
    ? `${html.trimEnd()}\n${tag}\n`
    : `${html.slice(0, at).trimEnd()}\n${tag}\n${html.slice(at)}`;
}
