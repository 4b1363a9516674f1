export type ConfidenceWord = 'likely' | 'maybe' | 'unlikely';

/** The word a customer reads instead of a number. `probability` is calibrated, in [0, 1]. */
export function confidenceWord(probability: number): ConfidenceWord {
  if (probability >= 0.6) return 'likely';
  return probability >= 0.2 ? 'maybe' : 'unlikely';
}
