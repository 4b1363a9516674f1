/*
 * Gives a bundle its full tier: dense heads on the full encoder's embeddings, and how their scores are added to the compact model's.
 *   node --import tsx training/research/recipes/fit-full-heads.ts --data train.csv --bundle models/it-desk [--encoder models/full-encoder]
 *     [--oos oos-train.csv] [--rows 24000] [--seed 1] [--fixture F.csv --fixture-oos F.csv] [--dry yes]
 * `--data` is the table that the bundle was trained on, with the bundle's seed: heads learn from the rows that taught it, weights,
 * temperature and thresholds come from those that calibrated it, and the figures from those that measured it.
 * A head is kept where the sum is better on the rows that measured the bundle and a second time: on the hand-written fixture where one is
 * given, else on calibrating and measuring rows together, each half weighed on the other. Without a better category head there is no full tier.
 */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { createCompactModel } from '../../../src/compact/compact-model.ts';
import { readManifest } from '../../../src/core/bundle-schema.ts';
import { CATEGORY, type Logits } from '../../../src/core/labels.ts';
import type {
  FullEncoderManifest,
  FullHeadManifest,
  Manifest,
} from '../../../src/core/manifest.ts';
import { normaliseTicket } from '../../../src/core/normalise.ts';
import { scopeScore } from '../../../src/core/scope.ts';
import type { ModelOutput } from '../../../src/core/text-model.ts';
import { addLogits } from '../../../src/full/full-model.ts';
import { cleanRows } from '../../../src/train/data/clean.ts';
import { readLabelledTable } from '../../../src/train/data/labelled-rows.ts';
import {
  calibrateHead,
  chooseScope,
  type HeldOut,
} from '../../../src/train/fit/calibrate-heads.ts';
import { fitBlend } from '../../../src/train/heads/blend.ts';
import { fitDenseHead } from '../../../src/train/heads/dense-head.ts';
import { createRandom, shuffle } from '../../../src/train/heads/random.ts';
import {
  packFloats,
  packMatrix,
  writeWeights,
  type PackedSection,
} from '../../../src/train/network/weights-writer.ts';
import { openFileTable } from '../../node/table-source.ts';
import { ticketsOf } from '../../node/read-tickets.ts';
import { readEncoderFolder } from '../../full/encoder-folder.ts';
import { openNodeEncoder } from '../../full/node-encoder.ts';
import { readFlags } from './flags.ts';
import { shippedSplit } from './shipped-split.ts';

const flags = readFlags({
  data: '',
  bundle: '',
  encoder: 'models/full-encoder',
  oos: '',
  rows: '24000',
  seed: '1',
  fixture: '',
  'fixture-oos': '',
  dry: '',
  decay: '0.002',
});
const manifestPath = join(flags.bundle, 'manifest.json');
const manifest = readManifest(JSON.parse(await readFile(manifestPath, 'utf8')));
const compact = createCompactModel(
  manifest,
  new Uint8Array(await readFile(join(flags.bundle, manifest.encoder.weights))),
);
const source = await readEncoderFolder('full', flags.encoder);
const encoder = await openNodeEncoder(source);
const { dims } = source;

interface Row {
  readonly text: string;
  readonly gold: Readonly<Record<string, number>>;
}
interface Scored {
  readonly row: Row;
  readonly compact: ModelOutput;
  readonly full: Readonly<Record<string, Float32Array>>;
}

const heads = manifest.heads;
const goldOf = (labels: Readonly<Record<string, string>>): Row['gold'] =>
  Object.fromEntries(
    heads.flatMap(({ name, labels: own }) =>
      own.includes(labels[name] ?? '') ? [[name, own.indexOf(labels[name] ?? '')]] : [],
    ),
  );
const optional = Object.fromEntries(
  heads.filter(({ name }) => name !== CATEGORY).map(({ name }) => [name, name]),
);
const readTable = async (path: string) =>
  readLabelledTable(await openFileTable(path), {
    text: [],
    heads: { [CATEGORY]: CATEGORY },
    optionalHeads: optional,
  });

const clean = cleanRows((await readTable(flags.data)).rows);
const split = shippedSplit(clean, Number(flags.seed));
const rowAt = (at: number): Row => ({
  text: clean.rows[at]?.text ?? '',
  gold: goldOf(clean.rows[at]?.labels ?? {}),
});
const learned = [...split.train];
shuffle(learned, createRandom(Number(flags.seed)));
const train = learned.slice(0, Number(flags.rows)).map(rowAt);
const embed = (what: string, texts: readonly string[]): Promise<Float32Array> =>
  encoder.embed(texts, (done) =>
    process.stderr.write(`${what}: ${Math.round((100 * done) / texts.length)} %  \r`),
  );

