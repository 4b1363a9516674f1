import { CATEGORY, type Label } from '../../src/core/labels.ts';
import { checkShape, fileError, readJsonFile } from './json-file.ts';
import type { HeadLabels } from './desk-files.ts';

/** `--same`: `{"Payments": "Billing Inquiry"}`. Throws `bad-input` with file, place and rule. */
export async function readSame(
  path: string | undefined,
  heads: readonly HeadLabels[],
): Promise<ReadonlyMap<string, Label>> {
  if (path === undefined) return new Map();
  const file = await readJsonFile(path);
  checkShape(file, { '*': 'text' });
  const labels = heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  const words = Object.entries(file.value as Readonly<Record<string, string>>); // checked on the line above
  for (const [word, label] of words)
    if (!labels.includes(label))
      throw fileError(path, `"${word}"`, `"${label}" is no category of the bundle`);
  return new Map(words);
}
