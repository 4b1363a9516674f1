import { createRandom } from '../../heads/random.ts';
import { classify } from '../losses/classify.ts';
import { contrast } from '../losses/contrast.ts';
import { failPlan, SHARDS } from '../memory/memory-plan.ts';
import type { LabelTask, PairTask, TrainJob, TrainSettings } from '../train-job.ts';
import type { Batch } from './batches.ts';
import type { Learner } from './thread.ts';

/** The kernels need a multiple of this number of pairs in a shard. */
const PAIR_STEP = 8;

/**
 * Computes one shard's part of a batch, forward and backward. The shard then holds the gradients
 * and the touched rows. Returns the shard's part of the batch's loss.
 */
export function learnPart(job: TrainJob, learner: Learner, step: number, batch: Batch): number {
  const { settings } = job;
  const { shard, tower } = learner;
  const task = job.tasks[batch.task] ?? failPlan();
  const part = partOf(batch.items, shard.index, task.kind === 'pairs' ? PAIR_STEP : 1);
  shard.touched.clear();
  if (!part.length) return 0;
  const random = createRandom(settings.seed * 7_919 + step * SHARDS + shard.index + 1);
  const whole = batch.items.length;
  const loss =
    task.kind === 'labels'
      ? learnLabels(learner, task, part, whole, settings, random)
      : learnPairs(learner, task, part, whole, settings, random);
  tower.backward();
  return loss;
}

/** Returns a shard's items of a batch, cut to a multiple of `step`. */
function partOf(items: Uint32Array, shard: number, step: number): Uint32Array {
  const size = Math.ceil(items.length / SHARDS);
  const part = items.subarray(shard * size, (shard + 1) * size);
  return part.subarray(0, part.length - (part.length % step));
}

/** `items` are the shard's items of the task; `whole` is the size of the batch. */
function learnLabels(
  { shard, tower }: Learner,
  task: LabelTask,
  items: Uint32Array,
  whole: number,
  settings: TrainSettings,
  random: () => number,
): number {
  const { smoothing, dropout, wordDropout } = settings;
  const head = shard.plan.heads[task.head] ?? failPlan();
  const goldOf = (text: number): number => task.gold[items[text]!]!;
  const { teacher, teacherShare = 0 } = task;
  const share = teacher ? teacherShare : 0;
  const base = smoothing / head.classes;
  tower.forward(
    items.map((item) => task.texts[item]!),
    () => random() >= wordDropout,
  );
  return classify(
    shard,
    head,
    items.length,
    {
      write(text, into) {
        const gold = goldOf(text);
        const first = items[text]! * head.classes;
        for (let label = 0; label < into.length; label++)
          into[label] =
            (1 - share) * (base + (gold === label ? 1 - smoothing : 0)) +
            (share ? share * teacher![first + label]! : 0); // a task with a share has a teacher
      },
      factorOf: (text) => (task.classWeights?.[goldOf(text)] ?? 1) / whole,
    },
    { drop: () => dropout > 0 && random() < dropout, kept: 1 - dropout },
  );
}

/** As `learnLabels`; the left texts of the pairs come before the right ones. */
function learnPairs(
  { shard, tower }: Learner,
  { left, right, groups }: PairTask,
  items: Uint32Array,
  whole: number,
  { wordDropout, sharpness }: TrainSettings,
  random: () => number,
): number {
  const pairs = items.length;
  const texts = new Uint32Array(2 * pairs);
  items.forEach((item, pair) => {
    texts[pair] = left[item]!;
    texts[pairs + pair] = right[item]!;
  });
  tower.forward(texts, () => random() >= wordDropout);
  return contrast(shard, pairs, {
    sharpness,
    factor: 1 / whole,
    groupOf: (pair) => groups?.[items[pair]!] ?? -1 - pair,
  });
}
