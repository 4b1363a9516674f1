/** Runs the Universal Sentence Encoder with its package on one backend of TensorFlow.js. */
import {
  UniversalSentenceEncoder,
  loadTokenizer,
} from '@tensorflow-models/universal-sentence-encoder';
import type { GraphModel } from '@tensorflow/tfjs-converter';
import { EngineError } from '../core/errors.ts';
import type { EncoderFiles } from './encoder-files.ts';
import type { EncoderSession } from './encoder-session.ts';
import { inScope, runStraight } from './run-graph.ts';
import { serveFiles } from './served-files.ts';

/**
 * The package's class, extended to give access to its graph, because the package cannot free it.
 */
class Encoder extends UniversalSentenceEncoder {
  graph: GraphModel | null = null;

  override async loadModel(url?: string): Promise<GraphModel> {
    // Without an address the package would request a foreign host.
    if (url === undefined) throw new EngineError('bundle-missing', { file: 'model.json' });
    this.graph = runStraight(await super.loadModel(url));
    return this.graph;
  }
}

/** Opens a session of an encoder of kind `use` on the current backend. Rejects as `openSession`. */
export async function openUseSession(
  backend: string,
  encoder: EncoderFiles,
): Promise<EncoderSession> {
  const served = serveFiles(encoder.files);
  const use = new Encoder();
  const modelUrl = served.urlOf(encoder.model);
  const vocabUrl = served.urlOf(encoder.vocab);
  try {
    await use.load({ modelUrl, vocabUrl });
    const tokenizer = await loadTokenizer(vocabUrl);
    return {
      backend,
      roundsShapes: false,
      countTokens: (text) => tokenizer.encode(text).length,
      embed(texts, read, lost) {
        // The package does not dispose its inputs after an error; the scope disposes them.
        return inScope(backend, () => use.embed([...texts]).then(read), lost);
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
