import { EngineError } from '../core/errors.ts';
import { findMisfit } from '../core/shape.ts';

/** Texts with the embeddings that a correct backend returns. */
export interface Probe {
  readonly cases: readonly { readonly text: string; readonly embedding: readonly number[] }[];
}

/** Reads `probe.json`. Throws `bundle-manifest` for an invalid file and for one without cases. */
export function readProbe(bytes: Uint8Array, dims: number): Probe {
  let value: unknown = null;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    /* not JSON: refused below */
  }
  const misfit = findMisfit(value, { cases: [{ text: 'text', embedding: ['number'] }] });
  const probe = value as Probe; // checked on the line above
  if (
    misfit !== null ||
    probe.cases.length === 0 ||
    probe.cases.some(({ embedding }) => embedding.length !== dims)
  ) {
    throw new EngineError('bundle-manifest', { file: 'probe.json', path: misfit ?? 'cases' });
  }
  return probe;
}

/**
 * Largest difference of a number that counts as correct, on unit rows. GPUs may compute with 16-bit
 * floats.
 */
export const TOLERANCE = { exact: 1e-3, gpu: 1e-2 } as const;

/**
 * Returns the largest difference between actual and expected numbers; Infinity for numbers that are
 * missing or not finite.
 */
export function probeError({ cases }: Probe, rows: readonly Float32Array[]): number {
  return cases.reduce(
    (worst, { embedding }, at) => Math.max(worst, furthest(embedding, rows[at] ?? [])),
    0,
  );
}

function furthest(expected: readonly number[], actual: ArrayLike<number>): number {
  if (actual.length !== expected.length) return Infinity;
  let worst = 0;
  for (const [at, value] of expected.entries()) {
    const difference = Math.abs(value - (actual[at] ?? NaN));
    if (!(difference <= worst)) worst = Number.isFinite(difference) ? difference : Infinity;
  }
  return worst;
}
