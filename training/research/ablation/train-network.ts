import { createRandom, shuffle } from '../../../src/train/heads/random.ts';
import { rateShare } from '../../../src/train/network/steps/updates.ts';
import { crossEntropy, disagreement } from './losses.ts';
import { createNetwork, type Mix } from './network.ts';
import { Tape, type Tensor } from './tape.ts';
import type { TokenTexts } from './tokens.ts';
import type { Variant } from './variant.ts';

export interface Example {
  /** Number of a text in the tokens. */
  readonly text: number;
  /** Share of each class. */
  readonly target: Float32Array;
}

export interface TrainedVariant {
  /** Scores of texts, one row of classes each. */
  score(texts: readonly number[]): readonly Float64Array[];
  /** Rounds the trained table to so many bits a number and all else to eight. */
  pack(bits: number): void;
}

export interface NetworkOptions {
  readonly classes: number;
  readonly variant: Variant;
  readonly steps: number;
  readonly seed: number;
  readonly onStep?: (step: number, loss: number) => void;
}

const BATCH = 64;
const RATE = 3e-3;
const WARM_UP = 0.06;
const DECAY = 0.05;
const [KEEP_FIRST, KEEP_SECOND, EPSILON] = [0.9, 0.999, 1e-8];
/** Numbers that one step may take besides the parameters. */
const STEP_SPACE = 24_000_000;

/** Trains a variant with AdamW, a warm-up and a cosine: the same seed gives the same network. */
// eslint-disable-next-line max-lines-per-function -- each draw from `random` (order, dropout, mix) has its place in the loop; moving one changes the published figures.
export function trainNetwork(
  tokens: TokenTexts,
  examples: readonly Example[],
  { classes, variant, steps, seed, onStep }: NetworkOptions,
): TrainedVariant {
  const random = createRandom(seed * 7_919 + 1);
  const tape = new Tape(tokens.rows * 64 * 4 + STEP_SPACE);
  const network = createNetwork(tape, tokens, classes, variant, random);
  const order = [...examples.keys()];
  let next = order.length;
  const deal = (): Example[] => {
    if (next + BATCH > order.length) {
      shuffle(order, random);
      next = 0;
    }
    return order.slice(next, (next += BATCH)).flatMap((at) => examples[at] ?? []);
  };
  const sequenceOf = (text: number): Int32Array => tokens.sequences[text] ?? new Int32Array();
  const read = (batch: readonly Example[], mix: Mix | null): Tensor =>
    network.scores({
      sequences: batch.map(({ text }) =>
        sequenceOf(text).filter(() => random() >= variant.wordDropout),
      ),
      dropout: variant.dropout,
      bits: variant.trainBits,
      mix,
      random,
    });

  for (let step = 0; step < steps; step++) {
    const batch = deal();
    const mix = variant.mixup ? drawMix(batch.length, variant.mixup, random) : null;
    const targets = targetsOf(batch, classes, variant.smoothing, mix);
    const scores = read(batch, mix);
    let loss = crossEntropy(tape, scores, classes, targets);
    if (variant.rDrop) {
      const again = read(batch, mix);
      loss =
        (loss + crossEntropy(tape, again, classes, targets)) / 2 +
        disagreement(tape, scores, again, classes, variant.rDrop);
    }
    tape.backward();
    update(tape, network.table, step, RATE * rateShare(step, { steps, warmUp: WARM_UP }));
    tape.clear();
    onStep?.(step, loss);
  }

  return {
    score(texts) {
      const rows: Float64Array[] = [];
      for (let from = 0; from < texts.length; from += BATCH) {
        const scores = network.scores({
          sequences: texts.slice(from, from + BATCH).map(sequenceOf),
          dropout: 0,
          bits: 0,
          mix: null,
          random,
        });
        for (let row = 0; row < scores.rows; row++)
          rows.push(
            Float64Array.from(
              tape.numbers.subarray(
                scores.value + row * scores.cols,
                scores.value + row * scores.cols + classes,
              ),
            ),
          );
        tape.clear();
      }
      return rows;
    },
    pack: network.pack,
  };
}

function update(
  tape: Tape,
  table: { readonly parameter: Tape['parameters'][number]; readonly touched: Set<number> },
  step: number,
  rate: number,
): void {
  const corrected =
    (rate * Math.sqrt(1 - KEEP_SECOND ** (step + 1))) / (1 - KEEP_FIRST ** (step + 1));
  const adam = (
    { value, gradient, moment, square, decays }: Tape['parameters'][number],
    from: number,
    size: number,
  ): void => {
    const [w, g, m, v] = [value, gradient, moment, square].map((at) => 4 * (at + from));
    tape.kernels.adam(
      w!,
      g!,
      m!,
      v!,
      4 * size,
      corrected,
      KEEP_FIRST,
      KEEP_SECOND,
      EPSILON,
      decays ? rate * DECAY : 0,
    );
  };
  for (const parameter of tape.parameters)
    if (parameter !== table.parameter) adam(parameter, 0, parameter.rows * parameter.cols);
  for (const row of table.touched)
    adam(table.parameter, row * table.parameter.cols, table.parameter.cols);
  table.touched.clear();
}

/** Every text gets a partner of the batch and a share from Beta(a, a), its own share being the larger. */
function drawMix(count: number, a: number, random: () => number): Mix {
  const partners = [...Array(count).keys()];
  shuffle(partners, random);
  return partners.map((partner) => {
    let [own, other] = [0, 0];
    do [own, other] = [random() ** (1 / a), random() ** (1 / a)];
    while (own + other > 1 || own + other === 0);
    return { partner, share: Math.max(own, other) / (own + other) };
  });
}

function targetsOf(
  batch: readonly Example[],
  classes: number,
  smoothing: number,
  mix: Mix | null,
): Float32Array {
  const targets = new Float32Array(batch.length * classes);
  batch.forEach(({ target }, row) => {
    const { partner = row, share = 1 } = mix?.[row] ?? {};
    const other = batch[partner]?.target ?? target;
    for (let label = 0; label < classes; label++) {
      const goal = share * target[label]! + (1 - share) * other[label]!;
      targets[row * classes + label] = (1 - smoothing) * goal + smoothing / classes;
    }
  });
  return targets;
}
