import type { BatchScore } from '../../../store/batch-meta.ts';

/**
 * How well the answers of a labelled batch match its labels, for one head. Shares are in [0, 1].
 */
export interface ScoreSummary {
  /** Number of rows whose expected label belongs to the bundle. */
  readonly n: number;
  /** Share of rows whose likeliest label is the expected one, whether accepted or not. */
  readonly accuracy: number;
  readonly macroF1: number;
  /** Share of rows that the model decided, and the share of those that are right. */
  readonly coverage: number;
  readonly precision: number;
  readonly perLabel: readonly LabelScore[];
  /** Number of rows whose expected label is unknown to the bundle. */
  readonly unknown: number;
  readonly unknownLabels: readonly string[];
}

export interface LabelScore {
  readonly label: string;
  readonly support: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The label that most often replaces it by mistake; '' without mistakes. */
  readonly mistakenFor: string;
}

/**
 * Computes the figures from the counts of a batch. The mean leaves out labels that are neither
 * expected nor predicted.
 */
export function summariseScore({
  likeliest,
  accepted,
  acceptedRight,
  unknown,
}: BatchScore): ScoreSummary {
  const expected = Object.keys(likeliest);
  const predictedCounts = new Map<string, number>();
  let [n, right] = [0, 0];
  for (const [label, row] of Object.entries(likeliest)) {
    for (const [predicted, count] of Object.entries(row)) {
      predictedCounts.set(predicted, (predictedCounts.get(predicted) ?? 0) + count);
      n += count;
      if (predicted === label) right += count;
    }
  }
  const labels = [...new Set([...expected, ...predictedCounts.keys()])].filter(
    (label) => label !== '',
  );
  const perLabel = labels.map((label): LabelScore => {
    const row = likeliest[label] ?? {};
    const support = Object.values(row).reduce((sum, count) => sum + count, 0);
    const hits = row[label] ?? 0;
    const precision = share(hits, predictedCounts.get(label) ?? 0);
    const recall = share(hits, support);
    const [mistakenFor = ''] =
      Object.entries(row)
        .filter(([predicted]) => predicted !== label)
        .sort((a, b) => b[1] - a[1])[0] ?? [];
    return {
      label,
      support,
      precision,
      recall,
      f1: share(2 * precision * recall, precision + recall),
      mistakenFor,
    };
  });
  return {
    n,
    accuracy: share(right, n),
    macroF1: share(
      perLabel.reduce((sum, { f1 }) => sum + f1, 0),
      perLabel.length,
    ),
    coverage: share(accepted, n),
    precision: share(acceptedRight, accepted),
    perLabel: perLabel.sort((a, b) => b.support - a.support),
    unknown: Object.values(unknown).reduce((sum, count) => sum + count, 0),
    unknownLabels: Object.keys(unknown),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
