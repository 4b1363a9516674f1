/** Sentence encoders on TensorFlow.js WASM, with logistic regression on their embeddings. */
import { largest } from '../../../src/train/baselines/baseline.ts';
import { denseScores, fitDenseHead } from '../../../src/train/heads/dense-head.ts';
import { readEncoderFolder, type FullEncoderName } from '../../../training/full/encoder-folder.ts';
import { openNodeEncoder } from '../../../training/full/node-encoder.ts';
import { textOf } from '../../../training/tickets/read-tickets.ts';
import type { NodePeer } from './ask.ts';

/** The encoder of that name. Throws `encoder-missing` if its files are missing. */
export function encoderPeer(name: FullEncoderName): NodePeer {
  return {
    isTaught: false,
    async teach(rows) {
      const source = await readEncoderFolder(name);
      const encoder = await openNodeEncoder(source);
      const { dims } = source;
      const labels = [...new Set(rows.map(({ label }) => label))].sort();
      const gold = Int32Array.from(rows, ({ label }) => labels.indexOf(label));
      const head = fitDenseHead(await encoder.embed(rows.map(textOf)), gold, {
        dims,
        classes: labels.length,
        seed: 1,
      });
      const answer = async (texts: readonly string[]): Promise<string[]> => {
        const embeddings = await encoder.embed(texts);
        return texts.map((_, at) => {
          const own = embeddings.subarray(at * dims, (at + 1) * dims);
          return labels[largest(denseScores(head, own))] ?? '';
        });
      };
      return {
        one: async (row) => (await answer([textOf(row)]))[0] ?? '',
        many: (some) => answer(some.map(textOf)),
        files: [
          ...source.files.values(),
          new Uint8Array(Float32Array.from([...head.weights, ...head.bias]).buffer),
        ],
        runsOn: `Node ${process.versions.node}, TensorFlow.js ${encoder.backend}`,
      };
    },
  };
}
