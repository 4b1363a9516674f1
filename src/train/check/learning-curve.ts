import type { LearningPoint } from '../../core/lab-reports.ts';
import { splitRows } from '../data/split.ts';
import type { FrozenEncoder } from '../network/frozen-encoder.ts';
import type { SharedEncoder, TrainHost } from '../network/train-host.ts';
import type { TrainHead, TrainRow } from '../network/train-options.ts';
import { trainHeadOnly } from './train-head-only.ts';

const STEPS = [0.1, 0.2, 0.4, 0.7, 1];
/** More rows would take longer and not change the shape of the curve. */
const MAX_ROWS = 8_000;

/** What more tickets would bring: heads on the frozen encoder from growing shares of the training rows. */
// eslint-disable-next-line max-params -- seven things that a caller has apart, named alike at every caller.
export async function learningCurve(
  rows: readonly TrainRow[],
  head: TrainHead,
  groups: Int32Array,
  seed: number,
  sharedEncoder: SharedEncoder | FrozenEncoder,
  host: TrainHost,
  onPoint: (point: LearningPoint, done: number) => void,
): Promise<readonly LearningPoint[]> {
  const labelled = rows
    .flatMap((row, at) => (row.gold[head.name] === undefined ? [] : [at]))
    .slice(0, MAX_ROWS);
  const own = labelled.flatMap((at) => rows[at] ?? []);
  const [train = [], held = []] = splitRows(
    own.map(({ gold }) => String(gold[head.name])),
    Int32Array.from(labelled, (at) => groups[at] ?? at),
    [0.8, 0.2],
    seed,
  );
  // Sorts the rows into a fixed random order, so that every prefix is a sample of all rows.
  const order = [...train].sort(
    (a, b) => (Math.imul(a + 1, 0x9e3779b1) >>> 0) - (Math.imul(b + 1, 0x9e3779b1) >>> 0),
  );
  const points: LearningPoint[] = [];
  for (const [at, step] of STEPS.entries()) {
    const some = order.slice(0, Math.max(2, Math.round(step * order.length)));
    const { model } = await trainHeadOnly(own, head, some, seed, sharedEncoder, host);
    const right = held.filter((row) => {
      const logits = model.run(own[row]?.text ?? '').logits[head.name] ?? new Float32Array();
      return logits.indexOf(Math.max(...logits)) === own[row]?.gold[head.name];
    }).length;
    const point = { tickets: some.length, accuracy: right / Math.max(1, held.length) };
    points.push(point);
    onPoint(point, (at + 1) / STEPS.length);
  }
  return points;
}
