import type { HeadThresholds } from './manifest.ts';
import type { Shape } from './shape.ts';

/** Thresholds of one head in a manifest, whichever tier or language they are for. */
export const THRESHOLDS = {
  accept: 'share',
  suggest: 'share',
  'acceptByLabel?': { '*': 'share' },
  targetPrecision: 'share',
} as const satisfies Shape;

/** The scope gate of a manifest, of a full tier or of a language. */
export const SCOPE_GATE = {
  score: 'text',
  threshold: 'number',
  'lengthWeight?': 'number',
  'minKnownShare?': 'share',
} as const satisfies Shape;

/** What the shape of a head's calibration cannot say; the path below it of the first fault, or null. */
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
