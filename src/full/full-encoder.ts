import { itemAt } from '../core/item-at.ts';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { slice, square, sum } from '@tensorflow/tfjs-core';
import { EngineError } from '../core/errors.ts';
import type { BackendChoice } from './backends.ts';
import {
  checkSession,
  chooseBackend,
  tryBackend,
  type Attempt,
  type ChooseOptions,
  type ChosenBackend,
} from './choose-backend.ts';
import { inTurn, isAwaited } from './in-turn.ts';
import { findFiller, lengthBuckets, padBatch } from './pad-batch.ts';
import type { EncoderSession } from './encoder-session.ts';
import { openSession } from './open-session.ts';

export interface FullEncoderOptions extends ChooseOptions {
  readonly dims: number;
}

/** Result of a self-test of the running encoder. */
export interface SelfTest {
  readonly backend: string;
  readonly ok: boolean;
  /** Largest difference from the expected numbers. */
  readonly error: number;
  readonly tolerance: number;
  /** Median of one embedded text, in milliseconds. */
  readonly ms: number;
}

/**
 * The encoder of the full tier. It runs one batch at a time. It rebuilds a lost GPU context and
 * repeats the batch; other failures it retries with half the rows, then on the next backend.
 */
export class FullEncoder {
  readonly #options: FullEncoderOptions;
  readonly #attempts: Attempt[];
  readonly #fallbacks: BackendChoice[];
  #session: EncoderSession;
  #choice: BackendChoice;
  #filler: ((tokens: number) => string) | null;
  #maxRows = MAX_ROWS;
  #isDisposed = false;

