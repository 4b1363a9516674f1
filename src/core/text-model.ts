import type { Embedding, HeadName, Logits } from './labels.ts';

/** The result of one pass over a normalised text: the embedding and every head's logits. */
export interface ModelOutput {
  /** Unit length, `dims` numbers. */
  readonly embedding: Embedding;
  readonly logits: Readonly<Record<HeadName, Logits>>;
  /**
   * Share of the text's tokens that the model knows, in [0, 1]; low for gibberish and foreign text.
   */
  readonly knownShare: number;
  /** How many words were read. */
  readonly words: number;
}

/** The interface of both tiers' models: the compact network and the full encoder in TF.js. */
export interface TextModel {
  readonly dims: number;
  /** Runs encoder and heads once on a text of `normaliseTicket`; a long text is cut. */
  run(text: string): ModelOutput;
  /** As `run`, but computes only `knownShare` by looking up the words. */
  knownShare(text: string): number;
}

/** As `TextModel`, for models that answer asynchronously (GPU, worker). */
export interface AsyncTextModel {
  readonly dims: number;
  run(texts: readonly string[]): Promise<readonly ModelOutput[]>;
}
