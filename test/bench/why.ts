/**
 * "Why?" over real tickets: takes out the word that is marked most strongly, wherever it stands, and counts how often the label's score
 * falls. `node --import tsx test/bench/why.ts FILE.csv[.gz] [text column] [bundle folder] [tickets]`; one JSON line.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createCompactModel } from '../../src/compact/compact-model.ts';
import { parseCsv } from '../../src/core/csv.ts';
import { CATEGORY } from '../../src/core/labels.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import { normaliseTicket } from '../../src/core/normalise.ts';

const [file = '', column = 'text', folder = 'models/support', most = '500'] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest; // our own file, checked by its own test
const head = manifest.heads.find(({ name }) => name === CATEGORY);
if (!head) throw new Error('no category head');
const model = createCompactModel(manifest, new Uint8Array(readFileSync(`${folder}/${manifest.encoder.weights}`)));
const bytes = readFileSync(file);
const { columns, rows } = parseCsv((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
const at = columns.indexOf(column);
if (at < 0) throw new Error(`no column ${column} among ${columns.join(', ')}`);
const step = Math.max(1, Math.floor(rows.length / Number(most)));

// In logarithms: a sure probability is 1 to the last digit of a number with or without the word.
const scoreOf = (text: string, label: number): number => {
  const logits = Array.from(model.run(text).logits[CATEGORY] ?? [], (logit) => logit / head.temperature);
  const highest = Math.max(...logits.filter((_, index) => index !== label));
  return (logits[label] ?? 0) - highest - Math.log(logits.reduce((sum, logit, index) => (index === label ? sum : sum + Math.exp(logit - highest)), 0));
};

let tickets = 0;
let fell = 0;
let unmarked = 0;
for (const { cells } of rows.filter((_, row) => row % step === 0)) {
  const { text } = normaliseTicket({ description: cells[at] ?? '' });
  const scores = head.labels.map((_, label) => scoreOf(text, label));
  const label = scores.indexOf(Math.max(...scores));
  const words = model.contributions(text, CATEGORY, head.labels[label] ?? '');
  const [top] = [...words].sort((a, b) => b.weight - a.weight);
  // Nothing speaks for the label: the panel marks nothing and says so.
  if (!top || top.weight <= 0) { unmarked++; continue; }
  const without = words.filter(({ word }) => word === top.word).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  tickets++;
  if (scoreOf(without, label) < (scores[label] ?? 0)) fell++;
}
console.log(JSON.stringify({ why: { file: file.split('/').at(-1), bundle: manifest.id, tickets, fell, share: fell / tickets, unmarked } }));
