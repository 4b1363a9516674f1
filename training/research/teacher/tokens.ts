/*
 * Cuts the gathered texts into words and hashes with the product's own code, and writes them as
 * plain arrays for PyTorch.
 *   node --import tsx training/research/teacher/tokens.ts --texts chosen.jsonl --out DIR [--words 40] [--seed 1]
 * Texts of labelled sets whose place (read-data.ts) is .9 and above are left out: rows there
 * measure. Every text is written twice: as it is, and misspelt. `texts.jsonl` is what the teacher
 * reads, line by line the same texts.
 */
import { createReadStream, createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { wordFeatures } from '../../../src/compact/word-features.ts';
import { splitWords } from '../../../src/compact/words.ts';
import { normaliseText, PLACEHOLDERS } from '../../../src/core/normalise.ts';
import { createRandom } from '../../../src/train/heads/random.ts';
import { readFlags } from '../recipes/flags.ts';
import { placeOf } from '../recipes/read-data.ts';
import { misspell } from './misspell.ts';

const flags = readFlags({ texts: '', out: '', words: '40', seed: '1' });
const most = Number(flags.words);
const random = createRandom(Number(flags.seed));
/** Sources that are labelled sets, or pairs made from them. */
const MEASURED = /^(?:L:|sgd|generated|bitext)/;
/** What the teacher reads where the product puts a placeholder. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [new RegExp(PLACEHOLDERS.url, 'g'), 'link'],
  [new RegExp(PLACEHOLDERS.email, 'g'), 'email address'],
  [new RegExp(PLACEHOLDERS.number, 'g'), 'number'],
  [new RegExp(PLACEHOLDERS.id, 'g'), 'id'],
];

const places = new Map<string, number>();
const words: string[] = [];

function placesOf(text: string): number[] {
  return splitWords(text, most).map(({ word }) => {
    let place = places.get(word);
    if (place === undefined) {
      places.set(word, (place = words.length));
      words.push(word);
    }
    return place;
  });
}

/** Lists of whole numbers, one after the other, with the place where each starts. */
function lists(): { add(list: readonly number[]): void; write(name: string): void } {
  const starts = [0];
  let items = new Uint32Array(1 << 20);
  let size = 0;
  return {
    add(list) {
      if (size + list.length > items.length) {
        const larger = new Uint32Array(items.length * 2);
        larger.set(items);
        items = larger;
      }
      items.set(list, size);
      starts.push((size += list.length));
    },
    write(name) {
      writeFileSync(join(flags.out, `${name}.starts.u32`), Uint32Array.from(starts));
      writeFileSync(join(flags.out, `${name}.u32`), items.subarray(0, size));
    },
  };
}

mkdirSync(flags.out, { recursive: true });
const clean = lists();
const misspelt = lists();
const teacher = createWriteStream(join(flags.out, 'texts.jsonl'));
let kept = 0;
let left = 0;
for await (const line of createInterface({ input: createReadStream(flags.texts) })) {
  const { s: source, t: raw } = JSON.parse(line) as { s: string; t: string };
  const text = normaliseText(raw).split(/\s+/, most).join(' ');
  const own = placesOf(text);
  if (!own.length || (MEASURED.test(source) && placeOf(normaliseText(raw)) >= 0.9)) {
    left++;
    continue;
  }
  clean.add(own);
  const other = misspell(text, random);
  misspelt.add(other === text ? own : placesOf(other));
  const spoken = SPOKEN.reduce((sum, [pattern, word]) => sum.replace(pattern, word), text);
  teacher.write(`${JSON.stringify({ s: source, t: spoken })}\n`);
  kept++;
}
teacher.end();
clean.write('clean');
misspelt.write('misspelt');
const grams = lists();
const hashes = new Uint32Array(words.length);
words.forEach((word, at) => {
  const features = wordFeatures(word);
  hashes[at] = features.wordHash;
  grams.add(features.gramHashes);
});
grams.write('grams');
writeFileSync(join(flags.out, 'hashes.u32'), hashes);
writeFileSync(join(flags.out, 'words.json'), JSON.stringify(words));
console.log(`${kept} texts, ${left} left out, ${words.length} distinct words`);
