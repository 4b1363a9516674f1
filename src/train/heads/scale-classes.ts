/** Logits of a held-out ticket and its class. */
export interface ClassScores {
  readonly scores: Float64Array;
  readonly gold: number;
}

/** Factor and summand of one class's logit. */
export interface ClassScale {
  readonly scale: number;
  readonly shift: number;
}

/** Fewest held-out rows per class for fitting two numbers per class. */
const MIN_A_CLASS = 100;
/** Strength of the prior that keeps scale near 1 and shift near 0, in tickets. */
const HELD = 10;
const ROUNDS = 200;

/**
 * Vector scaling: one temperature cannot calibrate classes whose logits differ in their confidence.
 * Fits the scale and shift of each class with the least cross-entropy, kept near 1 and 0; null
 * where there are too few rows. docs/quality.md has the gain on it-desk.
 */
export function scaleClasses(
  rows: readonly ClassScores[],
  classes: number,
): readonly ClassScale[] | null {
  if (rows.length < MIN_A_CLASS * classes) return null;
  let now = Array.from({ length: classes }, (): ClassScale => ({ scale: 1, shift: 0 }));
  let { loss, steps } = look(rows, now);
  let stride = 1;
  for (let round = 0; round < ROUNDS && stride > 1e-4; round++) {
    const next = now.map(({ scale, shift }, label) => ({
      scale: Math.max(0.05, scale - stride * steps[label]!.scale),
      shift: shift - stride * steps[label]!.shift,
    }));
    const there = look(rows, next);
    if (!(there.loss < loss)) {
      stride /= 2;
      continue;
    }
    const gain = loss - there.loss;
    now = next;
    ({ loss, steps } = there);
    stride = Math.min(1, stride * 1.5);
    if (gain < 1e-7 * loss) break;
  }
  return now.map(({ scale, shift }) => ({
    scale: Number(scale.toFixed(4)),
    shift: Number(shift.toFixed(4)),
  }));
}

/** Returns the logits after scale and shift. */
export function scaled(scores: Float64Array, classes: readonly ClassScale[]): Float64Array {
  return scores.map((score, label) => score * classes[label]!.scale + classes[label]!.shift);
}

/** Returns the loss and a Newton step per class. */
function look(
  rows: readonly ClassScores[],
  classes: readonly ClassScale[],
): { loss: number; steps: readonly ClassScale[] } {
  const sums = classes.map(({ scale, shift }) => ({
    a: HELD * (scale - 1),
    b: HELD * shift,
    aa: HELD,
    ab: 0,
    bb: HELD,
  }));
  let loss = classes.reduce(
    (sum, { scale, shift }) => sum + (HELD / 2) * ((scale - 1) ** 2 + shift ** 2),
    0,
  );
  for (const { scores, gold } of rows) {
    const logits = scaled(scores, classes);
    const highest = Math.max(...logits);
    const total = logits.reduce((sum, logit) => sum + Math.exp(logit - highest), 0);
    loss += highest + Math.log(total) - logits[gold]!;
    sums.forEach((own, label) => {
      const share = Math.exp(logits[label]! - highest) / total;
      const score = scores[label]!;
      const error = share - Number(label === gold);
      const bend = share * (1 - share);
      own.a += error * score;
      own.b += error;
      own.aa += bend * score * score;
      own.ab += bend * score;
      own.bb += bend;
    });
  }
  const steps = sums.map(({ a, b, aa, ab, bb }) => {
    const determinant = aa * bb - ab * ab;
    return { scale: (bb * a - ab * b) / determinant, shift: (aa * b - ab * a) / determinant };
  });
  return { loss, steps };
}
