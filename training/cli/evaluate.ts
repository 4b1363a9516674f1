import { CATEGORY } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import { measure, quantile, weightedScore, type Prediction } from '../../src/core/metrics.ts';
import type { Triage } from '../../src/core/triage.ts';
import type { LabelledRow } from '../../src/train/data/labelled-rows.ts';
import { evaluationWords } from '../../src/train/report/evaluation-words.ts';
import type { HeadReport } from '../../src/train/report/report-page.ts';
import { BadRows } from './bad-rows.ts';
import { respelled, saySkippedLabels } from './bundle-spelling.ts';
import { CommandError, usageError, type ExitCode } from './command-error.ts';
import { openNodeEngine } from './open-node-engine.ts';
import { decisionOf, sayWords, writeReport } from './evaluation-report.ts';
import { readFlags, wantedTier } from './flags.ts';
import { EVALUATE } from './specs/evaluate.ts';
import { createProgressBar } from './progress-bar.ts';
import { openLabelledTable } from './training-table.ts';

/**
 * Number of tickets that are triaged before latency is measured, so that start-up does not count.
 */
const WARM_UP = 20;

/** `presort evaluate`: one JSON line of figures for the category head, and a page for all heads. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, EVALUATE);
  const [data = ''] = flags.operands;
  const folder = flags.text('bundle');
  if (folder === undefined)
    throw usageError('Give --bundle, a bundle folder or the id of a shipped bundle.', 'evaluate');
  const engine = await openNodeEngine(folder, wantedTier(flags), flags.text('full'));
  const { manifest } = engine.bundle;
  const table = await openLabelledTable(data, flags);
  const rows = knownRows(table.rows, table.bad, manifest.heads, data);

  for (const { input } of rows.slice(0, WARM_UP)) await engine.triage(input);
  const bar = createProgressBar();
  const triages: Triage[] = [];
  for (const [at, { input }] of rows.entries()) {
    triages.push(await engine.triage(input));
    if (at % 100 === 0) bar.show(at / rows.length, `${at} of ${rows.length} tickets`);
  }
  bar.clear();
  await engine.dispose?.();

  const heads = manifest.heads
    .filter(({ name }) => table.heads.includes(name))
    .map((head) => reportHead(head, rows, triages));
  const category = heads.find(({ name }) => name === CATEGORY);
  if (!category) throw new CommandError('internal', 'The bundle has no category head.', 1);
  const metrics = measure(category.predictions, category.labels);
  const latencies = triages.map(({ ms }) => ms);
  const [p50, p95] = [quantile(latencies, 0.5), quantile(latencies, 0.95)];
  const { perClass, ...figures } = metrics;
  process.stdout.write(
    `${JSON.stringify(rounded({ ...figures, weightedScore: weightedScore(metrics, p95), latencyMsP50: p50, latencyMsP95: p95, perClass }))}\n`,
  );

  const words = heads.map((head) => ({ name: head.name, ...evaluationWords(head) }));
  sayWords(words);
  const report = flags.text('report');
  if (report !== undefined) await writeReport(report, { manifest, heads, words, rows, triages });
  return 0;
}

/** The rows whose category the bundle knows. The others are left out and printed. */
function knownRows(
  rows: readonly LabelledRow[],
  bad: readonly { line: number; problem: string }[],
  heads: readonly HeadManifest[],
  data: string,
): readonly LabelledRow[] {
  const labels = heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  const badRows = new BadRows();
  for (const { line, problem } of bad) badRows.add(line, problem);
  const read = respelled(rows, heads);
  const known = read.filter(({ line, labels: own }) => {
    const isKnown = labels.includes(own[CATEGORY] ?? '');
    if (!isKnown) badRows.add(line, `category "${own[CATEGORY]}" is not one of the bundle's`);
    return isKnown;
  });
  badRows.close('left out');
  if (known.length === 0)
    throw new CommandError(
      'bad-input',
      `${data} has no row whose category the bundle knows. The bundle knows: ${labels.slice(0, 20).join(', ')}.`,
    );
  saySkippedLabels(known, heads);
  return known;
}

function reportHead(
  head: HeadManifest,
  rows: readonly LabelledRow[],
  triages: readonly Triage[],
): HeadReport {
  const predictions = rows.flatMap(({ labels }, at): Prediction[] => {
    const gold = labels[head.name];
    const decision = decisionOf(triages[at], head.name);
    if (gold === undefined || !head.labels.includes(gold) || !decision) return [];
    // An abstained ticket counts with its best guess here; coverage tells how many reach the
    // threshold.
    return [
      {
        gold,
        predicted: decision.label ?? decision.top[0]?.label ?? null,
        confidence: decision.confidence,
        isWithheld: isHeldBack(triages[at]),
      },
    ];
  });
  return { name: head.name, labels: head.labels, predictions, thresholds: head.thresholds };
}

/** Whether a gate made the engine abstain; false if only the head was unsure. */
function isHeldBack(triage: Triage | undefined): boolean {
  return triage?.abstained === true && triage.reason !== 'low-confidence';
}

function rounded<T extends object>(value: T): T {
  // Rounds numbers to six decimals.
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'number' ? Number(inner.toFixed(6)) : inner,
  ) as T;
}
