/*
 * Packs the arrays of export.py into weights.bin in the product's own format, and checks that
 * src/compact gives PyTorch's embeddings.
 *   node --import tsx training/research/teacher/pack.ts --arrays DIR --out models/encoder [--name weights.de.bin]
 */
import { itemAt } from '../../../src/core/item-at.ts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEncoder } from '../../../src/compact/encoder.ts';
import { openWeights } from '../../../src/compact/weights-file.ts';
import {
  DEFAULT_SHAPE,
  encoderConfig,
  packEncoder,
  type EncoderParameters,
} from '../../../src/train/network/encoder-parameters.ts';
import { writeWeights } from '../../../src/train/network/weights-writer.ts';
import { readFlags } from '../recipes/flags.ts';

const flags = readFlags({ arrays: '', out: '', name: 'weights.bin' });
/** Embeddings further apart than this are a fault. */
const MAX_APART = 1e-3;

const bytesOf = (name: string): ArrayBuffer =>
  Uint8Array.from(readFileSync(join(flags.arrays, name))).buffer;
const floats = (name: string): Float32Array => new Float32Array(bytesOf(`${name}.f32`));
const grams = floats('grams');
const parameters: EncoderParameters = {
  shape: { ...DEFAULT_SHAPE, gramRows: grams.length / DEFAULT_SHAPE.width },
  vocabulary: new Uint32Array(bytesOf('vocabulary.u32')),
  words: floats('words'),
  grams,
  projection: floats('projection'),
  bias: floats('bias'),
  attention: floats('attention'),
  salience: floats('salience'),
};
const weights = writeWeights(encoderConfig(parameters), packEncoder(parameters));

const encoder = createEncoder(openWeights(weights));
const parity = JSON.parse(readFileSync(join(flags.arrays, 'parity.json'), 'utf8')) as {
  words: string[];
  embedding: number[];
}[];
let apart = 0;
for (const { words, embedding } of parity)
  encoder
    .encode(words.map((word) => encoder.word(word)))
    .forEach((value, at) => (apart = Math.max(apart, Math.abs(value - itemAt(embedding, at)))));
console.log(
  `${weights.length} bytes, ${parameters.vocabulary.length} words; largest difference from PyTorch ${apart.toExponential(1)}`,
);
if (!(apart <= MAX_APART)) throw new Error('the packed encoder is not the trained one');
mkdirSync(flags.out, { recursive: true });
writeFileSync(join(flags.out, flags.name), weights);
