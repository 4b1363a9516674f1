import type { FeatureRows, LinearWeights } from '../heads/feature-rows.ts';
import { trainLinearSvm, type SvmOptions } from '../heads/linear-svm.ts';
import { createBatchEncoder } from './batch-encoder.ts';

/** Work that a second thread takes over: messages carry it, so that no memory needs to be shared. */
export interface HelperTasks {
  /** Solves the classes named in `only`; `rows` null takes those of the task before. */
  svm: {
    task: {
      readonly rows: FeatureRows | null;
      readonly gold: Int32Array;
      readonly options: Omit<SvmOptions, 'onClass' | 'onPass'>;
    };
    result: LinearWeights;
  };
  /** Embeds texts, given as words, through packed encoder weights. */
  embed: {
    task: { readonly weights: Uint8Array; readonly texts: readonly (readonly string[])[] };
    result: Float32Array;
  };
}

export type HelperKind = keyof HelperTasks;

/** Hands a task to the second thread. Rejects when that thread dies. */
export type Helper = <K extends HelperKind>(
  kind: K,
  task: HelperTasks[K]['task'],
) => Promise<HelperTasks[K]['result']>;

export interface HelperRequest {
  readonly id: number;
  readonly kind: HelperKind;
  readonly task: unknown;
}

let lastRows: FeatureRows | null = null;

/** What the second thread does with a request; the same code as on the first. */
export function runHelperTask({
  kind,
  task,
}: Pick<HelperRequest, 'kind' | 'task'>): LinearWeights | Float32Array {
  if (kind === 'svm') {
    const { rows, gold, options } = task as HelperTasks['svm']['task']; // the kind says what the task is
    lastRows = rows ?? lastRows;
    if (!lastRows) throw new RangeError('no rows yet');
    return trainLinearSvm(lastRows, gold, options);
  }
  const { weights, texts } = task as HelperTasks['embed']['task']; // as above
  const encoder = createBatchEncoder(weights);
  const embeddings = new Float32Array(texts.length * encoder.dims);
  texts.forEach((words, at) => embeddings.set(encoder.encode(words), at * encoder.dims));
  return embeddings;
}

/** A helper over anything that takes requests; `receive` is to be called with each answer. */
export function createHelper(post: (request: HelperRequest) => void): {
  readonly help: Helper;
  receive(answer: { readonly id: number; readonly result: unknown }): void;
  fail(error: unknown): void;
} {
  const waiting = new Map<
    number,
    { resolve(result: unknown): void; reject(error: unknown): void }
  >();
  let last = 0;
  return {
    help: (kind, task) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, {
          resolve: (result) => {
            resolve(result as HelperTasks[typeof kind]['result']);
          },
          reject,
        }); // the kind says what comes back
        post({ id, kind, task });
      }),
    receive({ id, result }) {
      waiting.get(id)?.resolve(result);
      waiting.delete(id);
    },
    fail(error) {
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    },
  };
}
