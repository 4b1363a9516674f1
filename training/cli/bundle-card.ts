import type { Manifest } from '../../src/core/manifest.ts';
import { jsonBytes } from '../../src/train/fit/bundle-files.ts';

type Facts = Omit<Manifest, 'files'>;
const HEADING = '## Changed since training';

/**
 * The card of a changed bundle: its name, title and version, and what was changed, at the end.
 * Figures stay: the model is the same.
 * `files` are the data files that were replaced.
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

/** Figures of what is preselected hold for the thresholds that they were measured at: they go with them. */
export function metricsAfter(
  metrics: Uint8Array,
  heads: readonly string[],
): Readonly<Record<string, Uint8Array>> {
  if (heads.length === 0) return {};
  const value = JSON.parse(new TextDecoder().decode(metrics)) as {
    readonly heads?: Readonly<Record<string, object>>;
  }; // a verified file of the bundle
  const kept = Object.entries(value.heads ?? {}).map(([name, figures]) => {
    if (!heads.includes(name)) return [name, figures] as const;
    const { preselection: _, accepted: __, ...rest } = figures as Record<string, unknown>; // as `MetricsFile` has it
    return [name, rest] as const;
  });
  return { 'metrics.json': jsonBytes({ ...value, heads: Object.fromEntries(kept) }) };
}

function changesOf(was: Facts, now: Facts, files: readonly string[]): readonly string[] {
  const replaced = files.length === 0 ? [] : [`${files.join(', ')} replaced.`];
  const titled = was.title === now.title ? [] : [`title, before "${was.title}".`];
  const levels = now.heads.flatMap(({ name, thresholds }, at) => {
    const before = was.heads[at]?.thresholds;
    return before === undefined || before === thresholds
      ? []
      : [
          `thresholds of ${name}: accepted from ${thresholds.accept} (before ${before.accept}), suggested from ${thresholds.suggest} (before ${before.suggest}). What the figures above say of preselected tickets was measured with the earlier ones.`,
        ];
  });
  return [...replaced, ...titled, ...levels];
}
