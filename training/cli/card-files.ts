import { EngineError } from '../../src/core/errors.ts';
import { CATEGORY } from '../../src/core/labels.ts';
import type { DataSource, HeadManifest, HeadThresholds } from '../../src/core/manifest.ts';
import { findMisfit, type Shape } from '../../src/core/shape.ts';
import {
  readLabelDescriptions,
  type LabelDescriptions,
} from '../../src/train/data/label-guides.ts';
import { checkShape, fileError, readJsonFile } from './json-file.ts';

/** `--failures`: sentences for the model card. Throws `bad-input` with file, place and rule, as all readers here. */
export async function readFailures(path: string | undefined): Promise<readonly string[]> {
  if (path === undefined) return [];
  const file = await readJsonFile(path);
  checkShape(file, ['text']);
  return file.value as readonly string[]; // checked on the line above
}

/** `--sources`: where the tickets come from; null without the flag. */
export async function readSources(path: string | undefined): Promise<readonly DataSource[] | null> {
  if (path === undefined) return null;
  const file = await readJsonFile(path);
  checkShape(file, [{ name: 'text', licence: 'text', 'url?': 'text', use: 'text' }]);
  return file.value as readonly DataSource[]; // checked on the line above
}

/** `--labels`: what labels mean. */
export async function readDescriptions(path: string | undefined): Promise<LabelDescriptions> {
  if (path === undefined) return {};
  const { value } = await readJsonFile(path);
  try {
    return readLabelDescriptions(value, CATEGORY);
  } catch (error) {
    if (!(error instanceof EngineError) || error.code !== 'bad-input') throw error;
    const [, place = '', rule = ''] =
      /^([^:]*): ([^]*)$/.exec(String(error.details['reason'] ?? '')) ?? [];
    throw fileError(path, place === 'labels' ? '' : place, rule);
  }
}

/** Titles and descriptions of labels, by head, two-letter language code and label. */
export type LabelTitles = Readonly<Record<string, Pick<HeadManifest, 'titles' | 'descriptionsIn'>>>;

/** `--titles`: by head, language and label a name, or `{"title": …, "description": …}`. */
export async function readTitles(path: string | undefined): Promise<LabelTitles> {
  if (path === undefined) return {};
  const file = await readJsonFile(path);
  checkShape(file, { '*': { '*': {} } });
  const given = file.value as ByHead; // checked on the line above
  return Object.fromEntries(
    Object.entries(given).map(([head, byLanguage]) => {
      const titles: Record<string, Record<string, string>> = {};
      const descriptionsIn: Record<string, Record<string, string>> = {};
      for (const [language, own] of Object.entries(byLanguage)) {
        if (!/^[a-z]{2}$/.test(language))
          throw fileError(path, `${head}.${language}`, 'is no language code of two letters');
        for (const [label, text] of Object.entries(own)) {
          const { title, description } = textsOf(text);
          if (title === undefined || description === '')
            throw fileError(
              path,
              `${head}.${language}.${label}`,
              'must be a text, or {"title": text, "description": text}',
            );
          (titles[language] ??= {})[label] = title;
          if (description !== undefined) (descriptionsIn[language] ??= {})[label] = description;
        }
      }
      const isDescribed = Object.keys(descriptionsIn).length > 0;
      return [head, { titles, ...(isDescribed && { descriptionsIn }) }];
    }),
  );
}

type ByHead = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A missing `title` stays absent; a `description` that is not a text becomes ''. */
function textsOf(given: unknown): { readonly title?: string; readonly description?: string } {
  const fits = (shape: Shape): boolean => findMisfit(given, shape) === null;
  if (fits('text')) return { title: given as string }; // checked on this line
  if (!fits({ title: 'text' })) return {};
  const { title, description } = given as { title: string; description?: unknown }; // checked on the line above
  if (description === undefined) return { title };
  return { title, description: typeof description === 'string' ? description.trim() : '' };
}

