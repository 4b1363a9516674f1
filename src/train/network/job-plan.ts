import { itemAt } from '../../core/item-at.ts';
import { planMemory, SHARDS, type MemoryPlan, type Parameter } from './memory/memory-plan.ts';
import type { TrainJob } from './train-job.ts';

/** Plans the memory of a job; all threads get the same plan. */
export function planJob({ shape, vocabulary, corpus, heads, tasks, watch }: TrainJob): MemoryPlan {
  const length = (text: number): number =>
    itemAt(corpus.textStarts, text + 1) - itemAt(corpus.textStarts, text);
  let maxTexts = MAX_EVALUATED;
  let maxTokens = 1;
  const reserve = (texts: Uint32Array, count: number): void => {
    maxTexts = Math.max(maxTexts, count);
    const longest = Array.from(texts, length)
      .sort((a, b) => b - a)
      .slice(0, count);
    maxTokens = Math.max(
      maxTokens,
      longest.reduce((sum, tokens) => sum + tokens, 0),
    );
  };
  for (const task of tasks) {
    const share = Math.ceil(task.batch / SHARDS);
    if (task.kind === 'labels') reserve(task.texts, share);
    else reserve(Uint32Array.from([...task.left, ...task.right]), 2 * share);
  }
  for (const { texts } of watch) reserve(texts, MAX_EVALUATED);
  return planMemory({
    shape,
    vocabulary,
    heads,
    most: {
      texts: maxTexts,
      tokens: maxTokens,
      words: Math.min(maxTokens, corpus.rowStarts.length - 1),
    },
    maxEvaluated: Math.max(1, ...watch.map(({ texts }) => texts.length)),
  });
}

/** Returns all trained parameters in a fixed order. */
export function parametersOf({
  table,
  projection,
  bias,
  attention,
  salience,
  heads,
}: MemoryPlan): readonly Parameter[] {
  return [
    table,
    projection,
    bias,
    attention,
    salience,
    ...heads.flatMap((head) => [head.weights, head.bias]),
  ];
}

/** Number of texts that the tower reads at once for an evaluation. */
export const MAX_EVALUATED = 32;
