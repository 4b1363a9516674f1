import { createCompactModel } from '../../src/compact/compact-model.ts';
import type { LoadedBundle, ReplyTemplate } from '../../src/core/bundle-data.ts';
import { languageCode, partManifest, repliesIn } from '../../src/core/language-part.ts';
import type { HeadManifest, LanguagePart, Manifest } from '../../src/core/manifest.ts';
import { normaliseText } from '../../src/core/normalise.ts';
import { floorOfAnswers } from '../../src/train/fit/reply-floor.ts';
import { changeThresholds, readThresholds, type NewThresholds } from './card-files.ts';
import { CommandError } from './command-error.ts';
import { fileError } from './json-file.ts';

/**
 * The two-letter code that `--language` gives; null without it. Throws `bad-input` for a language
 * that the bundle does not read.
 */
export function readLanguage(given: string | undefined, { languages }: Manifest): string | null {
  if (given === undefined) return null;
  const known = languages.map(languageCode);
  const language = languageCode(given);
  if (!known.includes(language))
    throw new CommandError(
      'bad-input',
      `--language: the bundle does not read "${given}". Give one of ${known.join(', ')}.`,
    );
  return language;
}

/** Languages with weights of their own, beginning with the bundle's first language. */
export function ownLanguages({ languages, byLanguage = {} }: Manifest): readonly string[] {
  return [languageCode(languages[0] ?? ''), ...Object.keys(byLanguage)];
}

/**
 * The manifest with new thresholds in one language, or in all where it is null. Throws `bad-input`
 * with file, place and rule, and for a language that shares its thresholds with the first.
 */
export async function withNewThresholds(
  manifest: Manifest,
  path: string,
  language: string | null,
): Promise<Manifest> {
  const own = ownLanguages(manifest);
  if (language !== null && !own.includes(language))
    throw new CommandError(
      'bad-input',
      `--language: ${language} has the thresholds of ${own[0]}. Give --language ${own[0]}, or leave it out.`,
    );
  let changed = manifest;
  for (const one of language === null ? own : [language]) {
    const given = await readThresholds(path, partManifest(manifest, one).heads);
    changed = changeIn(changed, one, given);
  }
  return changed;
}

function changeIn(manifest: Manifest, language: string, given: NewThresholds): Manifest {
  const part = manifest.byLanguage?.[language];
  const withOwn = <T extends Pick<HeadManifest, 'thresholds'>>(name: string, head: T): T => {
    const own = given[name];
    return own ? { ...head, thresholds: changeThresholds(head.thresholds, own) } : head;
  };
  if (!part) return { ...manifest, heads: manifest.heads.map((head) => withOwn(head.name, head)) };
  const byHead = Object.fromEntries(
    Object.entries(part.byHead).map(([name, head]) => [name, withOwn(name, head)]),
  );
  return withPart(manifest, language, { ...part, byHead });
}

/**
 * The bundle's answers after the change. For one language the given ones take the place of those in
 * it; else of all, and `lang` says of each what it is in. Throws `bad-input` for an answer that
 * names another language than the one they are given for, or has the id of one that stays.
 */
export function withNewReplies(
  before: readonly ReplyTemplate[],
  given: readonly ReplyTemplate[],
  manifest: Manifest,
  language: string | null,
  path: string,
): readonly ReplyTemplate[] {
  if (language === null) return given;
  const [main = ''] = ownLanguages(manifest);
  const languageOf = ({ lang = main }: ReplyTemplate): string => languageCode(lang);
  const kept = before.filter((reply) => languageOf(reply) !== language);
  for (const [at, { id, lang }] of given.entries()) {
    const place = `[${at}] ("${id}")`;
    if (lang !== undefined && languageCode(lang) !== language)
      throw fileError(path, `${place}, lang`, `is "${lang}", but --language says ${language}`);
    const twin = kept.find((reply) => reply.id === id);
    if (twin)
      throw fileError(
        path,
        `${place}, id`,
        `the bundle's answer in ${languageOf(twin)} has the same id`,
      );
  }
  return [...kept, ...given.map((reply) => ({ ...reply, lang: reply.lang ?? language }))];
}

/**
 * The manifest with the similarity from which answers are offered, fitted anew in each language
 * that has answers without a floor of their own; in one alone where it is named.
 */
export function withNewFloors(
  manifest: Manifest,
  replies: readonly ReplyTemplate[],
  { further = [], ...first }: LoadedBundle,
  language: string | null,
): Manifest {
  const [main = ''] = ownLanguages(manifest);
  let changed = manifest;
  for (const loaded of [first, ...further]) {
    const own = repliesIn(replies, loaded.manifest, main);
    const codes = loaded.manifest.languages.map(languageCode);
    const isMeant = language === null || codes.includes(language);
    if (!isMeant || own.every(({ floor }) => floor !== undefined)) continue;
    const model = createCompactModel(loaded.manifest, loaded.weights);
    const replyFloor = floorOfAnswers(own, (text) => model.run(normaliseText(text)).embedding);
    const [code = main] = codes;
    const part = changed.byLanguage?.[code];
    changed = part ? withPart(changed, code, { ...part, replyFloor }) : { ...changed, replyFloor };
  }
  return changed;
}

/** Says which answers are in a language that the bundle does not read; the engine never offers them. */
export function sayUnreadReplies(
  replies: readonly ReplyTemplate[],
  { languages }: Pick<Manifest, 'languages'>,
  path: string,
): void {
  const read = languages.map(languageCode);
  const [first, ...others] = replies.filter(
    ({ lang }) => lang !== undefined && !read.includes(languageCode(lang)),
  );
  if (first)
    process.stderr.write(
      `presort: ${path}: ${others.length === 0 ? 'one answer is' : `${others.length + 1} answers are`} in a language that the bundle does not read, such as "${first.id}" in ${first.lang}, and never offered; it reads ${languages.join(', ')}\n`,
    );
}

function withPart(manifest: Manifest, language: string, part: LanguagePart): Manifest {
  return { ...manifest, byLanguage: { ...manifest.byLanguage, [language]: part } };
}
