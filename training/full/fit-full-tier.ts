import { percent } from '../../src/train/report/percent.ts';
import { sha256 } from '../../src/bundle/verify.ts';
import { CATEGORY, type HeadName, type Logits } from '../../src/core/labels.ts';
import type {
  FullEncoderManifest,
  FullHeadManifest,
  HeadManifest,
} from '../../src/core/manifest.ts';
import type { ModelOutput } from '../../src/core/text-model.ts';
import { addLogits } from '../../src/full/full-model.ts';
import { calibrateHead, chooseScope, type HeldOut } from '../../src/train/fit/calibrate-heads.ts';
import type { FittedBundle } from '../../src/train/fit/fit-options.ts';
import { smoteRows } from '../../src/train/heads/balance.ts';
import { fitBlend } from '../../src/train/heads/blend.ts';
import { fitDenseHead, type DenseHeadWeights } from '../../src/train/heads/dense-head.ts';
import { packRows } from '../../src/train/heads/feature-rows.ts';
import type { Balance, TrainRow } from '../../src/train/network/train-options.ts';
import { packFloats, packMatrix, writeWeights } from '../../src/train/network/weights-writer.ts';
import type { EncoderSource } from './encoder-folder.ts';

export interface FullTierInput {
  readonly rows: readonly TrainRow[];
  /** Embeddings of the rows [rows, dims], and of `fitted.outOfScopeHeld`. */
  readonly embeddings: Float32Array;
  readonly outOfScope: Float32Array;
  readonly fitted: FittedBundle;
  readonly encoder: EncoderSource;
  /** The encoder's own, or the one that was written here. */
  readonly probe: Uint8Array<ArrayBuffer>;
  readonly balance: Balance;
  readonly targetPrecision: number;
  readonly seed: number;
  readonly onProgress?: (done: number, note: string) => void;
}

export interface FittedFullTier {
  readonly full: FullEncoderManifest;
  /** Every file of the tier by its path in the bundle's folder. */
  readonly files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** Sentences for the model card. */
  readonly notes: readonly string[];
}

type Weights = { readonly compact: number; readonly full: number };
/** Scores by head. */
type Scores = Readonly<Record<HeadName, Float32Array>>;
interface Scored {
  readonly held: HeldOut;
  readonly full: Scores;
}

/**
 * Dense heads on full embeddings, and how their scores are added to the compact model's. Heads that calibrate or measure never saw the
 * rows that they do it on, by the parts in which the compact tier was held out; the shipped ones learn from all rows. A head other than the
 * category whose sum is not better on the measured rows stays with the compact tier. The same arguments give the same bytes.
 */
