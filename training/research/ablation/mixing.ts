import { linear, normed, pickedRows, relu, sum } from './layers.ts';
import type { Parameter, Tape, Tensor } from './tape.ts';

export type Mixing = 'none' | 'depthwise' | 'conv' | 'attention';

/**
 * A batch's words in order: token t is word `wordOf[t]` of the batch; text i has the tokens from
 * `starts[i]` to `starts[i + 1]`.
 */
export interface Tokens {
  readonly wordOf: Int32Array;
  readonly starts: Int32Array;
}

export interface MixingWeights {
  /** One projection for each word that is seen at once; one in all but `conv`. */
  readonly projections: readonly Tensor[];
  readonly bias: Tensor;
  /** depthwise: three factors a number of a vector; else 0 rows. */
  readonly taps: Parameter;
  /** attention: queries, keys and values side by side; else 0 rows. */
  readonly attention: Parameter;
  /** attention: what each distance from −4 to 4 adds to a score. */
  readonly distances: Parameter;
}

const TAPS = 3;
const FURTHEST = 4;

/** Turns word vectors into one state a token: `relu(projection of what the token sees)`. */
export function mixTokens(
  tape: Tape,
  kind: Mixing,
  vectors: Tensor,
  tokens: Tokens,
  weights: MixingWeights,
): Tensor {
  const [first, ...others] = weights.projections;
  if (!first) throw new RangeError('mixing needs a projection');
  if (kind === 'none')
    return relu(tape, pickedRows(tape, linear(tape, vectors, first, weights.bias), tokens.wordOf));
  if (kind === 'conv') {
    const projected = [first, ...others].map((projection) =>
      linear(tape, vectors, projection, null),
    );
    return relu(tape, addBias(tape, neighbourSum(tape, projected, tokens), weights.bias));
  }
  const words = pickedRows(tape, vectors, tokens.wordOf);
  const seen =
    kind === 'depthwise'
      ? depthwise(tape, words, tokens, weights.taps)
      : normed(tape, sum(tape, words, selfAttention(tape, words, tokens, weights)));
  return relu(tape, linear(tape, seen, first, weights.bias));
}

/** Calls `visit` for every token and each of its neighbours (itself too) within the text. */
function forNeighbours(
  { starts }: Tokens,
  visit: (token: number, other: number, tap: number) => void,
): void {
  for (let text = 0; text + 1 < starts.length; text++) {
    const first = starts[text]!;
    const end = starts[text + 1]!;
    for (let token = first; token < end; token++) {
      for (let tap = 0; tap < TAPS; tap++) {
        const other = token + tap - 1;
        if (other >= first && other < end) visit(token, other, tap);
      }
    }
  }
}

function neighbourSum(tape: Tape, projected: readonly Tensor[], tokens: Tokens): Tensor {
  const cols = projected[0]?.cols ?? 0;
  const y = tape.tensor(tokens.wordOf.length, cols);
  const each = (part: 'value' | 'gradient', move: (state: number, tapped: number) => void): void =>
    forNeighbours(tokens, (token, other, tap) => {
      const from = projected[tap];
      if (from) move(y[part] + token * cols, from[part] + tokens.wordOf[other]! * cols);
    });
  each('value', (state, tapped) => tape.add(state, tapped, 1, cols));
  tape.record(() => each('gradient', (state, tapped) => tape.add(tapped, state, 1, cols)));
  return y;
}

function addBias(tape: Tape, x: Tensor, bias: Tensor): Tensor {
  for (let row = 0; row < x.rows; row++) tape.add(x.value + row * x.cols, bias.value, 1, x.cols);
  tape.record(() => {
    for (let row = 0; row < x.rows; row++)
      tape.add(bias.gradient, x.gradient + row * x.cols, 1, x.cols);
  });
  return x;
}

