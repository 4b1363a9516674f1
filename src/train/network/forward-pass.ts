/** What one forward pass leaves for the backward one. */
export interface Pass {
  texts: number;
  words: number;
  tokens: number;
  /** Local word of each token. */
  readonly wordOf: Int32Array;
  /** First token of each text, and the end. */
  readonly starts: Int32Array;
}

/** A shard outside the plan is a programming mistake. */
export function failPlan(): never {
  throw new RangeError('no such shard in the memory plan');
}
