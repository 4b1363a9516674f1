/**
 * Runs a graph over word pieces (MiniLM). Inputs are `ids` [rows, pieces], `mask` of the same shape
 * and `positions` [pieces]; the output is [rows, dims].
 */
import { Tokenizer } from '@huggingface/tokenizers';
import { loadGraphModel, type GraphModel } from '@tensorflow/tfjs-converter';
import { range, slice, tensor2d } from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { EngineError } from '../core/errors.ts';
import type { EncoderFiles } from './encoder-files.ts';
import type { EncoderSession } from './encoder-session.ts';
import { roundBatch } from './pad-batch.ts';
import { inScope } from './run-graph.ts';
import { serveFiles } from './served-files.ts';

/**
 * Opens a session of an encoder of kind `wordpiece` on the current backend. Rejects as
 * `openSession`, and with `bundle-manifest` for an invalid tokenizer.
 */
export async function openWordpieceSession(
  backend: string,
  { model, vocab, files, maxTokens }: EncoderFiles,
  isGpu: boolean,
): Promise<EncoderSession> {
  const tokenizer = readTokenizer(files.get(vocab), vocab);
  const served = serveFiles(files);
  let graph: GraphModel;
  try {
    graph = await loadGraphModel(served.urlOf(model));
  } finally {
    served.remove();
  }
  const piecesOf = (text: string): readonly number[] => tokenizer.encode(text).ids;
  return {
    backend,
    roundsShapes: true,
    countTokens: (text) => tokenizer.encode(text, { add_special_tokens: false }).ids.length,
    embed: (texts, read, lost) =>
      inScope(
        backend,
        () => {
          const { ids, mask, rows, length } = packPieces(texts.map(piecesOf), maxTokens, isGpu);
          const all = graph.execute({
            ids: tensor2d(ids, [rows, length], 'int32'),
            mask: tensor2d(mask, [rows, length]),
            positions: range(0, length, 1, 'int32'),
          }) as Tensor2D; // the graph has one output
          return read(rows > texts.length ? slice(all, 0, texts.length) : all);
        },
        lost,
      ),
    dispose: () => void graph.dispose(),
  };
}

/**
 * Packs piece numbers into rows of equal length, filled with zeros. `isRounded` rounds that length,
 * so that a GPU compiles few shaders. A text with more than `maxTokens` pieces loses the pieces
 * before its last one, which marks the end.
 */
export function packPieces(
  texts: readonly (readonly number[])[],
  maxTokens: number,
  isRounded: boolean,
): { ids: Int32Array; mask: Float32Array; rows: number; length: number } {
  const cut = texts.map((ids) =>
    ids.length > maxTokens ? [...ids.slice(0, maxTokens - 1), ...ids.slice(-1)] : ids,
  );
  const longest = Math.max(...cut.map((ids) => ids.length));
  const { rows, length } = isRounded
    ? roundBatch(cut.length, longest, maxTokens)
    : { rows: cut.length, length: longest };
  const ids = new Int32Array(rows * length);
  const mask = new Float32Array(rows * length);
  cut.forEach((own, row) => {
    ids.set(own, row * length);
    mask.fill(1, row * length, row * length + own.length);
  });
  // Filler rows read one piece, because the mean over no piece is not a number.
  for (let row = cut.length; row < rows; row++) mask[row * length] = 1;
  return { ids, mask, rows, length };
}

function readTokenizer(bytes: Uint8Array | undefined, file: string): Tokenizer {
  try {
    return new Tokenizer(JSON.parse(new TextDecoder().decode(bytes)) as object, {});
  } catch {
    throw new EngineError('bundle-manifest', { file, path: 'top' });
  }
}
