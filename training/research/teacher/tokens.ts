/*
 * Cuts the gathered texts into words and hashes with the product's own code, and writes them as
 * plain arrays for PyTorch.
 *   node --import tsx training/research/teacher/tokens.ts --texts chosen.jsonl --out DIR [--words 40] [--seed 1]
 * Texts of labelled sets whose place (read-data.ts) is .9 and above are left out: rows there
 * measure. Every text is written twice: as it is, and misspelt. `texts.jsonl` is what the teacher
 * reads, line by line the same texts.
 */
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { normaliseText, PLACEHOLDERS } from '../../../src/core/normalise.ts';
import { createRandom } from '../../../src/train/heads/random.ts';
import { readFlags } from '../recipes/flags.ts';
import { placeOf } from '../recipes/read-data.ts';
import { misspell } from './misspell.ts';
import { createNumberLists, createWordPlaces } from './token-lists.ts';

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

const places = createWordPlaces();

mkdirSync(flags.out, { recursive: true });
const clean = createNumberLists();
const misspelt = createNumberLists();
const teacher = createWriteStream(join(flags.out, 'texts.jsonl'));
let kept = 0;
let left = 0;
for await (const line of createInterface({ input: createReadStream(flags.texts) })) {
  const { s: source, t: raw } = JSON.parse(line) as { s: string; t: string };
  const text = normaliseText(raw).split(/\s+/, most).join(' ');
  const own = places.of(text, most);
  if (!own.length || (MEASURED.test(source) && placeOf(normaliseText(raw)) >= 0.9)) {
    left++;
    continue;
  }
  clean.add(own);
  const other = misspell(text, random);
  misspelt.add(other === text ? own : places.of(other, most));
  const spoken = SPOKEN.reduce((sum, [pattern, word]) => sum.replace(pattern, word), text);
  teacher.write(`${JSON.stringify({ s: source, t: spoken })}\n`);
  kept++;
}
teacher.end();
clean.write(flags.out, 'clean');
misspelt.write(flags.out, 'misspelt');
const distinct = places.write(flags.out);
console.log(`${kept} texts, ${left} left out, ${distinct} distinct words`);
