import type { HeadThresholds, Manifest } from '../../core/manifest.ts';
import { jsonBytes } from '../fit/bundle-files.ts';

type Facts = Omit<Manifest, 'files'>;
const HEADING = '## Changed since training';

/**
 * Writes the card of a changed bundle: the new name, title and version, and at the end the changes.
 * The figures stay, because the model is the same. `files` are the data files that were replaced.
 */
export function cardAfter(
  card: Uint8Array,
  was: Facts,
  now: Facts,
  files: readonly string[],
): Readonly<Record<'MODEL_CARD.md', Uint8Array>> {
  const text = new TextDecoder().decode(card);
  const named = text
    .replace(`# ${was.title}\n`, () => `# ${now.title}\n`)
    .replace(`\`${was.id}@${was.version}\``, () => `\`${now.id}@${now.version}\``);
  const lines = changesOf(was, now, files).map((line) => `- ${now.version}: ${line}\n`);
  const base = named.includes(HEADING) ? named : `${named.trimEnd()}\n\n${HEADING}\n\n`;
  return {
    'MODEL_CARD.md': new TextEncoder().encode(
      `${base.trimEnd()}\n${lines.join('')}`.replace(`${HEADING}\n-`, `${HEADING}\n\n-`),
    ),
  };
}

/**
 * Removes the preselection figures of each head and language whose thresholds changed, because such
 * figures are valid only for the thresholds at which they were measured.
 */
export function metricsAfter(
  metrics: Uint8Array,
  was: Facts,
  now: Facts,
): Readonly<Record<string, Uint8Array>> {
  const changes = changedThresholds(was, now);
  if (changes.length === 0) return {};
  const changedIn = (language: string | null): readonly string[] =>
    changes.filter((one) => one.language === language).map(({ name }) => name);
  const { languages = {}, ...value } = JSON.parse(new TextDecoder().decode(metrics)) as Figures & {
    readonly languages?: Readonly<Record<string, Figures>>;
  }; // a verified file of the bundle
  const others = Object.entries(languages).map(
    ([language, own]) => [language, withoutPreselection(own, changedIn(language))] as const,
  );
  return {
    'metrics.json': jsonBytes({
      ...withoutPreselection(value, changedIn(null)),
      ...(others.length > 0 && { languages: Object.fromEntries(others) }),
    }),
  };
}

interface Figures {
  readonly heads?: Readonly<Record<string, object>>;
}

function withoutPreselection(figures: Figures, heads: readonly string[]): Figures {
  const kept = Object.entries(figures.heads ?? {}).map(([name, own]) => {
    if (!heads.includes(name)) return [name, own] as const;
    const { preselection: _, accepted: __, ...rest } = own as Record<string, unknown>; // as `MetricsFile` has it
    return [name, rest] as const;
  });
  return { ...figures, heads: Object.fromEntries(kept) };
}

interface ChangedThresholds {
  readonly name: string;
  /** Null stands for the bundle's first language and all that share its weights. */
  readonly language: string | null;
  readonly before: HeadThresholds;
  readonly after: HeadThresholds;
}

function changedThresholds(was: Facts, now: Facts): readonly ChangedThresholds[] {
  const inLanguage = (
    language: string | null,
    of: (facts: Facts, name: string) => HeadThresholds | undefined,
  ): readonly ChangedThresholds[] =>
    was.heads.flatMap(({ name }) => {
      const [before, after] = [of(was, name), of(now, name)];
      return before && after && before !== after ? [{ name, language, before, after }] : [];
    });
  return [
    ...inLanguage(null, ({ heads }, name) => heads.find((one) => one.name === name)?.thresholds),
    ...Object.keys(was.byLanguage ?? {}).flatMap((language) =>
      inLanguage(
        language,
        ({ byLanguage }, name) => byLanguage?.[language]?.byHead[name]?.thresholds,
      ),
    ),
  ];
}

function changesOf(was: Facts, now: Facts, files: readonly string[]): readonly string[] {
  const replaced = files.length === 0 ? [] : [`${files.join(', ')} replaced.`];
  const titled = was.title === now.title ? [] : [`title, before "${was.title}".`];
  const levels = changedThresholds(was, now).map(
    ({ name, language, before, after }) =>
      `thresholds of ${name}${language === null ? '' : ` in ${language}`}: accepted from ${after.accept} (before ${before.accept}), suggested from ${after.suggest} (before ${before.suggest}). What the figures above say of preselected tickets was measured with the earlier ones.`,
  );
  return [...replaced, ...titled, ...levels];
}
