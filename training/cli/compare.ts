import { CATEGORY } from '../../src/core/labels.ts';
import type { Comparison } from '../../src/core/lab-reports.ts';
import { compareModels } from '../../src/train/check/compare-models.ts';
import { nodeHost } from '../node/node-host.ts';
import { readSharedEncoder } from '../node/shared-encoder.ts';
import type { ExitCode } from './command-error.ts';
import { readFlags } from './flags.ts';
import { COMPARE } from './specs/evaluate.ts';
import { createProgressBar } from './progress-bar.ts';
import { chooseTrainingRows, readTrainingTable } from './training-table.ts';

/** `presort compare`: five classifiers and the model that `train` makes on the same split, in one table. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, COMPARE);
  const seed = flags.whole('seed', 0);
  const table = await readTrainingTable(flags.operands[0] ?? '', flags);
  const { clean, heads, rows } = chooseTrainingRows(table, [CATEGORY]);
  const [head = { name: CATEGORY, labels: [] }] = heads;
  const bar = createProgressBar();
  process.stdout.write(tableLine(COLUMNS));
  const { sizes } = await compareModels({
    rows,
    head,
    groups: clean.groups,
    seed,
    sharedEncoder: readSharedEncoder(),
    host: nodeHost,
    now: () => performance.now(),
    onStart: (name, at, of) => bar.step(at / of, name),
    onDone(comparison) {
      bar.clear();
      process.stdout.write(tableLine(figuresOf(comparison)));
    },
  }).finally(bar.clear);
  process.stdout.write(
    `\n${sizes.train} tickets to train on, ${sizes.held} to measure, ${head.labels.length} labels\n`,
  );
  return 0;
}

const COLUMNS = [
  '',
  'accuracy',
  'precision',
  'recall',
  'macro F1',
  'ECE',
  'kB',
  'p95 ms',
  'score',
  'seconds',
];

function figuresOf({
  name,
  accuracy,
  macroPrecision,
  macroRecall,
  macroF1,
  ece,
  bytes,
  latencyMsP95,
  weightedScore,
  trainSeconds,
}: Comparison): readonly string[] {
  return [
    name,
    ...[accuracy, macroPrecision, macroRecall, macroF1, ece].map((share) => share.toFixed(3)),
    String(Math.round(bytes / 1000)),
    latencyMsP95.toFixed(2),
    weightedScore.toFixed(3),
    trainSeconds.toFixed(1),
  ];
}

function tableLine([name = '', ...figures]: readonly string[]): string {
  return `${name.padEnd(22)}${figures.map((figure) => figure.padStart(10)).join('')}\n`;
}
