/**
 * "Why?" over real tickets: takes out the word that is marked most strongly, wherever it stands,
 * and counts how often the label's score falls. `node --import tsx test/bench/why.ts FILE.csv[.gz]
 * [text column] [bundle folder] [tickets]`; one JSON line.
 */
import { createCompactModel } from '../../src/compact/compact-model.ts';
import { CATEGORY } from '../../src/core/labels.ts';
import { normaliseTicket } from '../../src/core/normalise.ts';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { ticketsOf } from '../../training/node/read-tickets.ts';
import { logOdds } from '../../training/research/recipes/log-odds.ts';

const [file = '', column = 'text', folder = 'models/support', most = '500'] = process.argv.slice(2);
const { manifest, weights } = await readBundleFolder(folder);
const head = manifest.heads.find(({ name }) => name === CATEGORY);
if (!head) throw new Error('no category head');
const model = createCompactModel(manifest, weights);
const texts: string[] = [];
for await (const { input } of ticketsOf(file, [column]))
  texts.push(normaliseTicket({ description: input.description }).text);
const step = Math.max(1, Math.floor(texts.length / Number(most)));

// Uses the score: a probability near 1 does not change in floating point when the word is removed.
const scoreOf = (text: string, label: number): number =>
  logOdds(
    Array.from(model.run(text).logits[CATEGORY] ?? [], (logit) => logit / head.temperature),
    label,
  );

let tickets = 0;
let fell = 0;
let unmarked = 0;
for (const text of texts.filter((_, row) => row % step === 0)) {
  const scores = head.labels.map((_, label) => scoreOf(text, label));
  const label = scores.indexOf(Math.max(...scores));
  const words = model.contributions(text, CATEGORY, head.labels[label] ?? '');
  const [top] = [...words].sort((a, b) => b.weight - a.weight);
  // No word supports the label, so the panel marks none and shows a note.
  if (!top || top.weight <= 0) {
    unmarked++;
    continue;
  }
  const without = words
    .filter(({ word }) => word === top.word)
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
  tickets++;
  if (scoreOf(without, label) < (scores[label] ?? 0)) fell++;
}
console.log(
  JSON.stringify({
    why: {
      file: file.split('/').at(-1),
      bundle: manifest.id,
      tickets,
      fell,
      share: fell / tickets,
      unmarked,
    },
  }),
);
