/*
 * The lexical part alone, block by block: rows of the ablation in docs/quality.md.
 *   node --import tsx training/research/recipes/measure-lexical.ts --data DIR --set it-desk --blocks words,grams,opening,company [--cost .3] [--room 80000] [--side validation] [--learner softmax --passes 30]
 */
import { itemAt } from '../../../src/core/item-at.ts';
import { packRows, scoreRow } from '../../../src/train/heads/feature-rows.ts';
import { chooseLexicalPart } from '../../../src/train/heads/lexical-part.ts';
import { trainLinearSvm } from '../../../src/train/heads/linear-svm.ts';
import { trainSoftmax } from './softmax-regression.ts';
import { featuresOf, readWords } from '../../../src/train/network/texts.ts';
import { readFlags } from './flags.ts';
import { placeOf, readLabelled } from './read-data.ts';

const flags = readFlags({
  data: '',
  set: 'it-desk',
  column: 'category',
  blocks: 'words,grams,opening,company',
  cost: '0.3',
  room: '1000000',
  side: 'validation',
  least: '2',
  learner: 'svm',
  passes: '30',
});
const wanted = flags.blocks.split(',');
const length = (block: string, value: number): number => (wanted.includes(block) ? value : 0);
const blocks = {
  words: length('words', 1.5),
  grams: length('grams', 1),
  opening: length('opening', 0.5),
  company: length('company', 0.7),
};
const { labels, texts, gold } = await readLabelled(flags.data, flags.set, flags.column);
const [from, to] = flags.side === 'test' ? [0.9, 1] : [0.8, 0.9];
const between = (low: number, high: number): number[] =>
  texts.flatMap((text, at) => (placeOf(text) >= low && placeOf(text) < high ? [at] : []));
const train = between(0, 0.8);
const measured = between(from, to);
const words = readWords(texts);
const features = (at: number) => featuresOf(words, words.sequences[at] ?? new Uint32Array());
const trainGold = Int32Array.from(train, (at) => itemAt(gold, at));
const fit = (rows: Parameters<typeof trainLinearSvm>[0]) =>
  flags.learner === 'softmax'
    ? trainSoftmax(rows, trainGold, {
        classes: labels.length,
        cost: Number(flags.cost),
        seed: 1,
        passes: Number(flags.passes),
      })
    : trainLinearSvm(rows, trainGold, {
        classes: labels.length,
        cost: Number(flags.cost),
        seed: 1,
      });
const part = await chooseLexicalPart(
  train.map(features),
  { blocks, minTexts: Number(flags.least), room: Number(flags.room) },
  (rows) => Promise.resolve([fit(rows)]),
);
const weights = fit(part.rows);
const rows = packRows(
  measured.map((at) => part.extract(features(at))),
  part.vocabulary.index.size,
);
const right = measured.filter((at, row) => {
  const scores = new Float64Array(labels.length);
  scoreRow(rows, row, weights, scores);
  return scores.indexOf(Math.max(...scores)) === gold[at];
});
console.log(
  JSON.stringify({
    set: flags.set,
    blocks: wanted,
    cost: Number(flags.cost),
    features: part.vocabulary.index.size,
    side: flags.side,
    measured: measured.length,
    accuracy: Number((right.length / measured.length).toFixed(4)),
  }),
);
