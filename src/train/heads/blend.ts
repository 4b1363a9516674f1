import { softmaxInPlace } from '../../compact/pooling.ts';
import { scaleClasses, type ClassScale } from './scale-classes.ts';

/** Weights of a sum of logits: `dense` × the network's plus `lexical` × the lexical part's. */
export interface Blend {
  readonly dense: number;
  readonly lexical: number;
  /**
   * Scale and shift of each class's sum; absent where there were too few held-out rows to fit them.
   */
  readonly classes?: readonly ClassScale[];
}

/** Logits of both parts for a row with a known class. */
export interface BlendRow {
  readonly dense: Float64Array;
  readonly lexical: Float64Array;
  readonly gold: number;
}

/**
 * Used where there are too few rows to fit a blend. Blends fitted on it-desk and Banking77 are
 * close to it.
 */
export const USUAL_BLEND: Blend = { dense: 1, lexical: 2 };

/** Fewest rows that a blend is fitted on. */
const MIN_ROWS = 50;

/**
 * Fits the blend with the least cross-entropy, and the scale and shift of each class where there
 * are enough rows.
 */
export function fitClassBlend(rows: readonly BlendRow[]): Blend {
  const { dense, lexical } = fitBlend(rows);
  const classes = scaleClasses(
    rows.map((row) => ({
      gold: row.gold,
      scores: row.dense.map((score, at) => dense * score + lexical * row.lexical[at]!),
    })),
    rows[0]?.dense.length ?? 0,
  );
  return { dense, lexical, ...(classes && { classes }) };
}

/** Finds the blend of least cross-entropy (a convex problem in two numbers) by damped Newton steps. */
export function fitBlend(rows: readonly BlendRow[]): Blend {
  if (rows.length < MIN_ROWS) return USUAL_BLEND;
  let { dense, lexical } = USUAL_BLEND;
  for (let round = 0; round < 30; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const row of rows) {
      const shares = Float64Array.from(
        row.dense,
        (score, at) => dense * score + lexical * row.lexical[at]!,
      );
      softmaxInPlace(shares);
      let [m0, m1, s00, s01, s11] = [0, 0, 0, 0, 0];
      shares.forEach((share, at) => {
        const a = row.dense[at]!;
        const b = row.lexical[at]!;
        m0 += share * a;
        m1 += share * b;
        s00 += share * a * a;
        s01 += share * a * b;
        s11 += share * b * b;
      });
      g0 += m0 - row.dense[row.gold]!;
      g1 += m1 - row.lexical[row.gold]!;
      h00 += s00 - m0 * m0;
      h01 += s01 - m0 * m1;
      h11 += s11 - m1 * m1;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (!(determinant > 1e-9)) break;
    const step0 = (h11 * g0 - h01 * g1) / determinant;
    const step1 = (h00 * g1 - h01 * g0) / determinant;
    const damping = Math.min(1, 1 / (Math.abs(step0) + Math.abs(step1) + 1e-12));
    dense = Math.max(0, dense - damping * step0);
    lexical = Math.max(0, lexical - damping * step1);
    if (Math.abs(step0) + Math.abs(step1) < 1e-5) break;
  }
  return Number.isFinite(dense + lexical) && dense + lexical > 0 ? { dense, lexical } : USUAL_BLEND;
}
