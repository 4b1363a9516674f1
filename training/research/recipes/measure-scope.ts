/*
 * Which score tells tickets from texts that are none best:
 *   node --import tsx training/research/recipes/measure-scope.ts --bundle models/support --tickets test.csv --oos oos-test.csv --taught train.csv
 * prints AUROC and how many out-of-scope texts are held back where 95 % of the tickets are kept,
 * for each score that a bundle may carry and for the largest cosine to a class's mean embedding
 * (over at most 4,000 taught tickets).
 */
import { itemAt } from '../../../src/core/item-at.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCompactModel } from '../../../src/compact/compact-model.ts';
import { readManifest } from '../../../src/core/bundle-schema.ts';
import { CATEGORY } from '../../../src/core/labels.ts';
import { auroc, quantile } from '../../../src/core/metrics.ts';
import { normaliseTicket } from '../../../src/core/normalise.ts';
import type { ModelOutput } from '../../../src/core/text-model.ts';
import { scoresOf } from '../../../src/train/fit/choose-scope.ts';
import { ticketsOf } from '../../node/read-tickets.ts';
import { readFlags } from './flags.ts';

const flags = readFlags({ bundle: 'models/support', tickets: '', oos: '', taught: '' });
const manifest = readManifest(
  JSON.parse(await readFile(join(flags.bundle, 'manifest.json'), 'utf8')),
);
const model = createCompactModel(
  manifest,
  new Uint8Array(await readFile(join(flags.bundle, manifest.encoder.weights))),
);
const temperature = manifest.heads.find(({ name }) => name === CATEGORY)?.temperature ?? 1;

async function outputsOf(path: string, most = Infinity): Promise<readonly ModelOutput[]> {
  const texts: string[] = [];
  for await (const { input } of ticketsOf(path, [])) texts.push(normaliseTicket(input).text);
  const stride = Math.max(1, texts.length / most);
  return texts
    .filter((text, at) => text && Math.floor(at % stride) === 0)
    .map((text) => model.run(text));
}

const [inside, outside] = [await outputsOf(flags.tickets), await outputsOf(flags.oos)];
const best = ({ logits }: ModelOutput): number => {
  const own = Array.from(logits[CATEGORY] ?? []);
  return own.indexOf(Math.max(...own));
};
const means = new Map<number, Float64Array>();
for (const output of flags.taught ? await outputsOf(flags.taught, 4_000) : []) {
  const mean = means.get(best(output)) ?? new Float64Array(model.dims);
  output.embedding.forEach((value, dim) => {
    mean[dim]! += value;
  });
  means.set(best(output), mean);
}
const nearest = ({ embedding }: ModelOutput): number =>
  Math.max(
    ...[...means.values()].map((mean) => {
      const length = Math.hypot(...mean) || 1;
      return embedding.reduce((sum, value, dim) => sum + value * itemAt(mean, dim), 0) / length;
    }),
  );

const report = (name: string, kept: readonly number[], held: readonly number[]): void => {
  const threshold = quantile(kept, 0.05);
  console.log(
    JSON.stringify({
      score: name,
      tickets: kept.length,
      outOfScope: held.length,
      auroc: Number(auroc(kept, held).toFixed(4)),
      heldAt95Kept: Number(
        (held.filter((value) => value < threshold).length / held.length).toFixed(4),
      ),
    }),
  );
};
for (const score of ['max-logit', 'max-probability', 'energy'] as const)
  report(
    score,
    scoresOf({ score }, inside, temperature),
    scoresOf({ score }, outside, temperature),
  );
if (means.size > 0) report('distance to class means', inside.map(nearest), outside.map(nearest));
