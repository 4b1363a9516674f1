/** One encoder on one backend of TensorFlow.js, carried by the Universal Sentence Encoder package. */
import {
  UniversalSentenceEncoder,
  loadTokenizer,
} from '@tensorflow-models/universal-sentence-encoder';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { engine, setBackend } from '@tensorflow/tfjs-core';
import type { Tensor2D } from '@tensorflow/tfjs-core';
import { EngineError } from '../core/errors.ts';
import type { EncoderFiles } from './encoder-files.ts';
import { serveFiles } from './served-files.ts';

export interface UseSession {
  readonly backend: string;
  /** Tokens that the package's tokenizer makes of a text. */
  countTokens(text: string): number;
  /**
   * Embeds texts that are not empty, and lets `read` take what it needs from the tensor [texts, dims]; all tensors are
   * gone afterwards, also when the graph throws. One call at a time. When `lost` rejects first, so does the call: what a
   * backend without its GPU was asked for never comes.
   */
  embed<T>(
    texts: readonly string[],
    read: (embeddings: Tensor2D) => Promise<T>,
    lost?: Promise<never>,
  ): Promise<T>;
  dispose(): void;
}

/** The package's class; only its graph is kept in reach, because the package has no way to free it. */
class Encoder extends UniversalSentenceEncoder {
  graph: GraphModel | null = null;

  override async loadModel(url?: string): Promise<GraphModel> {
    // Without an address the package would go to a foreign host.
    if (url === undefined) throw new EngineError('bundle-missing', { file: 'model.json' });
    this.graph = runStraight(await super.loadModel(url));
    return this.graph;
  }
}

/**
 * The package always calls `executeAsync`, which is made for graphs whose shapes depend on data. A graph without such
 * nodes runs straight: no bookkeeping, and no warning at every call. `execute` refuses the others before it computes.
 */
function runStraight(graph: GraphModel): GraphModel {
  const whenDynamic = graph.executeAsync.bind(graph);
  let isDynamic = false;
  graph.executeAsync = async (inputs, outputs) => {
    if (!isDynamic) {
      try {
        return graph.execute(inputs, outputs);
      } catch {
        /* dynamic, or out of memory: the next line tells */
      }
    }
    const output = await whenDynamic(inputs, outputs);
    isDynamic = true;
    return output;
  };
  return graph;
}

/** Loads the encoder onto a registered backend. Rejects with what TensorFlow.js throws, and frees what was loaded by then. */
export async function openSession(backend: string, encoder: EncoderFiles): Promise<UseSession> {
  if (!(await setBackend(backend))) throw new EngineError('full-backend', { backend });
  const served = serveFiles(encoder.files);
  const use = new Encoder();
  const modelUrl = served.urlOf(encoder.model);
  const vocabUrl = served.urlOf(encoder.vocab);
  try {
    await use.load({ modelUrl, vocabUrl });
    const tokenizer = await loadTokenizer(vocabUrl);
    return {
      backend,
      countTokens: (text) => tokenizer.encode(text).length,
      async embed(texts, read, lost) {
        if (engine().backendName !== backend) await setBackend(backend);
        // The package disposes its inputs only when the graph succeeds: everything born in here dies in here.
        engine().startScope();
        try {
          const result = use.embed([...texts]).then(read);
          return await (lost ? Promise.race([result, lost]) : result);
        } finally {
          engine().endScope();
        }
      },
      dispose: () => use.graph?.dispose(),
    };
  } catch (error) {
    use.graph?.dispose();
    throw error;
  } finally {
    served.remove();
  }
}
