import { createRandom } from '../heads/random.ts';
import { createKernels } from '../kernels/kernels.ts';
import { createControl } from './barrier.ts';
import { createDealer, type Batch } from './batches.ts';
import { fingerprint, packCheckpoint, unpackCheckpoint, type Progress } from './checkpoint.ts';
import { EVALUATED_AT_ONCE, parametersOf, planJob } from './job-plan.ts';
import { createLosses, type LossResult } from './losses.ts';
import { SHARDS } from './memory-plan.ts';
import { failPlan } from './forward-pass.ts';
import { createTower } from './tower.ts';
import type { CheckpointStore } from './train-host.ts';
import type { EpochReport, LabelTask, PairTask, TrainJob, Watch } from './train-job.ts';
import { createUpdate, rateShare } from './updates.ts';

/**
 * The whole training as one thread sees it. All threads run this with the same job over the same
 * memory and differ in `rank`; each batch is cut into a fixed number of shards, so the result
 * depends on the job alone, never on the number of threads. Returns the step that the kept weights
 * come from, or −1 when it was aborted.
 */
// eslint-disable-next-line max-lines-per-function -- one closure: its functions share this state and are short themselves.
export function trainSteps(
  job: TrainJob,
  memory: WebAssembly.Memory,
  rank: number,
  ranks: number,
  report: (epoch: EpochReport) => void,
  checkpoints?: CheckpointStore,
): number {
  const { settings } = job;
  const plan = planJob(job);
  const numbers = new Float32Array(memory.buffer);
  const integers = new Int32Array(memory.buffer);
  const kernels = createKernels(memory);
  const control = createControl(plan, memory, ranks);
  const update = createUpdate(plan, memory, kernels, rank, ranks);
  const deal = createDealer(job);
  const turns = job.heads.map(() => 0);
  const mine = Array.from({ length: SHARDS }, (_, shard) => shard).filter(
    (shard) => shard % ranks === rank,
  );
  const shards = mine.map((shard) => ({
    shard,
    tower: createTower(plan, job.corpus, memory, kernels, shard),
    losses: createLosses(plan, numbers, kernels, shard),
  }));
  let progress: Progress = { step: 0, bestScore: -1, bestStep: 0, looksSinceBest: 0 };
  let best = new Float32Array(0);
  let lossSum = 0;
  let isStopped = false;
  const own = job.checkpoint ? fingerprint(job, plan, memory) : 0;

  // eslint-disable-next-line max-lines-per-function -- one closure: its functions share this state and are short themselves.
  function learn(step: number, { task: at, items }: Batch): number {
    const task = job.tasks[at] ?? failPlan();
    for (const { shard, tower, losses } of shards) {
      const part = shardOf(items, shard, task.kind === 'pairs' ? 8 : 1);
      integers[plan.touched[shard]!.at] = 0;
      const random = createRandom(settings.seed * 7_919 + step * SHARDS + shard + 1);
      const keep = (): boolean => random() >= settings.wordDropout;
      let result: LossResult = { loss: 0, right: 0 };
      if (part.length) {
        result =
          task.kind === 'labels'
            ? learnLabels(task, part, items.length)
            : learnPairs(task, part, items.length);
        tower.backward();
      }
      numbers[plan.report.at + 2 * shard] = result.loss;
      numbers[plan.report.at + 2 * shard + 1] = result.right;

      function learnLabels(own: LabelTask, texts: Uint32Array, whole: number): LossResult {
        tower.forward(
          texts.map((item) => own.texts[item]!),
          keep,
        );
        const head = plan.heads[own.head] ?? failPlan();
        const base = settings.smoothing / head.classes;
        const share = own.teacher ? (own.teacherShare ?? 0) : 0;
        const goldOf = (text: number): number => own.gold[texts[text]!]!;
        return losses.classify(
          head,
          texts.length,
          (text, label) =>
            (1 - share) * (base + (goldOf(text) === label ? 1 - settings.smoothing : 0)) +
            (share ? share * own.teacher![texts[text]! * head.classes + label]! : 0),
          (text) => (own.classWeights?.[goldOf(text)] ?? 1) / whole,
          () => settings.dropout > 0 && random() < settings.dropout,
          1 - settings.dropout,
        );
      }
      function learnPairs(own: PairTask, pairs: Uint32Array, whole: number): LossResult {
        tower.forward(
          [...pairs]
            .map((item) => own.left[item]!)
            .concat([...pairs].map((item) => own.right[item]!)),
          keep,
        );
        return losses.contrast(
          pairs.length,
          settings.sharpness,
          (pair) => own.groups?.[pairs[pair]!] ?? -1 - pair,
          1 / whole,
        );
      }
    }
    if (rank === 0 && control.abortFlag.isUp()) control.stopFlag.raise();
    control.meet();
    // Read between the two meetings: later, rank 0 may have raised it in its next step already, and
    // would wait there for ever.
    isStopped = control.stopFlag.isUp();
    const head = task.kind === 'labels' ? task.head : -1;
    const turn = head >= 0 ? turns[head]!++ : 0;
    update.step(step, rateShare(step, settings), settings, head, turn);
    let loss = 0;
    for (let shard = 0; shard < SHARDS; shard++) loss += numbers[plan.report.at + 2 * shard]!;
    control.meet();
    return loss;
  }

  /** Share of right answers; the threads share the texts. */
  function watchAccuracy({ head: at, texts, gold }: Watch): number {
    const head = plan.heads[at] ?? failPlan();
    const own = shards[0] ?? failPlan();
    const scratch = plan.scratch[own.shard] ?? failPlan();
    for (
      let from = rank * EVALUATED_AT_ONCE;
      from < texts.length;
      from += ranks * EVALUATED_AT_ONCE
    ) {
      const chunk = texts.subarray(from, from + EVALUATED_AT_ONCE);
      own.tower.forward(chunk, () => true);
      own.losses.score(head, chunk.length);
      for (let row = 0; row < chunk.length; row++) {
        const start = scratch.scores.at + row * head.padded;
        const scores = numbers.subarray(start, start + head.classes);
        numbers[plan.evaluation.at + from + row] =
          scores.indexOf(Math.max(...scores)) === gold[from + row] ? 1 : 0;
      }
    }
    control.meet();
    let right = 0;
    for (let text = 0; text < texts.length; text++) right += numbers[plan.evaluation.at + text]!;
    control.meet();
    return right / Math.max(1, texts.length);
  }

  function look(step: number): void {
    const accuracy = job.watch.map(watchAccuracy);
    const score = accuracy.reduce((sum, value) => sum + value, 0) / Math.max(1, accuracy.length);
    const better = score > progress.bestScore || !accuracy.length;
    progress = {
      step,
      bestScore: Math.max(score, progress.bestScore),
      bestStep: better ? step : progress.bestStep,
      looksSinceBest: better ? 0 : progress.looksSinceBest + 1,
    };
    if (rank === 0) {
      if (better && settings.patience) best = copyValues();
      if (job.checkpoint)
        checkpoints?.write(job.checkpoint, packCheckpoint(plan, numbers, best, progress, own));
      report({
        step,
        steps: settings.steps,
        loss: lossSum / settings.stepsPerEpoch,
        accuracy,
        best: better,
      });
    }
    lossSum = 0;
  }

  function copyValues(): Float32Array<ArrayBuffer> {
    const values = parametersOf(plan).map(({ value }) =>
      numbers.slice(value.at, value.at + value.size),
    );
    const all = new Float32Array(values.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of values) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }

  function resume(): void {
    // Every thread reads the file: each needs the progress, and they write the same numbers to the same places.
    // No thread may read while another one still looks at the weights to start from.
    control.meet();
    const file = job.checkpoint ? checkpoints?.read(job.checkpoint) : null;
    const found = file ? unpackCheckpoint(file, plan, numbers, own) : null;
    if (found) {
      progress = found.progress;
      best = Float32Array.from(found.best);
    }
    control.meet();
    for (let step = 0; step < progress.step; step++) {
      const task = job.tasks[deal().task];
      if (task?.kind === 'labels') turns[task.head]! += 1;
    }
  }

  resume();
  const isOver = (): boolean =>
    settings.patience > 0 && progress.looksSinceBest >= settings.patience;
  for (let step = progress.step; step < settings.steps && !isOver(); step++) {
    lossSum += learn(step, deal());
    if (isStopped) return -1;
    if ((step + 1) % settings.stepsPerEpoch === 0 || step + 1 === settings.steps) look(step + 1);
  }
  if (rank === 0 && best.length) {
    let at = 0;
    for (const { value } of parametersOf(plan))
      numbers.set(best.subarray(at, (at += value.size)), value.at);
  }
  control.meet();
  return progress.bestStep;
}

/** A shard's share of a batch, cut to a multiple of `multiple`. */
function shardOf(items: Uint32Array, shard: number, multiple: number): Uint32Array {
  const size = Math.ceil(items.length / SHARDS);
  const part = items.subarray(shard * size, (shard + 1) * size);
  return part.subarray(0, part.length - (part.length % multiple));
}