  private constructor(
    options: FullEncoderOptions,
    { session, ranking, attempts }: ChosenBackend,
    choice: BackendChoice,
  ) {
    this.#options = options;
    this.#attempts = [...attempts];
    this.#session = session;
    this.#choice = choice;
    this.#filler = choice.isGpu ? findFiller(session.countTokens) : null;
    this.#fallbacks = [
      ...ranking.slice(1),
      ...options.choices.filter(
        ({ name, isLast }) => isLast === true && !ranking.some((right) => right.name === name),
      ),
    ];
  }

  /** Loads the encoder onto the best backend. Rejects with `full-backend` or `aborted`. */
  static async open(options: FullEncoderOptions): Promise<FullEncoder> {
    const chosen = await inTurn(() => chooseBackend(options));
    const [choice] = chosen.ranking;
    if (!choice) throw new EngineError('internal', { where: 'ranking' });
    return new FullEncoder(options, chosen, choice);
  }

  get backend(): string {
    return this.#choice.name;
  }

  /** All backends that were tried, in order, including those after a later failure. */
  get attempts(): readonly Attempt[] {
    return this.#attempts;
  }

  /**
   * Embeds texts in order. `read` returns one result per row of a tensor [rows, dims]; an empty
   * text gets `whenEmpty`. Rejects with `aborted`, or `full-backend` when the last backend failed.
   */
  async run<R>(
    texts: readonly string[],
    read: (rows: Tensor2D) => Promise<readonly R[]>,
    whenEmpty: R,
    signal?: AbortSignal,
  ): Promise<R[]> {
    const results: R[] = texts.map(() => whenEmpty);
    const cut = texts.map((text) => cutText(text, this.#options.encoder.maxTokens));
    // A graph pads every row to the longest, so rows of similar length share a batch.
    const order = [...cut.keys()]
      .filter((at) => cut[at] !== '')
      .sort((a, b) => itemAt(cut, a).length - itemAt(cut, b).length);
    for (let start = 0; start < order.length;) {
      const places = order.slice(start, start + this.#maxRows);
      start += places.length;
      const rows = await this.#inTurn(() =>
        this.#batch(
          places.map((at) => cut[at] ?? ''),
          read,
          signal,
        ),
      );
      places.forEach((place, at) => {
        const row = rows[at];
        if (row !== undefined) results[place] = row;
      });
    }
    return results;
  }

  /** Compiles shaders for later texts, one length after the other; stops when a request waits. */
  async warm(): Promise<void> {
    const { maxTokens } = this.#options.encoder;
    if (!this.#filler) return;
    for (const length of lengthBuckets(maxTokens)) {
      if (isAwaited() || this.#isDisposed) return;
      const text = this.#filler?.(length - 1) ?? '';
      await this.run([text], (rows) => Promise.resolve(rows.shape), 0).catch(() => undefined); // a request will report the failure
    }
  }

  /** Compares the running backend with the expected embeddings again. */
  async selfTest(): Promise<SelfTest> {
    return this.#inTurn(async () => ({
      backend: this.backend,
      ...(await checkSession(this.#session, this.#options.probe, this.#choice.isGpu)),
    }));
  }

  /** Waits for the running batch, then frees graph and memory. */
  async dispose(): Promise<void> {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    await inTurn(() => Promise.resolve(this.#session.dispose()));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return inTurn(() => {
      if (this.#isDisposed) throw new EngineError('aborted');
      return work();
    });
  }

  async #batch<R>(
    texts: readonly string[],
    read: (rows: Tensor2D) => Promise<readonly R[]>,
    signal?: AbortSignal,
  ): Promise<readonly R[]> {
    for (let rebuilt = 0; ;) {
      if (signal?.aborted) throw new EngineError('aborted');
      try {
        if (this.#choice.isLost?.() === true)
          throw new EngineError('full-backend', { why: 'context lost' });
        return await this.#embed(texts, read);
      } catch (error) {
        if (this.#choice.isLost?.() === true && rebuilt < MAX_REBUILDS) {
          rebuilt += 1;
          if (await this.#rebuild()) continue;
        }
        if (texts.length > 1) {
          this.#maxRows = Math.max(1, Math.min(this.#maxRows, texts.length >> 1));
          const half = texts.length >> 1;
          return [
            ...(await this.#batch(texts.slice(0, half), read, signal)),
            ...(await this.#batch(texts.slice(half), read, signal)),
          ];
        }
        if (!(await this.#nextBackend()))
          throw error instanceof EngineError
            ? error
            : new EngineError('full-backend', { backend: this.backend });
      }
    }
  }

  async #embed<R>(
    texts: readonly string[],
    read: (rows: Tensor2D) => Promise<readonly R[]>,
  ): Promise<readonly R[]> {
    const { dims, encoder } = this.#options;
    const { countTokens, roundsShapes } = this.#session;
    const filler = roundsShapes ? null : this.#filler;
    const padded = filler ? padBatch(texts, countTokens, filler, encoder.maxTokens) : texts;
    return this.#session.embed(
      padded,
      async (all) => {
        const rows = padded.length > texts.length ? slice(all, [0, 0], [texts.length, dims]) : all;
        const [results, lengths] = await Promise.all([read(rows), sum(square(rows), 1).data()]);
        if (
          lengths.length !== texts.length ||
          !lengths.every((length) => Math.abs(length - 1) < LENGTH_ERROR)
        )
          throw new EngineError('full-backend', { why: 'an embedding is not of unit length' });
        return results;
      },
      this.#choice.whenLost?.(),
    );
  }

  async #rebuild(): Promise<boolean> {
    try {
      this.#session.dispose();
      await this.#choice.renew?.();
      const { name, isGpu } = this.#choice;
      this.#session = await openSession(name, this.#options.encoder, isGpu);
      return true;
    } catch {
      return false; // the caller uses the next backend
    }
  }

  async #nextBackend(): Promise<boolean> {
    for (let next = this.#fallbacks.shift(); next; next = this.#fallbacks.shift()) {
      const { attempt, session } = await tryBackend(
        next,
        this.#options.encoder,
        this.#options.probe,
      );
      this.#attempts.push(attempt);
      this.#options.onAttempt?.(attempt);
      if (session === null) continue;
      this.#session.dispose();
      this.#session = session;
      this.#choice = next;
      this.#filler = next.isGpu ? findFiller(session.countTokens) : null;
      this.#maxRows = MAX_ROWS;
      return true;
    }
    return false;
  }
}

/** Shortens a text before the tokenizer of USE, whose time grows with the square of the length. */
export function cutText(text: string, maxTokens: number): string {
  const cut = text.slice(0, maxTokens * CHARACTERS_PER_TOKEN).replace(/[\uD800-\uDBFF]$/, ''); // keeps surrogate pairs whole
  // The package returns no row for a text that normalises to an empty one.
  return cut.normalize('NFKC').trim() === '' ? '' : cut;
}

const MAX_ROWS = 16;
const MAX_REBUILDS = 2;
/** Largest difference of a row's squared length from 1; GPUs use half-precision floats. */
const LENGTH_ERROR = 0.05;
const CHARACTERS_PER_TOKEN = 8;
