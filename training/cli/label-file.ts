import { readFile } from 'node:fs/promises';
import type { HeadName, Label } from '../../src/core/labels.ts';
import { nameKey } from '../../src/table/column-names.ts';
import type { LabelDescriptions } from '../../src/train/data/label-guides.ts';
import type { LabelledTable } from '../../src/train/data/labelled-rows.ts';
import { fileError } from './json-file.ts';
import { nearest } from './nearest.ts';

/** Labels that an error names. */
const MAX_NAMED = 20;

/**
 * Checks the names of a `--labels` file against the table that is trained on. A label without
 * tickets is learnt from its description, so that a new name is no fault; one that is most likely a
 * mistyped label of the table would silently become a label of its own. Throws `bad-input` with file,
 * line and the names that the table has.
 */
export async function checkLabelNames(
  path: string | undefined,
  descriptions: LabelDescriptions,
  { heads, rows }: Pick<LabelledTable, 'heads' | 'rows'>,
): Promise<void> {
  if (path === undefined) return;
  const text = await readFile(path, 'utf8');
  for (const [head, own] of Object.entries(descriptions)) {
    if (!heads.includes(head))
      throw fileError(
        path,
        lineOf(text, [head]),
        `the table has no column for the head "${head}"; it has ${heads.join(', ')}`,
      );
    const known = new Set(rows.flatMap(({ labels }) => labels[head] ?? []));
    for (const label of Object.keys(own)) {
      const meant = meantBy(label, Object.keys(own), [...known]);
      if (meant !== null)
        throw fileError(
          path,
          lineOf(text, [head, label]),
          `"${label}" is no ${head} of the table; the nearest is "${meant}". It has ${namesOf(known)}; a label that no ticket has may stand here where it is not so near to one that the file leaves out`,
        );
    }
  }
}

/** The label that a name most likely means; null if the table has the name or nothing like it. */
function meantBy(name: Label, described: readonly Label[], known: readonly Label[]): Label | null {
  if (known.includes(name)) return null;
  // A described label is no candidate: "Level 2" beside a described "Level 1" is a new label.
  const candidates = known.filter((label) => !described.includes(label));
  const same = candidates.find((label) => nameKey(label) === nameKey(name));
  if (same !== undefined) return same;
  const keys = candidates.map((label) => label.toLowerCase());
  const near = nearest(name, keys);
  const found = near === null ? undefined : candidates[keys.indexOf(near)];
  return found !== undefined && digitsOf(found) === digitsOf(name) ? found : null;
}

function digitsOf(name: Label): string {
  return name.replace(/\D+/g, ' ').trim();
}

function namesOf(labels: ReadonlySet<Label>): string {
  const names = [...labels].sort().slice(0, MAX_NAMED).join(', ');
  return labels.size > MAX_NAMED ? `${names} …` : names;
}

/** The line of each name; the search for a name begins behind the previous one. */
function lineOf(text: string, names: readonly (HeadName | Label)[]): string {
  let at = 0;
  for (const name of names) {
    const key = `${JSON.stringify(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*:`;
    const found = text.slice(at).search(new RegExp(key));
    if (found >= 0) at += found;
  }
  return `line ${text.slice(0, at).split('\n').length}`;
}
