import type { FrozenEncoder } from './frozen-encoder.ts';
import type { TrainHost } from './train-host.ts';
import type { TrainOptions } from './train-options.ts';

/** With fewer new texts, the messages to another thread cost more than they save. */
const MIN_SHARED = 1_000;

/**
 * Embeds all texts in order. Where the host has another thread, that thread embeds every second new
 * text.
 */
export async function embedTexts(
  encoder: FrozenEncoder,
  texts: readonly (readonly string[])[],
  { onProgress, signal }: Pick<TrainOptions, 'onProgress' | 'signal'>,
  { help }: TrainHost,
): Promise<Float32Array> {
  const { dims } = encoder;
  const embeddings = new Float32Array(texts.length * dims);
  const fresh = texts.flatMap((words, at) =>
    words.length > 0 && !encoder.isKept(words) ? [at] : [],
  );
  const theirs =
    help && fresh.length >= MIN_SHARED ? fresh.filter((_, index) => index % 2 === 1) : [];
  const answer =
    theirs.length > 0
      ? help?.('embed', { weights: encoder.weights, texts: theirs.map((at) => texts[at] ?? []) })
      : undefined;
  answer?.catch(() => undefined); // awaited below
  const isTheirs = new Set(theirs);
  texts.forEach((words, at) => {
    if (!isTheirs.has(at)) embeddings.set(encoder.embed(words), at * dims);
    if (at % 1000) return;
    signal?.throwIfAborted();
    onProgress?.({
      phase: 'encode',
      done: at / texts.length,
      stage: { kind: 'encoded', at, of: texts.length },
    });
  });
  const found = await answer;
  theirs.forEach((at, index) => {
    const embedding = found?.slice(index * dims, (index + 1) * dims) ?? new Float32Array(dims);
    embeddings.set(embedding, at * dims);
    encoder.keep(texts[at] ?? [], embedding);
  });
  return embeddings;
}
