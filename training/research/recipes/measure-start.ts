/*
 * What a desk with few labelled tickets, or none, gets from `presort train` and from the Lab:
 * `fitBundle`, the code behind both, taught so many tickets a label and measured on the set's other
 * rows.
 *   node --import tsx training/research/recipes/measure-start.ts --tickets F.csv[.gz] [--column category] [--labels labels.json] [--per-class 0,8,14,20] [--draws 3]
 *     [--below 0.8] [--from 0.9]
 * Rows are placed by a hash of their letters: tickets are drawn below `--below`, measured from
 * `--from` on. 0 a class is the labels alone.
 */
import { itemAt } from '../../../src/core/item-at.ts';
import { readFile } from 'node:fs/promises';
import { calibrate } from '../../../src/core/calibrate.ts';
import { isAccepted } from '../../../src/core/decide.ts';
import { CATEGORY } from '../../../src/core/labels.ts';
import { measure } from '../../../src/core/metrics.ts';
import { readLabelDescriptions } from '../../../src/train/data/label-guides.ts';
import { readLabelledTable } from '../../../src/train/data/labelled-rows.ts';
import { prepareRows } from '../../../src/train/data/prepare-rows.ts';
import { fitBundle } from '../../../src/train/fit/fit-languages.ts';
import { usualMode } from '../../../src/train/network/usual-mode.ts';
import { openFileTable } from '../../node/table-source.ts';
import { nodeHost } from '../../node/node-host.ts';
import { readSharedEncoder } from '../../node/shared-encoder.ts';
import { readFlags } from './flags.ts';
import { firstOfEach, placeOf } from './read-data.ts';

const flags = readFlags({
  tickets: '',
  column: CATEGORY,
  labels: '',
  'per-class': '0,8,14,20',
  draws: '3',
  below: '0.8',
  from: '0.9',
});
const { rows: all } = await readLabelledTable(await openFileTable(flags.tickets), {
  text: [],
  heads: { [CATEGORY]: flags.column },
  optionalHeads: {},
});
const descriptions =
  flags.labels === ''
    ? {}
    : readLabelDescriptions(JSON.parse(await readFile(flags.labels, 'utf8')), CATEGORY);
const own = {
  [CATEGORY]:
    descriptions[CATEGORY] ??
    Object.fromEntries(all.map(({ labels }) => [labels[CATEGORY] ?? '', ''])),
};
const names = Object.keys(own[CATEGORY] ?? {});
const gold = all.map(({ labels }) => names.indexOf(labels[CATEGORY] ?? ''));
const places = all.map(({ text }) => placeOf(text));
const pool = places.flatMap((place, at) => (place < Number(flags.below) ? [at] : []));
const held = places.flatMap((place, at) => (place >= Number(flags.from) ? [at] : []));

for (const perClass of flags['per-class'].split(',').map(Number)) {
  const found: Awaited<ReturnType<typeof once>>[] = [];
  // Without examples a draw changes nothing, so one draw is enough.
  for (let seed = 1; seed <= (perClass === 0 ? 1 : Number(flags.draws)); seed++)
    found.push(await once(perClass, seed));
  const mean = (of: keyof (typeof found)[number]): number =>
    Number((found.reduce((sum, one) => sum + one[of], 0) / found.length).toFixed(3));
  console.log(
    JSON.stringify({
      perClass,
      labels: names.length,
      described: flags.labels !== '',
      draws: found.length,
      taught: mean('taught'),
      measured: held.length,
      accuracy: mean('accuracy'),
      least: Math.min(...found.map(({ accuracy }) => accuracy)),
      most: Math.max(...found.map(({ accuracy }) => accuracy)),
      macroF1: mean('macroF1'),
      inFirstThree: mean('inFirstThree'),
      offered: mean('offered'),
      offeredRight: mean('offeredRight'),
      accepted: mean('accepted'),
      seconds: mean('seconds'),
    }),
  );
}

// eslint-disable-next-line max-lines-per-function -- a record of one measurement: what is timed and what is counted stand beside each other.
async function once(
  perClass: number,
  seed: number,
): Promise<
  Record<
    | 'taught'
    | 'accuracy'
    | 'macroF1'
    | 'inFirstThree'
    | 'offered'
    | 'offeredRight'
    | 'accepted'
    | 'seconds',
    number
  >
> {
  const taught = perClass === 0 ? [] : firstOfEach(pool, gold, perClass, seed);
  // With tickets a label's name teaches by itself; without any it has to be handed over, as `--labels` does.
  const { clean, heads, rows } = prepareRows(
    taught.flatMap((at) => all[at] ?? []),
    [CATEGORY],
    perClass === 0 || flags.labels !== '' ? own : {},
  );
  const startedAt = performance.now();
  const {
    trained,
    heads: [head],
  } = await fitBundle({
    rows,
    heads,
    groups: clean.groups,
    encoder: 'compact',
    mode: usualMode(rows.length, names.length),
    balance: 'none',
    seed,
    targetPrecision: 0.95,
    outOfScope: [],
    sharedEncoder: readSharedEncoder(),
    host: nodeHost,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  if (!head) throw new Error('no head');
  const answers = held.flatMap((at) => {
    const logits = trained.model.run(all[at]?.text ?? '').logits[CATEGORY];
    if (!logits) return [];
    const shares = calibrate(logits, head.temperature);
    const order = [...shares.keys()].sort((a, b) => itemAt(shares, b) - itemAt(shares, a));
    const [predicted = '', ...others] = order.slice(0, 3).map((label) => head.labels[label] ?? '');
    return [
      {
        gold: names[gold[at] ?? -1] ?? '',
        predicted,
        others,
        confidence: itemAt(shares, itemAt(order, 0)),
      },
    ];
  });
  const { accuracy, macroF1 } = measure(answers, head.labels);
  const share = (of: number, among = answers.length): number => (among === 0 ? 0 : of / among);
  const offered = answers.filter(({ confidence }) => confidence >= head.thresholds.suggest);
  return {
    taught: rows.length,
    accuracy: Number(accuracy.toFixed(4)),
    macroF1,
    inFirstThree: share(
      answers.filter((one) => one.gold === one.predicted || one.others.includes(one.gold)).length,
    ),
    offered: share(offered.length),
    offeredRight: share(offered.filter((one) => one.gold === one.predicted).length, offered.length),
    accepted: share(answers.filter((one) => isAccepted(one, head.thresholds)).length),
    seconds,
  };
}
