/*
 * Are the marked words those that decided? Removes the word that is said to speak most for the
 * first category and asks again.
 *   node --import tsx training/research/recipes/measure-deletion.ts --bundle models/it-desk --data DIR --set it-desk [--tickets 1000]
 * Tickets are rows that no training has seen (place ≥ .9, read-data.ts).
 */
import { createCompactModel } from '../../../src/compact/compact-model.ts';
import { normaliseTicket } from '../../../src/core/normalise.ts';
import { readBundleFolder } from '../../cli/bundle-folder.ts';
import { readFlags } from './flags.ts';
import { logOdds } from './log-odds.ts';
import { placeOf, readLabelled } from './read-data.ts';

const flags = readFlags({
  bundle: 'models/it-desk',
  data: '',
  set: 'it-desk',
  column: 'category',
  tickets: '1000',
});
const bundle = await readBundleFolder(flags.bundle);
const model = createCompactModel(bundle.manifest, bundle.weights);
const { texts: all } = await readLabelled(flags.data, flags.set, flags.column);
const texts = all
  .flatMap((own) => (placeOf(own) >= 0.9 ? [normaliseTicket({ description: own }).text] : []))
  .filter((text) => text.split(/\s+/).length > 1)
  .slice(0, Number(flags.tickets));
const found = bundle.manifest.heads.map(({ name, labels }) => {
  let lower = 0;
  let explained = 0;
  for (const text of texts) {
    const logits = model.run(text).logits[name] ?? new Float32Array();
    const first = logits.indexOf(Math.max(...logits));
    const words = model.contributions(text, name, labels[first] ?? '');
    const top = words.reduce<(typeof words)[number] | null>(
      (best, word) => (word.weight > (best?.weight ?? 0) ? word : best),
      null,
    );
    if (!top) continue;
    explained++;
    const after =
      model.run(`${text.slice(0, top.start)} ${text.slice(top.end)}`.replace(/\s+/g, ' ').trim())
        .logits[name] ?? new Float32Array();
    if (logOdds(after, first) < logOdds(logits, first)) lower++;
  }
  return {
    head: name,
    tickets: texts.length,
    explained,
    lowered: lower,
    share: Number((lower / Math.max(1, explained)).toFixed(4)),
  };
});
console.log(
  JSON.stringify({ bundle: `${bundle.manifest.id}@${bundle.manifest.version}`, heads: found }),
);
