import type { FeatureRows, LinearWeights } from '../heads/feature-rows.ts';
import { trainLinearSvm, type SvmSettings } from '../heads/linear-svm.ts';
import type { Handlers } from '../../rpc/method-map.ts';
import { HELLO_MS } from '../../rpc/policies.ts';
import type { WorkerPolicy } from '../../rpc/policies.ts';
import { createWordEmbedder } from '../../compact/batch/word-embedder.ts';

/** Methods that a second thread runs. They exchange messages, so that no memory is shared. */
export interface HelperMethods {
  /** Solves the classes of `only`; with `rows` null it uses the rows of the previous task. */
  svm: {
    params: {
      readonly rows: FeatureRows | null;
      readonly gold: Int32Array;
      readonly options: SvmSettings;
    };
    result: LinearWeights;
    progress: never;
  };
  /** Embeds texts, given as words, with packed encoder weights. */
  embed: {
    params: { readonly weights: Uint8Array; readonly texts: readonly (readonly string[])[] };
    result: Float32Array;
    progress: never;
  };
}

export type HelperMethod = keyof HelperMethods;

/** Runs a method on the second thread. Rejects when that thread crashes. */
export type Helper = <K extends HelperMethod>(
  method: K,
  params: HelperMethods[K]['params'],
) => Promise<HelperMethods[K]['result']>;

/** Policy of the second thread, which ends with the training. */
export const HELPER_POLICY: WorkerPolicy<HelperMethods> = {
  name: 'lab-help',
  order: 'queue',
  cancel: 'end',
  restart: 'next-call',
  // The first thread computes at the same time, and on a busy machine the second takes long to load
  // the trainer.
  helloMs: 6 * HELLO_MS,
  progress: 'every',
};

let lastRows: FeatureRows | null = null;

/** Handlers of the second thread; they call the same code as the first thread. */
export const HELPER_HANDLERS: Handlers<HelperMethods> = {
  async svm({ rows, gold, options }) {
    lastRows = rows ?? lastRows;
    if (!lastRows) throw new RangeError('no rows yet');
    return trainLinearSvm(lastRows, gold, options);
  },
  async embed({ weights, texts }) {
    const encoder = createWordEmbedder(weights);
    const embeddings = new Float32Array(texts.length * encoder.dims);
    texts.forEach((words, at) => embeddings.set(encoder.encode(words), at * encoder.dims));
    return embeddings;
  },
};
