/*
 * Every head of a bundle on labelled tickets: figures with intervals, per class, and for priorities
 * how many are at most one step off.
 *   node --import tsx training/research/recipes/measure-bundle.ts --bundle models/support --tickets test/fixtures/support-realistic.csv
 * What the model says, before scope gate and rules.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCompactModel } from '../../../src/compact/compact-model.ts';
import { readManifest } from '../../../src/core/bundle-schema.ts';
import { CATEGORY } from '../../../src/core/labels.ts';
import { readLabelledTable } from '../../../src/train/data/labelled-rows.ts';
import { predictionsOf } from '../../../src/train/fit/calibrate-heads.ts';
import { headFigures } from '../../../src/train/report/metrics-file.ts';
import { openFileTable } from '../../node/table-source.ts';
import { readFlags } from './flags.ts';

const flags = readFlags({ bundle: 'models/support', tickets: '' });
const manifest = readManifest(
  JSON.parse(await readFile(join(flags.bundle, 'manifest.json'), 'utf8')),
);
const model = createCompactModel(
  manifest,
  new Uint8Array(await readFile(join(flags.bundle, manifest.encoder.weights))),
);
const others = Object.fromEntries(
  manifest.heads.filter(({ name }) => name !== CATEGORY).map(({ name }) => [name, name]),
);
const { rows } = await readLabelledTable(await openFileTable(flags.tickets), {
  text: [],
  heads: { [CATEGORY]: CATEGORY },
  optionalHeads: others,
});
const outputs = rows.map(({ text }) => model.run(text));
for (const head of manifest.heads) {
  const held = rows.flatMap(({ text, labels }, place) => {
    const gold = head.labels.indexOf(labels[head.name] ?? '');
    const output = outputs[place];
    return gold < 0 || !output ? [] : [{ text, gold: { [head.name]: gold }, place, output }];
  });
  console.log(
    JSON.stringify({ head: head.name, ...headFigures(head, predictionsOf(head, held)) }, null, 1),
  );
}
