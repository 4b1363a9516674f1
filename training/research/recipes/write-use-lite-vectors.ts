/*
 * What USE-lite's own graph and package give on TensorFlow.js' plain backend, for the test of the
 * full tier that runs it:
 *   node --import tsx training/research/recipes/write-use-lite-vectors.ts --texts training/research/minilm/parity-texts.txt --out test/fixtures/use-lite-vectors.json
 * The files are the installed package's; nothing of src/full is in between.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '@tensorflow/tfjs-backend-cpu';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { load } from '@tensorflow-models/universal-sentence-encoder';
import { useLitePackageFolder } from '../../cli/use-lite-files.ts';
import { readFlags } from './flags.ts';

const flags = readFlags({ texts: '', out: '' });
const folder = useLitePackageFolder() ?? '';
await setBackend('cpu');
env().platform.fetch = (url) =>
  Promise.resolve(
    new Response(new Uint8Array(readFileSync(join(folder, url.split('/').pop() ?? '')))),
  );
const base = 'https://package.invalid';
const encoder = await load({ modelUrl: `${base}/model.json`, vocabUrl: `${base}/vocab.json` });
const texts = readFileSync(flags.texts, 'utf8').split('\n').filter(Boolean);
const rows = [];
for (const text of texts) {
  const tensor = await encoder.embed([text]);
  const vector = Buffer.from(new Uint8Array((await tensor.data()).slice().buffer));
  rows.push({ text, vector: vector.toString('base64') });
  tensor.dispose();
}
writeFileSync(flags.out, `${JSON.stringify(rows, null, 2)}\n`);
