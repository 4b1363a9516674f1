/*
 * Cuts the translations of sentence pairs into words and hashes, a folder a language, for a student
 * of that language.
 *   node --import tsx training/research/teacher/pair-tokens.ts --pairs pairs.jsonl --english DIR --out DIR
 * `--english` holds texts.jsonl with the distinct English sides, in the order of their vectors; it
 * gets `anchor.f32`: what the shared encoder in models/encoder makes of each (640 numbers). Every
 * language's folder gets `teacher.u32`, the place of each text's English side, and `start`, the
 * shared encoder's own numbers.
 */
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { splitWords } from '../../../src/compact/words.ts';
import { normaliseText } from '../../../src/core/normalise.ts';
import { createRandom } from '../../../src/train/heads/random.ts';
import { freezeEncoder } from '../../../src/train/network/frozen-encoder.ts';
import { readSharedEncoder } from '../../node/shared-encoder.ts';
import { readFlags } from '../recipes/flags.ts';
import { misspell, stripMarks } from './misspell.ts';
import { createNumberLists, createWordPlaces } from './token-lists.ts';

const flags = readFlags({ pairs: '', english: '', out: '', words: '40', seed: '1' });
const most = Number(flags.words);
const random = createRandom(Number(flags.seed));
/** Share of the misspelt copies that have lost their accents. */
const BARE = 0.5;

const shared = await readSharedEncoder();
if (!shared) throw new Error('models/encoder/weights.bin is missing');

const places = await writeAnchors();
const newRoom = () => ({
  words: createWordPlaces(),
  clean: createNumberLists(),
  misspelt: createNumberLists(),
  sources: [] as string[],
  teacher: [] as number[],
});
const rooms = new Map<string, ReturnType<typeof newRoom>>();
for await (const line of createInterface({ input: createReadStream(flags.pairs) })) {
  const pair = JSON.parse(line) as { l: string; s: string; e: string; t: string };
  const place = places.get(pair.e);
  if (place === undefined) continue;
  const room = rooms.get(pair.l) ?? newRoom();
  rooms.set(pair.l, room);
  const text = normaliseText(pair.t).split(/\s+/, most).join(' ');
  const own = room.words.of(text, most);
  if (own.length === 0) continue;
  room.clean.add(own);
  const bare = random() < BARE ? stripMarks(text, random) : text;
  room.misspelt.add(room.words.of(misspell(bare, random), most));
  room.sources.push(pair.s);
  room.teacher.push(place);
}
for (const [language, { words, clean, misspelt, sources, teacher }] of rooms) {
  const folder = join(flags.out, language);
  mkdirSync(join(folder, 'start'), { recursive: true });
  clean.write(folder, 'clean');
  misspelt.write(folder, 'misspelt');
  writeFileSync(join(folder, 'teacher.u32'), Uint32Array.from(teacher));
  writeFileSync(
    join(folder, 'texts.jsonl'),
    sources.map((s) => `${JSON.stringify({ s })}\n`).join(''),
  );
  for (const name of [
    'vocabulary',
    'words',
    'grams',
    'projection',
    'bias',
    'attention',
    'salience',
  ] as const)
    writeFileSync(join(folder, 'start', name), shared[name]);
  console.log(`${language}: ${teacher.length} texts, ${words.write(folder)} distinct words`);
}

/** Embeds the English sides; returns the place of each. */
async function writeAnchors(): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const encoder = freezeEncoder(shared!, 0);
  const out = createWriteStream(join(flags.english, 'anchor.f32'));
  const input = createReadStream(join(flags.english, 'texts.jsonl'));
  for await (const line of createInterface({ input })) {
    const { t } = JSON.parse(line) as { t: string };
    found.set(t, found.size);
    const words = splitWords(normaliseText(t), most).map(({ word }) => word);
    const vector = words.length > 0 ? encoder.embed(words) : new Float32Array(encoder.dims);
    if (!out.write(new Uint8Array(vector.slice().buffer)))
      await new Promise<void>((resolve) => out.once('drain', () => resolve()));
  }
  await new Promise<void>((resolve) => out.end(() => resolve()));
  return found;
}
