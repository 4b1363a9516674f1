import type { Embedding, HeadName, Logits } from './labels.ts';

/** What one pass over a normalised text gives: the embedding and every head's logits. */
export interface ModelOutput {
  /** Unit length, `dims` numbers. */
  readonly embedding: Embedding;
  readonly logits: Readonly<Record<HeadName, Logits>>;
  /**
   * Share of the text's tokens that the model has learned something about, in [0, 1]; low for
   * gibberish and foreign text.
   */
  readonly knownShare: number;
  /** How many words were read. */
  readonly words: number;
}

/** A tier's model behind the same interface: the compact network here, the full one through TF.js. */
export interface TextModel {
  readonly dims: number;
  /** Runs encoder and heads once over text that `normaliseTicket` has already cleaned; long text is cut. */
  run(text: string): ModelOutput;
  /** The `knownShare` of `run` alone, at the cost of looking words up. */
  knownShare(text: string): number;
}

/** As `TextModel`, for models that answer later (GPU, worker). */
export interface AsyncTextModel {
  readonly dims: number;
  run(texts: readonly string[]): Promise<readonly ModelOutput[]>;
}
