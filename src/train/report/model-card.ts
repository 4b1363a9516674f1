import type { Manifest } from '../../core/manifest.ts';
import { wilson } from '../../core/metrics.ts';
import { preselectionWords } from '../../core/preselection.ts';
import type { HeadFigures, MetricsFile } from './metrics-file.ts';
import { percent } from '../../core/percent.ts';

export interface CardInput {
  readonly manifest: Manifest;
  readonly metrics: MetricsFile;
  /** Sentences from the model layer on architecture, pre-training and quantisation. */
  readonly notes: readonly string[];
  /** Other known failures, one sentence each. */
  readonly failures: readonly string[];
}

/** Writes `MODEL_CARD.md`: the bundle's purpose, sources, abilities and limits. */
export function modelCard({ manifest, metrics, notes, failures }: CardInput): string {
  const { id, version, title, languages, provenance, scope } = manifest;
  const bytes = manifest.files[manifest.encoder.weights]?.bytes ?? 0;
  return `# ${title}

Bundle \`${id}@${version}\`, ${(bytes / 1e6).toFixed(2)} MB of weights, languages: ${languages.join(', ')}.

## Intended use

Suggests ${manifest.heads.map(({ name, labels }) => `${name} (${labels.length} labels)`).join(' and ')} for a support ticket, to the person who writes it or to the team that sorts it. A person decides; nothing should be closed, refused or delayed on its word alone. Text in other languages and text that is no ticket is met with abstention.

## Data

${provenance.sources.map(({ name, licence, url, use }) => `- ${url ? `[${name}](${url})` : name}, ${licence}: ${use}`).join('\n') || '- not stated'}

${metrics.rows.read} rows read; ${metrics.rows.bad} could not be used, ${metrics.rows.duplicates} were duplicates, ${metrics.rows.conflicts} contradicted another row of the same text, ${metrics.rows.kept} were kept, of which ${metrics.rows.nearDuplicates} say nearly the same as another.

## Training

${notes.map((note) => `- ${note}`).join('\n')}
- Command: \`${provenance.command}\`

## Figures

${metrics.protocol} Intervals are 95 %: from 1,000 bootstrap draws of the measured tickets, and Wilson's in the tables.

${Object.entries(metrics.heads)
  .map(([name, figures]) => headTable(name, figures))
  .join('\n\n')}

${scopeText(metrics, scope.score)}

${languagesText(metrics)}## Known failures

${[...knownFailures(metrics), ...failures].map((line) => `- ${line}`).join('\n')}
`;
}

function headTable(name: string, figures: HeadFigures): string {
  const { accuracy, macroF1, ece, coverageAt95 } = figures.intervals;
  const facts = [
    `accuracy ${percent(figures.accuracy)} (${range(accuracy)}), macro F1 ${percent(figures.macroF1)} (${range(macroF1)}), weighted F1 ${percent(figures.weightedF1)}`,
    `calibration error ${figures.ece.toFixed(3)} (${ece.map((end) => end.toFixed(3)).join(' to ')})`,
    `coverage at 95 % precision ${percent(figures.coverageAt95)} (${range(coverageAt95)}), at 98 % ${percent(figures.coverageAt98)}`,
    preselectionWords(name, figures.preselection).replace(`${name}: `, ''),
    ...(figures.withinOneStep === undefined
      ? []
      : [`at most one step off ${percent(figures.withinOneStep)}`]),
  ];
  const rows = Object.entries(figures.perClass).map(
    ([label, one]) =>
      `| ${label.replaceAll('|', '\\|')} | ${percent(one.precision)} | ${percent(one.recall)} (${range(wilson(Math.round(one.recall * one.support), one.support))}) | ${percent(one.f1)} | ${one.support} |`,
  );
  return `### ${name}, ${figures.n} tickets

${facts.map((fact) => `- ${fact}`).join('\n')}

| label | precision | recall | F1 | tickets |
|---|---|---|---|---|
${rows.join('\n')}`;
}

/** Writes a table with the figures of the languages after the first; empty where there are none. */
function languagesText({ languages }: MetricsFile): string {
  const rows = Object.entries(languages ?? {}).flatMap(([language, { heads, outOfScope }]) =>
    Object.entries(heads).map(([name, { n, accuracy, ece, accepted, withinOneStep }]) => [
      language,
      name,
      n,
      percent(accuracy),
      withinOneStep === undefined ? '' : percent(withinOneStep),
      ece.toFixed(3),
      percent(accepted.coverage),
      percent(accepted.precision),
      outOfScope ? percent(outOfScope.heldBack) : '',
    ]),
  );
  if (rows.length === 0) return '';
  return `### Further languages

Each has weights and calibration of its own, measured on its own tickets in the same way.

| language | head | tickets | accuracy | at most one step off | calibration error | preselected | right among them | out of scope held back |
|---|---|---|---|---|---|---|---|---|
${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}

`;
}

function scopeText({ outOfScope }: MetricsFile, score: string): string {
  return outOfScope === null
    ? 'No out-of-scope texts were given: the scope threshold only holds back the oddest tickets.'
    : `Scope gate (${score}): AUROC ${outOfScope.auroc.toFixed(3)} on ${outOfScope.texts} out-of-scope texts; ${percent(outOfScope.heldBack)} of them held back, ${percent(outOfScope.inScopeKept)} of in-scope tickets kept.`;
}

/** Names the weakest labels of each head. */
function knownFailures({ heads }: MetricsFile): readonly string[] {
  const weak = Object.entries(heads).flatMap(([name, { perClass }]) =>
    Object.entries(perClass)
      .filter(([, { support }]) => support > 0)
      .sort(([, a], [, b]) => a.f1 - b.f1)
      .slice(0, 3)
      .map(
        ([label, { recall, precision }]) =>
          `${name} "${label}": ${percent(1 - recall)} of its tickets are taken for something else, ${percent(1 - precision)} of what is called so is something else.`,
      ),
  );
  return [
    ...weak,
    'Tickets on several topics get one label.',
    'Sarcasm, attachments and screenshots are not understood.',
  ];
}

function range([low, high]: readonly [low: number, high: number]): string {
  return `${percent(low)} to ${percent(high)}`;
}
