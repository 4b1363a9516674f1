/**
 * What strangers should expect: each writer in turn is held out whole, the others teach and
 * calibrate, and the held-out writer's tickets measure, at several promised precisions.
 *   node --import tsx training/tickets/measure-strangers.ts [--languages en,de] [--writers reviews,forums] [--targets 0.95,0.97]
 * prints a JSON line for each writer and the means over all. Languages after the first learn from
 * the ones before them, as `presort train` does it.
 */
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isAccepted } from '../../src/core/decide.ts';
import { CATEGORY } from '../../src/core/labels.ts';
import type { Prediction } from '../../src/core/metrics.ts';
import { normaliseTicket } from '../../src/core/normalise.ts';
import { chooseThresholds } from '../../src/core/thresholds.ts';
import { prepareRows } from '../../src/train/data/prepare-rows.ts';
import { predictionsOf } from '../../src/train/fit/calibrate-heads.ts';
import { scoresOf } from '../../src/train/fit/choose-scope.ts';
import { fitLanguages } from '../../src/train/fit/fit-languages.ts';
import type { FittedBundle } from '../../src/train/fit/fit-options.ts';
import { withinOneStep } from '../../src/train/report/metrics-file.ts';
import type { TrainHead, TrainRow } from '../../src/train/network/train-options.ts';
import { nodeHost } from '../node/node-host.ts';
import { encoderToStartFrom } from '../node/shared-encoder.ts';
import { readWrittenFiles, type HandWrittenTicket } from './read-tickets.ts';

const { values } = parseArgs({
  options: {
    languages: { type: 'string', default: 'en' },
    writers: { type: 'string' },
    targets: { type: 'string', default: '0.95,0.97,0.98,0.99' },
    encoders: { type: 'string' },
  },
});
const languages = values.languages.split(',');
const targets = values.targets.split(',').map(Number);
const here = fileURLToPath(new URL('.', import.meta.url));

interface Ticket extends HandWrittenTicket {
  readonly language: string;
  readonly writer: string;
  readonly text: string;
}
const tickets = languages.flatMap((language) =>
  readWrittenFiles(join(here, language)).flatMap((file) =>
    file.tickets.map((ticket): Ticket => ({
      ...ticket,
      language,
      writer: file.writer,
      text: normaliseTicket(ticket).text,
    })),
  ),
);
const measuredLanguage = languages.at(-1) ?? 'en';
const writers = [
  ...new Set(
    tickets.filter(({ language }) => language === measuredLanguage).map(({ writer }) => writer),
  ),
].filter((writer) => values.writers?.split(',').includes(writer) ?? true);

const all: ReturnType<typeof figures>[] = [];
for (const writer of writers) {
  const found = figures(await fitWithout(writer));
  all.push(found);
  process.stdout.write(`${JSON.stringify({ writer, ...found })}\n`);
}
process.stdout.write(`${JSON.stringify({ writer: 'mean', ...meanOf(all) })}\n`);

async function fitWithout(writer: string): Promise<FittedBundle> {
  const others = tickets.filter((ticket) => ticket.writer !== writer);
  const own = tickets.filter(
    (ticket) =>
      ticket.writer === writer && ticket.split !== 'disputed' && languageIsMeasured(ticket),
  );
  const { heads, rows, clean } = prepareRows(
    others.filter(isTaught).map((ticket, line) => ({
      line,
      input: ticket,
      text: ticket.text,
      language: ticket.language,
      labels: { category: ticket.category ?? '', priority: ticket.priority ?? '' },
    })),
    ['category', 'priority'],
  );
  const outside = (list: readonly Ticket[]): readonly string[] =>
    list.filter(({ category }) => category === null).map(({ text }) => text);
  const { first, others: further } = await fitLanguages({
    options: {
      encoder: 'compact',
      mode: 'head',
      balance: 'none',
      seed: 1,
      rows,
      heads,
      groups: clean.groups,
      targetPrecision: targets[0] ?? 0.95,
      outOfScope: outside(others.filter(({ split }) => split === 'train')),
      outOfScopeCalibration: outside(others.filter(calibrates)),
      outOfScopeMeasure: outside(own),
      calibration: others.filter((one) => calibrates(one) && isInScope(one)).map(rowOf(heads)),
      measure: own.filter(isInScope).map(rowOf(heads)),
      sharedEncoder: null,
      host: nodeHost,
    },
    languages,
    encoderOf: (language) => encoderToStartFrom(language, values.encoders),
  });
  return further.at(-1)?.fitted ?? first;
}

function languageIsMeasured({ language }: Ticket): boolean {
  return language === measuredLanguage;
}

function isInScope({ category }: Ticket): boolean {
  return category !== null;
}

function isTaught(ticket: Ticket): boolean {
  return ticket.split === 'train' && isInScope(ticket);
}

function calibrates({ split }: Ticket): boolean {
  return split === 'calibrate' || split === 'card';
}

function rowOf(heads: readonly TrainHead[]): (ticket: Ticket) => TrainRow {
  return ({ text, language, category, priority }) => ({
    text,
    language,
    gold: Object.fromEntries(
      heads.map(({ name, labels }) => [
        name,
        labels.indexOf((name === CATEGORY ? category : priority) ?? ''),
      ]),
    ),
  });
}

/** Shares on the held-out writer's tickets. */
function figures({ heads, scope, calibration, measured, outOfScope }: FittedBundle) {
  const temperature = heads[0]?.temperature ?? 1;
  const isInside = scoresOf(
    scope,
    measured.map(({ output }) => output),
    temperature,
  ).map((score) => score >= scope.threshold);
  const strangers = scoresOf(scope, outOfScope, temperature).map(
    (score) => score >= scope.threshold,
  );
  return Object.fromEntries(
    heads.flatMap((head) => {
      const predictions = predictionsOf(head, measured);
      const known = predictionsOf(head, calibration);
      const outside = predictionsOf(
        head,
        outOfScope.map((output) => ({ place: -1, text: '', output, gold: { [head.name]: 0 } })),
      );
      const plain: [string, number][] = [
        [`${head.name}`, share(predictions, isRight)],
        ...(head.name === CATEGORY
          ? []
          : [[`${head.name} within one`, withinOneStep(head, predictions)] as [string, number]]),
      ];
      return [
        ...plain,
        ...targets.flatMap((target) => {
          const thresholds = chooseThresholds(known, head.labels, target);
          const taken = predictions.filter(
            (one, at) => isInside[at] === true && isAccepted(one, thresholds),
          );
          const lured = outside.filter(
            (one, at) => strangers[at] === true && isAccepted(one, thresholds),
          );
          return [
            [`${head.name} accepted at ${target}`, taken.length / predictions.length],
            [`${head.name} right at ${target}`, share(taken, isRight)],
            ...(head.name === CATEGORY
              ? [[`outside not accepted at ${target}`, 1 - lured.length / outside.length]]
              : []),
          ] as [string, number][];
        }),
      ];
    }),
  );
}

function isRight({ predicted, gold }: Prediction): boolean {
  return predicted === gold;
}

function share(list: readonly Prediction[], holds: (one: Prediction) => boolean): number {
  return Number((list.filter(holds).length / Math.max(1, list.length)).toFixed(4));
}

function meanOf(
  list: readonly Readonly<Record<string, number>>[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.keys(list[0] ?? {}).map((name) => [
      name,
      Number((list.reduce((sum, one) => sum + (one[name] ?? 0), 0) / list.length).toFixed(4)),
    ]),
  );
}
