import { expect, test } from 'vitest';
import { freezeEncoder } from '../../train/network/frozen-encoder.ts';
import { PARITY_TEXTS } from '../../train/network/parity.ts';
import { createEncoder } from '../encoder.ts';
import { openWeights } from '../weights-file.ts';
import { splitWords } from '../words.ts';
import { createWordEmbedder } from './word-embedder.ts';
import { labTickets } from '../../../test/fixtures/lab-tickets.ts';
import { readSharedEncoder } from '../../../training/node/shared-encoder.ts';

test("many texts get the engine's embeddings to the bit, whatever their length", () => {
  const shared = readSharedEncoder();
  if (!shared || !('shape' in shared)) throw new Error('models/encoder is missing');
  const { weights } = freezeEncoder(shared);
  const [engine, batch] = [createEncoder(openWeights(weights)), createWordEmbedder(weights, 700)];
  const tickets = labTickets(4).map(({ text }) => text);
  // More distinct words than are kept ready, and a text longer than the kernels' room.
  const rare = Array.from({ length: 30 }, (_, at) =>
    Array.from({ length: 32 }, (__, word) => `w${(at * 32 + word).toString(36)}x`).join(' '),
  );
  for (const text of [
    ...PARITY_TEXTS,
    ...tickets,
    ...rare,
    tickets.slice(0, 80).join(' '),
    ...tickets.slice(0, 5),
    '',
  ]) {
    const words = splitWords(text, 1_000).map(({ word }) => word);
    expect(
      Buffer.compare(
        Buffer.from(batch.encode(words).buffer),
        Buffer.from(engine.encode(words.map((word) => engine.word(word))).buffer),
      ),
    ).toBe(0);
  }
});