function depthwise(tape: Tape, words: Tensor, tokens: Tokens, taps: Parameter): Tensor {
  const { numbers } = tape;
  const { rows, cols } = words;
  const y = tape.tensor(rows, cols);
  const n = (at: number): number => numbers[at]!;
  forNeighbours(tokens, (token, other, tap) => {
    for (let at = 0; at < cols; at++)
      numbers[y.value + token * cols + at] =
        n(y.value + token * cols + at) +
        n(taps.value + tap * cols + at) * n(words.value + other * cols + at);
  });
  tape.record(() =>
    forNeighbours(tokens, (token, other, tap) => {
      for (let at = 0; at < cols; at++) {
        const gradient = n(y.gradient + token * cols + at);
        numbers[taps.gradient + tap * cols + at] =
          n(taps.gradient + tap * cols + at) + gradient * n(words.value + other * cols + at);
        numbers[words.gradient + other * cols + at] =
          n(words.gradient + other * cols + at) + gradient * n(taps.value + tap * cols + at);
      }
    }),
  );
  return y;
}

/** One head of attention within each text, with a learnt number for each distance. */
// eslint-disable-next-line max-lines-per-function -- a layer and its gradient read the same shares and rows; parted they could differ without a word.
function selfAttention(
  tape: Tape,
  words: Tensor,
  { starts }: Tokens,
  { attention, distances }: MixingWeights,
): Tensor {
  const { numbers } = tape;
  const width = words.cols;
  const projected = linear(tape, words, attention, null);
  const stride = projected.cols;
  const rows: { from: number; factor: number }[][] = [];
  for (let text = 0; text + 1 < starts.length; text++) {
    const first = starts[text]!;
    const end = starts[text + 1]!;
    for (let token = first; token < end; token++) {
      const scores = Array.from(
        { length: end - first },
        (_, at) =>
          tape.dot(
            projected.value + token * stride,
            projected.value + (first + at) * stride + width,
            width,
          ) /
            Math.sqrt(width) +
          numbers[distances.value + distance(first + at - token)]!,
      );
      const highest = Math.max(...scores);
      const raised = scores.map((score) => Math.exp(score - highest));
      const total = raised.reduce((all, own) => all + own, 0);
      rows.push(raised.map((own, at) => ({ from: first + at, factor: own / total })));
    }
  }
  const y = tape.tensor(words.rows, width);
  rows.forEach((parts, token) => {
    for (const { from, factor } of parts)
      tape.add(y.value + token * width, projected.value + from * stride + 2 * width, factor, width);
  });
  tape.record(() =>
    rows.forEach((parts, token) => {
      const own = y.gradient + token * width;
      const changes = parts.map(({ from }) =>
        tape.dot(own, projected.value + from * stride + 2 * width, width),
      );
      const mean = parts.reduce((all, { factor }, at) => all + factor * changes[at]!, 0);
      parts.forEach(({ from, factor }, at) => {
        tape.add(projected.gradient + from * stride + 2 * width, own, factor, width);
        const change = factor * (changes[at]! - mean);
        const place = distances.gradient + distance(from - token);
        numbers[place]! += change;
        tape.add(
          projected.gradient + token * stride,
          projected.value + from * stride + width,
          change / Math.sqrt(width),
          width,
        );
        tape.add(
          projected.gradient + from * stride + width,
          projected.value + token * stride,
          change / Math.sqrt(width),
          width,
        );
      });
    }),
  );
  return y;
}

function distance(steps: number): number {
  return Math.max(-FURTHEST, Math.min(FURTHEST, steps)) + FURTHEST;
}

/** Shapes of the weights that a kind of mixing needs. */
export function mixingWeights(
  tape: Tape,
  kind: Mixing,
  width: number,
  channels: number,
  random: () => number,
): { readonly own: MixingWeights; readonly projections: readonly Parameter[] } {
  const taps = kind === 'conv' ? TAPS : 1;
  const reach = Math.sqrt(3 / (width * taps));
  const around = (size: number) => (): number => (2 * random() - 1) * size;
  const projections = Array.from({ length: taps }, () =>
    tape.parameter(width, channels, around(reach)),
  );
  let place = 0;
  const own: MixingWeights = {
    projections,
    bias: tape.parameter(1, channels, () => 0, false),
    // Initial weights: a token sees mostly its own word.
    taps: tape.parameter(
      kind === 'depthwise' ? TAPS : 0,
      width,
      () => (Math.floor(place++ / width) === 1 ? 1 : 0) + around(0.2)(),
    ),
    attention: tape.parameter(
      kind === 'attention' ? width : 0,
      3 * width,
      around(Math.sqrt(3 / width)),
    ),
    distances: tape.parameter(kind === 'attention' ? 1 : 0, 16, () => 0, false),
  };
  return { own, projections };
}