const began = Date.now();
const embeddings = await embed(
  'embedding',
  train.map(({ text }) => text),
);
const msPerText = (Date.now() - began) / train.length;
const sections: PackedSection[] = [];
const dense = Object.fromEntries(
  heads.map(({ name, labels }) => {
    const gold = Int32Array.from(train, (row) => row.gold[name] ?? -1);
    const fitted = fitDenseHead(embeddings, gold, {
      dims,
      classes: labels.length,
      seed: Number(flags.seed),
      decay: Number(flags.decay),
    });
    sections.push(
      packMatrix(`${name}.dense`, 'i8', fitted.weights, dims),
      packFloats(`${name}.bias`, fitted.bias),
    );
    return [name, fitted];
  }),
);

async function score(what: string, rows: readonly Row[]): Promise<Scored[]> {
  const own = await embed(
    what,
    rows.map(({ text }) => text),
  );
  return rows.map((row, at) => ({
    row,
    compact: compact.run(row.text),
    full: Object.fromEntries(
      heads.map(({ name, labels }) => [
        name,
        Float32Array.from(labels, (_, label) => {
          const { weights, bias } = dense[name] ?? {
            weights: new Float32Array(),
            bias: new Float32Array(),
          };
          let sum = bias[label]!;
          for (let dim = 0; dim < dims; dim++)
            sum += weights[label * dims + dim]! * own[at * dims + dim]!;
          return sum;
        }),
      ]),
    ),
  }));
}

type Weights = { readonly compact: number; readonly full: number };
const best = (scores: ArrayLike<number>): number =>
  Array.from(scores).reduce(
    (top, value, at, all) => (value > (all[top] ?? -Infinity) ? at : top),
    0,
  );
const summed = (scored: Scored, name: string, weights: Weights): Logits =>
  addLogits(scored.compact.logits[name], scored.full[name] ?? new Float32Array(), weights);
function accuracy(rows: readonly Scored[], name: string, weights: Weights): number {
  const known = rows.filter(({ row }) => row.gold[name] !== undefined);
  return (
    known.filter((scored) => best(summed(scored, name, weights)) === scored.row.gold[name]).length /
    Math.max(1, known.length)
  );
}
const fitWeights = (rows: readonly Scored[], name: string): Weights => {
  const blend = fitBlend(
    rows.flatMap(({ row, compact: output, full }) =>
      row.gold[name] === undefined
        ? []
        : [
            {
              dense: Float64Array.from(full[name] ?? []),
              lexical: Float64Array.from(output.logits[name] ?? []),
              gold: row.gold[name] ?? 0,
            },
          ],
    ),
  );
  return { compact: Number(blend.lexical.toFixed(4)), full: Number(blend.dense.toFixed(4)) };
};

const calibration = await score('calibrating', split.calibrate.map(rowAt));
const measured = await score('measuring', split.measure.map(rowAt));
const outOfScope = flags.oos
  ? await score(
      'out of scope',
      (await textsOf(flags.oos))
        .filter((_, at) => at % 2 === 1)
        .map((text) => ({ text, gold: {} })),
    )
  : [];
const weights = Object.fromEntries(heads.map(({ name }) => [name, fitWeights(calibration, name)]));
const round = (value: number): number => Number(value.toFixed(4));
const [ALONE, OWN] = [
  { compact: 0, full: 1 },
  { compact: 1, full: 0 },
];
const table = heads.map(({ name }) => {
  const fused = weights[name] ?? OWN;
  // Weights from one half judged on the other, both ways: twice the rows, and nothing fitted on what it is measured on.
  const both = [...calibration, ...measured];
  const crossed =
    (accuracy(measured, name, fitWeights(calibration, name)) * measured.length +
      accuracy(calibration, name, fitWeights(measured, name)) * calibration.length) /
    both.length;
  const differing = (from: boolean): number =>
    measured.filter((scored) => {
      const gold = scored.row.gold[name];
      const [sum, own] = [
        best(summed(scored, name, fused)) === gold,
        best(summed(scored, name, OWN)) === gold,
      ];
      return from ? sum && !own : own && !sum;
    }).length;
  return {
    head: name,
    weights: fused,
    tickets: measured.length,
    compact: round(accuracy(measured, name, OWN)),
    full: round(accuracy(measured, name, ALONE)),
    fused: round(accuracy(measured, name, fused)),
    corrected: differing(true),
    spoiled: differing(false),
    crossed: {
      tickets: both.length,
      compact: round(accuracy(both, name, OWN)),
      full: round(accuracy(both, name, ALONE)),
      fused: round(crossed),
    },
  };
});
const handWritten = flags.fixture
  ? await score(
      'fixture',
      (await readTable(flags.fixture)).rows.map(({ text, labels }): Row => ({
        text,
        gold: goldOf(labels),
      })),
    )
  : [];
const isBetterAgain = ({ head, weights: own, crossed }: (typeof table)[number]): boolean =>
  handWritten.length > 0
    ? accuracy(handWritten, head, own) > accuracy(handWritten, head, OWN)
    : crossed.fused > crossed.compact;