/**
 * The heads with their titles and descriptions. Throws `bad-input` for a head or label that the
 * model does not have.
 */
export function withTitles<T extends Pick<HeadManifest, 'name' | 'labels'>>(
  heads: readonly T[],
  titles: LabelTitles,
  path = '--titles',
): readonly T[] {
  for (const [name, { titles: byLanguage = {} }] of Object.entries(titles)) {
    const labels = heads.find((head) => head.name === name)?.labels;
    if (!labels) throw fileError(path, name, 'the table has no such head');
    for (const [language, own] of Object.entries(byLanguage))
      for (const label of Object.keys(own))
        if (!labels.includes(label))
          throw fileError(path, `${name}.${language}`, `"${label}" is no label of the table`);
  }
  return heads.map((head) => ({ ...head, ...titles[head.name] }));
}

/** Thresholds that a person sets for some heads. */
export type NewThresholds = Readonly<Record<string, Partial<HeadThresholds>>>;

/** `--thresholds`: `{"category": {"accept": 0.9}}`, checked against the bundle's heads. */
export async function readThresholds(
  path: string,
  heads: readonly HeadManifest[],
): Promise<NewThresholds> {
  const file = await readJsonFile(path);
  checkShape(file, { '*': THRESHOLDS });
  const given = file.value as NewThresholds; // checked on the line above
  if (Object.keys(given).length === 0) throw fileError(path, '', 'names no head');
  for (const [name, own] of Object.entries(given)) {
    const head = heads.find((one) => one.name === name);
    const known = heads.map((one) => one.name).join(', ');
    if (!head) throw fileError(path, name, `the bundle has no such head; it has ${known}`);
    for (const key of Object.keys(own))
      if (!Object.hasOwn(THRESHOLDS, `${key}?`))
        throw fileError(path, `${name}.${key}`, `is none of ${KEYS.join(', ')}`);
    if (own.targetPrecision === 0)
      throw fileError(path, `${name}.targetPrecision`, 'must be above 0');
    for (const label of Object.keys(own.acceptByLabel ?? {}))
      if (!head.labels.includes(label))
        throw fileError(path, `${name}.acceptByLabel`, `"${label}" is no label of the bundle`);
    checkOrder(path, name, own, head.thresholds);
  }
  return given;
}

/**
 * A head's thresholds after the change. A file with `accept` or `acceptByLabel` replaces both, but
 * keeps the old `accept` if it gives none. `suggest` is lowered where it would lie above them.
 */
export function changeThresholds(
  was: HeadThresholds,
  own: Partial<HeadThresholds>,
): HeadThresholds {
  const givesAccept = own.accept !== undefined || own.acceptByLabel !== undefined;
  const acceptByLabel = givesAccept ? own.acceptByLabel : was.acceptByLabel;
  const accept = own.accept ?? was.accept;
  return {
    accept,
    suggest: Math.min(own.suggest ?? was.suggest, accept, ...Object.values(acceptByLabel ?? {})),
    ...(acceptByLabel && Object.keys(acceptByLabel).length > 0 && { acceptByLabel }),
    targetPrecision: own.targetPrecision ?? was.targetPrecision,
  };
}

function checkOrder(
  path: string,
  name: string,
  own: Partial<HeadThresholds>,
  was: HeadThresholds,
): void {
  const { suggest } = own;
  if (suggest === undefined) return;
  const lowest = Math.min(own.accept ?? was.accept, ...Object.values(own.acceptByLabel ?? {}));
  if (suggest > lowest)
    throw fileError(
      path,
      `${name}.suggest`,
      `${suggest} is above the threshold from which a label is accepted, ${lowest}`,
    );
}

const THRESHOLDS = {
  'accept?': 'share',
  'suggest?': 'share',
  'acceptByLabel?': { '*': 'share' },
  'targetPrecision?': 'share',
} as const satisfies Shape;
const KEYS = Object.keys(THRESHOLDS).map((key) => key.replace('?', ''));
