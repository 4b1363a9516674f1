import { findCalibrationFault, SCOPE_GATE, THRESHOLDS } from './calibration-shape.ts';
import { EngineError } from './errors.ts';
import type { LanguagePart, Manifest } from './manifest.ts';
import { SCOPE_SCORES } from './scope.ts';
import type { Shape } from './shape.ts';

/** Two letters of a BCP 47 tag, lower-case: `pt-BR` is `pt`. */
export function languageCode(tag: string): string {
  return tag.trim().slice(0, 2).toLowerCase();
}

/** In a list of wanted languages it stands for the bundle's first language. */
export const FIRST_LANGUAGE = '*';

/**
 * The wanted languages that the bundle reads (`*` is its first), in the wanted order, each once, as
 * two-letter codes.
 */
export function readLanguages(
  { languages }: Pick<Manifest, 'languages'>,
  wanted: readonly string[],
): readonly string[] {
  const known = languages.map(languageCode);
  const codes = wanted.map((tag) => (tag === FIRST_LANGUAGE && known[0]) || languageCode(tag));
  return [...new Set(codes)].filter((language) => known.includes(language));
}

/**
 * Tells whether a language has weights of its own. The bundle's first model reads the other
 * languages of a bundle.
 */
function hasPart({ byLanguage }: Manifest, language: string): boolean {
  return byLanguage !== undefined && Object.hasOwn(byLanguage, language);
}

/**
 * The manifest of one language: its weights, temperatures, thresholds, scope and reply floor.
 * Languages with weights of their own have no full tiers, because the full encoders read English.
 * Throws `bad-input` for a language that the bundle does not read.
 */
export function partManifest(manifest: Manifest, language: string): Manifest {
  const { byLanguage = {}, ...alone } = manifest;
  const part = hasPart(manifest, language) ? byLanguage[language] : undefined;
  if (!part) {
    const without = manifest.languages.filter((tag) => !hasPart(manifest, languageCode(tag)));
    if (!without.map(languageCode).includes(language))
      throw new EngineError('bad-input', { language, languages: manifest.languages.join(', ') });
    return { ...alone, languages: without };
  }
  const { fulls: _, full: __, ...plain } = alone;
  const { first: ___, ...encoder } = plain.encoder;
  return {
    ...plain,
    encoder: { ...encoder, weights: part.weights, ...(part.first && { first: part.first }) },
    heads: plain.heads.map((head) => ({ ...head, ...part.byHead[head.name] })),
    scope: part.scope,
    replyFloor: part.replyFloor,
    languages: [language],
    files: { ...plain.files, ...part.files },
  };
}

/**
 * The manifests of the wanted languages, in that order; the first language's where the bundle reads
 * none of them. Languages without weights of their own share the manifest of the first.
 */
export function languageManifests(
  manifest: Manifest,
  wanted: readonly string[] = [],
): readonly [Manifest, ...Manifest[]] {
  const [main = ''] = manifest.languages.map(languageCode);
  const found = readLanguages(manifest, wanted).map((language) =>
    hasPart(manifest, language) ? language : main,
  );
  const [first = main, ...others] = new Set(found);
  return [
    partManifest(manifest, first),
    ...others.map((language) => partManifest(manifest, language)),
  ];
}

/** Every file of the bundle by name, in all languages, without those of full tiers. */
export function allFiles({ files, byLanguage = {} }: Manifest): Manifest['files'] {
  return Object.assign({}, files, ...Object.values(byLanguage).map((part) => part.files));
}

/**
 * Replies in one of the languages of a manifest; a reply without a language is in `main`, the
 * bundle's first language.
 */
export function repliesIn<T extends { readonly lang?: string }>(
  replies: readonly T[],
  { languages }: Pick<Manifest, 'languages'>,
  main = '',
): readonly T[] {
  const read = languages.map(languageCode);
  return replies.filter(({ lang = main }) => read.includes(languageCode(lang)));
}

/**
 * Finds contradictions in `byLanguage` that its shape cannot express. Returns the path of the
 * first, or null.
 */
export function findPartContradiction({
  heads,
  languages,
  byLanguage = {},
}: Manifest): string | null {
  const others = languages.slice(1).map(languageCode);
  for (const [language, part] of Object.entries(byLanguage)) {
    const at = `byLanguage.${language}`;
    if (!others.includes(language)) return at;
    const fault = findFault(heads, part);
    if (fault !== null) return `${at}.${fault}`;
  }
  return null;
}

function findFault(heads: Manifest['heads'], part: LanguagePart): string | null {
  for (const { name } of heads) {
    const own = Object.hasOwn(part.byHead, name) ? part.byHead[name] : undefined;
    if (!own) return `byHead.${name}`;
    const fault = findCalibrationFault(own);
    if (fault !== null) return `byHead.${name}.${fault}`;
  }
  if (!SCOPE_SCORES.includes(part.scope.score)) return 'scope.score';
  if (!Object.hasOwn(part.files, part.weights)) return `files.${part.weights}`;
  const outside = Object.keys(part.files).find((file) => !/^(?!.*\.\.)\w[\w./-]*$/.test(file));
  return outside === undefined ? null : `files.${outside}`;
}

/** Shape of one entry of `byLanguage`. */
export const PARTS: Shape = {
  weights: 'text',
  'first?': { bytes: 'count', sha256: 'sha256' },
  byHead: { '*': { temperature: 'number', thresholds: THRESHOLDS } },
  scope: SCOPE_GATE,
  replyFloor: 'number',
  measured: { tickets: 'count', accuracy: 'share' },
  files: { '*': { bytes: 'count', sha256: 'sha256' } },
};