export async function fitFullTier(input: FullTierInput): Promise<FittedFullTier> {
  const { rows, fitted, encoder, targetPrecision, onProgress } = input;
  const { heads } = fitted;
  const byPlace = new Map<number, Scores>();
  const foreign: Scores[] = [];
  for (const [at, part] of fitted.parts.entries()) {
    onProgress?.(
      at / (fitted.parts.length + 1),
      `full heads, part ${at + 1} of ${fitted.parts.length}`,
    );
    const held = new Set(part);
    const dense = fitHeads(
      input,
      rows.flatMap((_, place) => (held.has(place) ? [] : [place])),
    );
    for (const place of part)
      byPlace.set(place, scoreAt(heads, dense, input.embeddings, place, encoder.dims));
    for (let text = 0; text < fitted.outOfScopeTexts; text++)
      foreign.push(scoreAt(heads, dense, input.outOfScope, text, encoder.dims));
  }
  onProgress?.(fitted.parts.length / (fitted.parts.length + 1), 'full heads, all rows');
  const shipped = fitHeads(
    input,
    rows.map((_, place) => place),
  );

  const scored = (all: readonly HeldOut[]): readonly Scored[] =>
    all.flatMap((held) => {
      const full = byPlace.get(held.place);
      return full ? [{ held, full }] : [];
    });
  const calibration = scored(fitted.calibration);
  const measured = scored(fitted.measured);
  const weights = new Map(heads.map(({ name }) => [name, fitWeights(calibration, name)]));
  const accuracies = new Map(
    heads.map(({ name }) => {
      const full =
        fitted.calibration === fitted.measured
          ? crossedAccuracy(measured, name)
          : accuracyOf(measured, name, weights.get(name) ?? BOTH);
      return [name, { compact: accuracyOf(measured, name, COMPACT), full }];
    }),
  );
  const own = heads.filter(({ name }) => name === CATEGORY || isBetter(accuracies.get(name)));
  const sum = (output: ModelOutput, full: Scores): ModelOutput => ({
    ...output,
    logits: {
      ...output.logits,
      ...Object.fromEntries(
        own.map(({ name }) => [name, summed(output, full, name, weights.get(name) ?? BOTH)]),
      ),
    },
  });
  const calibrated = calibration.map(({ held, full }): HeldOut => ({
    ...held,
    output: sum(held.output, full),
  }));
  const tiers = own.map((head) => calibrateHead(head, calibrated, targetPrecision));
  const temperature = tiers.find(({ name }) => name === CATEGORY)?.temperature ?? 1;
  const outside = fitted.outOfScope.flatMap((output, at) =>
    foreign[at] ? [sum(output, foreign[at])] : [],
  );

  const files = await tierFiles(input, own, shipped);
  const byHead: Record<HeadName, FullHeadManifest> = Object.fromEntries(
    tiers.map((head) => [
      head.name,
      {
        temperature: head.temperature,
        thresholds: head.thresholds,
        weights: weights.get(head.name) ?? BOTH,
      },
    ]),
  );
  const { compact = 0, full = 0 } = accuracies.get(CATEGORY) ?? {};
  return {
    full: {
      kind: 'use',
      name: encoder.name,
      model: `${FOLDER}/${encoder.model}`,
      vocab: `${FOLDER}/${encoder.vocab}`,
      probe: `${FOLDER}/${encoder.probe ?? PROBE}`,
      heads: HEADS,
      dims: encoder.dims,
      maxTokens: encoder.maxTokens,
      ...(encoder.text && { text: encoder.text }),
      byHead,
      scope: chooseScope(
        calibrated.map(({ output }) => output),
        outside,
        temperature,
      ),
      measured: { tickets: measured.length, compact: round(compact), full: round(full) },
      files: Object.fromEntries(
        await Promise.all(
          Object.entries(files).map(
            async ([name, bytes]) =>
              [name, { bytes: bytes.length, sha256: await sha256(bytes) }] as const,
          ),
        ),
      ),
    },
    files,
    notes: [
      `Full tier: dense heads (multinomial logistic regression) on the embeddings of ${encoder.name} (${encoder.licence}), added to the compact scores. Category accuracy on ${measured.length} held-out tickets: ${percent(compact)} compact, ${percent(full)} full.`,
      ...heads
        .filter((head) => !own.includes(head))
        .map(
          ({ name }) =>
            `Head ${name} stays with the compact tier: the full one was not better on held-out tickets.`,
        ),
    ],
  };
}

function fitHeads(
  { rows, embeddings, encoder: { dims }, fitted, balance, seed }: FullTierInput,
  places: readonly number[],
): ReadonlyMap<HeadName, DenseHeadWeights> {
  return new Map(
    fitted.heads.map(({ name, labels }) => {
      const known = places.filter((place) => rows[place]?.gold[name] !== undefined);
      const gold = Int32Array.from(known, (place) => rows[place]?.gold[name] ?? -1);
      const own = new Float32Array(known.length * dims);
      known.forEach((place, at) =>
        own.set(embeddings.subarray(place * dims, (place + 1) * dims), at * dims),
      );
      const balanced = balanceRows(own, gold, dims, labels.length, balance, seed);
      return [
        name,
        fitDenseHead(balanced.rows, balanced.gold, { dims, classes: labels.length, seed }),
      ];
    }),
  );
}

