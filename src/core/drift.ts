import { itemAt } from './item-at.ts';
import { chiSquareTail, fisherTail } from './tail-probability.ts';

/**
 * What tickets looked like to the model on held-out data. It is a part of a bundle's
 * `metrics.json`.
 */
export interface TrainingSnapshot {
  readonly tickets: number;
  /** How many tickets got each category; those without one are in `abstained`. */
  readonly labels: Readonly<Record<string, number>>;
  /** Null where the bundle does not say. */
  readonly abstained: number | null;
  readonly embedding: EmbeddingSnapshot | null;
}

/**
 * Mean of the embeddings and how widely they scatter: the traces of their covariance and of its
 * square.
 */
export interface EmbeddingSnapshot {
  readonly mean: readonly number[];
  readonly trace: number;
  readonly traceSquared: number;
}

/** `DRIFT_WINDOW` tickets in the order in which they came. */
export interface DriftWindow {
  readonly from: number;
  readonly to: number;
  readonly labels: Readonly<Record<string, number>>;
  readonly abstained: number;
  /** Mean embedding; null when too few tickets have one. */
  readonly mean: Float64Array | null;
  readonly embedded: number;
}

export type DriftCheck = 'labels' | 'abstain' | 'embedding';

export interface DriftResult {
  readonly check: DriftCheck;
  /**
   * Population stability index, share of abstained tickets, or squared distance of the means in
   * units of what chance gives.
   */
  readonly value: number;
  /** Probability of a value like this or larger while nothing has changed. */
  readonly p: number;
  readonly isAlarm: boolean;
}

/** Tickets in one window. */
export const DRIFT_WINDOW = 200;
/** Probability of any alarm in a workspace in which nothing changes, however long it runs. */
export const FALSE_ALARM_RATE = 0.05;
/** An index below this needs no action, however significant it is. */
const MIN_PSI = 0.1;
const MIN_ABSTAIN_RISE = 0.02;
const MIN_DISTANCE = 2;
const CHECKS = 3;

/**
 * Compares window number `index` (from 0) with the snapshot. The level of each test is the
 * false-alarm rate, divided by the three checks and spent over the windows as 6/(π²(index+1)²),
 * which sums to one: repeated looks do not raise the total. Checks that the snapshot or the window
 * says nothing about are left out.
 */
export function checkWindow(
  window: DriftWindow,
  index: number,
  snapshot: TrainingSnapshot,
): readonly DriftResult[] {
  const level = (FALSE_ALARM_RATE / CHECKS) * (6 / (Math.PI ** 2 * (index + 1) ** 2));
  const results: DriftResult[] = [];
  const labelled = sum(Object.values(window.labels));
  if (labelled > 0 && sum(Object.values(snapshot.labels)) > 0) {
    const { psi, p } = compareMix(window.labels, snapshot.labels);
    results.push({ check: 'labels', value: psi, p, isAlarm: p < level && psi >= MIN_PSI });
  }
  const size = labelled + window.abstained;
  if (snapshot.abstained !== null && size > 0) {
    const value = window.abstained / size;
    const p = fisherTail(window.abstained, size, snapshot.abstained, snapshot.tickets);
    results.push({
      check: 'abstain',
      value,
      p,
      isAlarm: p < level && value - snapshot.abstained / snapshot.tickets >= MIN_ABSTAIN_RISE,
    });
  }
  if (
    snapshot.embedding !== null &&
    window.mean &&
    window.mean.length === snapshot.embedding.mean.length &&
    window.embedded > 1
  ) {
    const { ratio, p } = compareMeans(
      window.mean,
      window.embedded,
      snapshot.embedding,
      snapshot.tickets,
    );
    results.push({
      check: 'embedding',
      value: ratio,
      p,
      isAlarm: p < level && ratio >= MIN_DISTANCE,
    });
  }
  return results;
}

/**
 * Two label mixes: population stability index (0 is alike, above 0.25 is commonly called a large
 * shift) and the chi-square test of two samples.
 */
export function compareMix(
  now: Readonly<Record<string, number>>,
  before: Readonly<Record<string, number>>,
): { readonly psi: number; readonly p: number } {
  const labels = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  const [n, m] = [sum(Object.values(now)), sum(Object.values(before))];
  let [psi, chi, cells] = [0, 0, 0];
  for (const label of labels) {
    const [a, b] = [now[label] ?? 0, before[label] ?? 0];
    if (a + b === 0) continue;
    cells += 1;
    // Each count gets half a ticket more, so that a label without tickets does not make the index
    // infinite.
    const [share, base] = [
      (a + 0.5) / (n + labels.length / 2),
      (b + 0.5) / (m + labels.length / 2),
    ];
    psi += (share - base) * Math.log(share / base);
    const [expectedNow, expectedBefore] = [((a + b) * n) / (n + m), ((a + b) * m) / (n + m)];
    chi += (a - expectedNow) ** 2 / expectedNow + (b - expectedBefore) ** 2 / expectedBefore;
  }
  return { psi, p: cells < 2 ? 1 : chiSquareTail(chi, cells - 1) };
}

/**
 * Distance of a mean embedding from the snapshot's. While nothing changes, the squared distance is
 * a weighted sum of chi-squares; its first two moments (Satterthwaite) give the tail. `ratio` is
 * the squared distance divided by what chance gives on average.
 */
function compareMeans(
  mean: Float64Array,
  count: number,
  snapshot: EmbeddingSnapshot,
  reference: number,
): { readonly ratio: number; readonly p: number } {
  const squared = mean.reduce(
    (total, value, at) => total + (value - itemAt(snapshot.mean, at)) ** 2,
    0,
  );
  const byChance = snapshot.trace * (1 / count + 1 / reference);
  if (!(byChance > 0) || !(snapshot.traceSquared > 0)) return { ratio: 0, p: 1 };
  const degrees = snapshot.trace ** 2 / snapshot.traceSquared;
  const ratio = squared / byChance;
  return { ratio, p: chiSquareTail(ratio * degrees, degrees) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
