import type { HeadThresholds } from './manifest.ts';
import type { Shape } from './shape.ts';

/** Shape of one head's thresholds in a manifest, for any tier or language. */
export const THRESHOLDS = {
  accept: 'share',
  suggest: 'share',
  'acceptByLabel?': { '*': 'share' },
  targetPrecision: 'share',
} as const satisfies Shape;

/** Shape of a scope gate in a manifest, whether of a bundle, a full tier or a language. */
export const SCOPE_GATE = {
  score: 'text',
  threshold: 'number',
  'lengthWeight?': 'number',
  'minKnownShare?': 'share',
} as const satisfies Shape;

/**
 * Checks what the shape of a head's calibration cannot express. Returns the path of the first fault
 * below the calibration, or null.
 */
export function findCalibrationFault({
  temperature,
  thresholds,
}: {
  readonly temperature: number;
  readonly thresholds: HeadThresholds;
}): string | null {
  if (temperature <= 0) return 'temperature';
  return thresholds.suggest > thresholds.accept ? 'thresholds.suggest' : null;
}