/** `smote`: new rows between two of a small class. `weights`: rows of small classes count as often as makes up for their number. */
function balanceRows(
  rows: Float32Array,
  gold: Int32Array,
  dims: number,
  classes: number,
  balance: Balance,
  seed: number,
): { rows: Float32Array; gold: Int32Array } {
  if (balance === 'none') return { rows, gold };
  if (balance === 'smote') {
    const mixed = smoteRows(
      packRows(
        Array.from(gold, () => ({ ids: [], values: [] })),
        0,
        dims,
        new Float32Array(rows),
      ),
      gold,
      classes,
      seed,
    );
    return { rows: mixed.rows.dense, gold: mixed.gold };
  }
  const counts = new Array<number>(classes).fill(0);
  for (const label of gold) counts[label] = (counts[label] ?? 0) + 1;
  const most = Math.max(...counts);
  const order = Array.from(gold.keys()).flatMap((row) => {
    const times = Math.min(MAX_REPEATS, Math.max(1, Math.round(most / (counts[gold[row]!] ?? 1))));
    return Array.from({ length: times }, () => row);
  });
  const repeated = new Float32Array(order.length * dims);
  order.forEach((row, at) => repeated.set(rows.subarray(row * dims, (row + 1) * dims), at * dims));
  return { rows: repeated, gold: Int32Array.from(order, (row) => gold[row] ?? -1) };
}

function scoreAt(
  heads: readonly HeadManifest[],
  dense: ReadonlyMap<HeadName, DenseHeadWeights>,
  embeddings: Float32Array,
  row: number,
  dims: number,
): Scores {
  return Object.fromEntries(
    heads.flatMap(({ name, labels }) => {
      const head = dense.get(name);
      if (!head) return [];
      return [
        [
          name,
          Float32Array.from(labels, (_, label) => {
            let score = head.bias[label]!;
            for (let dim = 0; dim < dims; dim++)
              score += head.weights[label * dims + dim]! * embeddings[row * dims + dim]!;
            return score;
          }),
        ] as const,
      ];
    }),
  );
}

function summed({ logits }: ModelOutput, full: Scores, name: HeadName, weights: Weights): Logits {
  return addLogits(
    logits[name],
    full[name] ?? new Float32Array(logits[name]?.length ?? 0),
    weights,
  );
}

function fitWeights(rows: readonly Scored[], name: HeadName): Weights {
  const blend = fitBlend(
    rows.flatMap(({ held, full }) => {
      const gold = held.gold[name];
      return gold === undefined
        ? []
        : [
            {
              dense: Float64Array.from(full[name] ?? []),
              lexical: Float64Array.from(held.output.logits[name] ?? []),
              gold,
            },
          ];
    }),
  );
  return { compact: round(blend.lexical), full: round(blend.dense) };
}

/** Weights fitted on one half, judged on the other, both ways. */
function crossedAccuracy(rows: readonly Scored[], name: HeadName): number {
  const [a, b] = [rows.filter((_, at) => at % 2 === 0), rows.filter((_, at) => at % 2 === 1)];
  return (
    (accuracyOf(b, name, fitWeights(a, name)) * b.length +
      accuracyOf(a, name, fitWeights(b, name)) * a.length) /
    Math.max(1, rows.length)
  );
}

function accuracyOf(rows: readonly Scored[], name: HeadName, weights: Weights): number {
  const known = rows.filter(({ held }) => held.gold[name] !== undefined);
  const right = known.filter(({ held, full }) => {
    const scores = summed(held.output, full, name, weights);
    return scores.indexOf(Math.max(...scores)) === held.gold[name];
  });
  return right.length / Math.max(1, known.length);
}

async function tierFiles(
  { encoder, probe }: FullTierInput,
  heads: readonly HeadManifest[],
  dense: ReadonlyMap<HeadName, DenseHeadWeights>,
): Promise<FittedFullTier['files']> {
  const sections = heads.flatMap(({ name }) => {
    const head = dense.get(name);
    return head
      ? [
          packMatrix(`${name}.dense`, 'i8', head.weights, encoder.dims),
          packFloats(`${name}.bias`, head.bias),
        ]
      : [];
  });
  return {
    ...Object.fromEntries([...encoder.files].map(([name, bytes]) => [`${FOLDER}/${name}`, bytes])),
    [`${FOLDER}/${encoder.probe ?? PROBE}`]: probe,
    [HEADS]: new Uint8Array(writeWeights({}, sections)),
  };
}

function isBetter(
  accuracy: { readonly compact: number; readonly full: number } | undefined,
): boolean {
  return accuracy !== undefined && accuracy.full > accuracy.compact;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

const FOLDER = 'full-encoder';
const PROBE = 'probe.json';
const HEADS = 'full-heads.bin';
const COMPACT: Weights = { compact: 1, full: 0 };
const BOTH: Weights = { compact: 1, full: 1 };
const MAX_REPEATS = 20;