const better = table
  .filter((row) => row.fused > row.compact && isBetterAgain(row))
  .map(({ head }) => head);
const outputOf = (scored: Scored): ModelOutput => ({
  ...scored.compact,
  logits: {
    ...scored.compact.logits,
    ...Object.fromEntries(better.map((name) => [name, summed(scored, name, weights[name] ?? OWN)])),
  },
});
const heldOut = calibration.map((scored, place): HeldOut => ({
  ...scored.row,
  place,
  output: outputOf(scored),
}));
const calibrated = heads.map((head) =>
  better.includes(head.name) ? calibrateHead(head, heldOut, head.thresholds.targetPrecision) : head,
);
const temperature = calibrated.find(({ name }) => name === CATEGORY)?.temperature ?? 1;
const scope = chooseScope(
  heldOut.map(({ output }) => output),
  outOfScope.map(outputOf),
  temperature,
);

const fixture = flags.fixture ? await measureFixture() : undefined;
await encoder.dispose();
console.log(
  JSON.stringify(
    {
      bundle: flags.bundle,
      encoder: source.name,
      learned: train.length,
      msPerText: round(msPerText),
      table,
      better,
      fixture,
    },
    null,
    1,
  ),
);

const categoryRow = table.find(({ head }) => head === CATEGORY);
if (!flags.dry) {
  const next: Manifest = { ...manifest };
  delete (next as { full?: FullEncoderManifest }).full; // a stale tier must not outlive its heads
  if (better.includes(CATEGORY) && categoryRow) {
    const bytes = writeWeights({}, sections);
    writeFileSync(join(flags.bundle, 'full-heads.bin'), bytes);
    const inBundle = (name: string): string => join(relative(flags.bundle, flags.encoder), name);
    const byHead: Record<string, FullHeadManifest> = Object.fromEntries(
      calibrated
        .filter(({ name }) => better.includes(name))
        .map(({ name, temperature: own, thresholds }) => [
          name,
          { temperature: own, thresholds, weights: weights[name] ?? OWN },
        ]),
    );
    const full: FullEncoderManifest = {
      kind: 'use',
      name: source.name,
      model: inBundle(source.model),
      vocab: inBundle(source.vocab),
      probe: inBundle(source.probe ?? ''),
      heads: 'full-heads.bin',
      dims,
      maxTokens: source.maxTokens,
      ...(source.text && { text: source.text }),
      byHead,
      scope,
      measured: {
        tickets: categoryRow.tickets,
        compact: categoryRow.compact,
        full: categoryRow.fused,
      },
      files: {
        ...Object.fromEntries(
          await Promise.all(
            [...source.files].map(
              async ([name, file]) => [inBundle(name), await fileOf(file)] as const,
            ),
          ),
        ),
        'full-heads.bin': await fileOf(bytes),
      },
    };
    Object.assign(next, { full });
  }
  writeFileSync(manifestPath, `${JSON.stringify(next, null, 2)}\n`);
}

async function fileOf(bytes: Uint8Array): Promise<{ bytes: number; sha256: string }> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return {
    bytes: bytes.length,
    sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

async function textsOf(path: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const { input } of ticketsOf(path, [])) texts.push(normaliseTicket(input).text);
  return [...new Set(texts)].filter(Boolean);
}

/** Hand-written tickets that nothing was fitted on: best guesses, and what is offered at this tier's thresholds and scope. */
async function measureFixture(): Promise<object> {
  const scored = handWritten;
  const foreign = flags['fixture-oos']
    ? await score(
        'fixture out of scope',
        (await textsOf(flags['fixture-oos'])).map((text) => ({ text, gold: {} })),
      )
    : [];
  const isInside = (own: Manifest['scope'], own_t: number, output: ModelOutput): boolean =>
    (scopeScore(own.score, output.logits, own_t) ?? -Infinity) >= own.threshold;
  const compactT = heads.find(({ name }) => name === CATEGORY)?.temperature ?? 1;
  const share = (all: readonly Scored[], test: (one: Scored) => boolean): number =>
    round(all.filter(test).length / Math.max(1, all.length));
  return {
    tickets: scored.length,
    file: basename(flags.fixture),
    heads: heads.map(({ name }) => ({
      head: name,
      compact: round(accuracy(scored, name, OWN)),
      full: round(accuracy(scored, name, ALONE)),
      fused: round(accuracy(scored, name, weights[name] ?? OWN)),
    })),
    inScopeKept: {
      compact: share(scored, (one) => isInside(manifest.scope, compactT, one.compact)),
      full: share(scored, (one) => isInside(scope, temperature, outputOf(one))),
    },
    outOfScopeHeld: {
      compact: share(foreign, (one) => !isInside(manifest.scope, compactT, one.compact)),
      full: share(foreign, (one) => !isInside(scope, temperature, outputOf(one))),
    },
  };
}
