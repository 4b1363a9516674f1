import type { FeatureRows, LinearWeights } from '../heads/feature-rows.ts';
import { trainLinearSvm, type SvmSettings } from '../heads/linear-svm.ts';
import type { Handlers } from '../../rpc/method-map.ts';
import { HELLO_MS } from '../../rpc/policies.ts';
import type { WorkerPolicy } from '../../rpc/policies.ts';
import { createWordEmbedder } from '../../compact/batch/word-embedder.ts';

/**
 * Work that a second thread takes over, as a map of methods: messages carry it, so that no memory
 * needs to be shared.
 */
export interface HelperMethods {
  /** Solves the classes named in `only`; `rows` null takes those of the task before. */
  svm: {
    params: {
      readonly rows: FeatureRows | null;
      readonly gold: Int32Array;
      readonly options: SvmSettings;
    };
    result: LinearWeights;
    progress: never;
  };
  /** Embeds texts, given as words, through packed encoder weights. */
  embed: {
    params: { readonly weights: Uint8Array; readonly texts: readonly (readonly string[])[] };
    result: Float32Array;
    progress: never;
  };
}

export type HelperMethod = keyof HelperMethods;

/** Hands a task to the second thread. Rejects when that thread dies. */
export type Helper = <K extends HelperMethod>(
  method: K,
  params: HelperMethods[K]['params'],
) => Promise<HelperMethods[K]['result']>;

/** A second thread only computes: when the training ends, it ends. */
export const HELPER_POLICY: WorkerPolicy<HelperMethods> = {
  name: 'lab-help',
  order: 'queue',
  cancel: 'end',
  restart: 'next-call',
  // The first thread computes without a pause meanwhile, and on a busy machine reading the trainer takes long.
  helloMs: 6 * HELLO_MS,
  progress: 'every',
};

let lastRows: FeatureRows | null = null;

/** What the second thread does; the same code as on the first. */
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
