/*
 * One row of the ablation in docs/quality.md: the compact network at half its width, with one part of its recipe changed.
 *   node --import tsx training/ablation/ablate.ts --data DIR --set banking77 --variant pooling=mean [--seed 1] [--steps 800] [--per-class 10] [--most 12000] [--bits 4] [--teachers 2] [--keep FOLDER]
 * `variant.ts` lists the parts. Learns from the training rows, is compared on the tuning rows (placeOf from .8 to .9); rows from .9 on are not read.
 * Prints accuracies of the network, of the network packed to four bits, of the lexical part and of their sum (1 : 2), and which rows were right (`table.ts` compares them).
 */
import { USUAL_BLEND } from '../../src/train/heads/blend.ts';
import { readFlags } from '../recipes/flags.ts';
import { readAblationSet } from './ablation-set.ts';
import { keptScores } from './kept-scores.ts';
import { lexicalScores } from './lexical-scores.ts';
import { readProse } from './read-prose.ts';
import { teach, teachOutOfFold } from './teacher.ts';
import { readTokens } from './tokens.ts';
import { trainNetwork } from './train-network.ts';
import { labelledGoals, pseudoGoals } from './training-targets.ts';
import { readVariant } from './variant.ts';

const flags = readFlags({ data: '', set: 'banking77', variant: 'base', seed: '1', steps: '800', 'per-class': '0', most: '12000', keep: '', bits: '4', teachers: '2' });
const variant = readVariant(flags.variant);
const [seed, steps, perClass, most, bits] = [flags.seed, flags.steps, flags['per-class'], flags.most, flags.bits].map(Number) as [number, number, number, number, number]; // as many as given
const began = Date.now();
const { labels, train, tune, spare } = readAblationSet(flags.data, flags.set, { perClass, most, seed });
const classes = labels.length;
const mostWords = 48;
const name = (part: string): string => [part, flags.set, steps, ...(perClass ? [perClass, seed] : [most])].join('-');
// Teachers' seeds are none of the students'.
const teacher = { classes, steps, mostWords, seeds: Array.from({ length: Number(flags.teachers) }, (_, at) => 101 + at) };

const lexical = await keptScores(flags.keep, name('lexical'), classes, () => lexicalScores(train, classes, tune.texts));
const isTaught = variant.teacher > 0 || variant.doubted !== 'keep';
const taught = isTaught ? await keptScores(flags.keep, name('teacher'), classes, () => teachOutOfFold(train, teacher)) : [];
const unlabelled = variant.selfTraining === 'rows' ? spare.texts : variant.selfTraining === 'prose' ? readProse(flags.data, 20_000) : [];
const guessed = unlabelled.length ? await keptScores(flags.keep, name(variant.selfTraining), classes, () => teach(train, unlabelled, teacher)) : [];

const labelled = labelledGoals(train, classes, variant, taught);
const pseudo = pseudoGoals(unlabelled, guessed, variant.selfTraining === 'prose' ? labelled.length : unlabelled.length);
// Labelled rows come as often as pseudo-labelled ones.
const rounds = Math.max(1, Math.round(pseudo.length / Math.max(1, labelled.length)));
const learnt = [...labelled, ...pseudo];
const tokens = readTokens([...learnt.map(({ text }) => text), ...tune.texts], learnt.length, variant.tokens, mostWords);
const examples = learnt.flatMap(({ target }, text) => Array.from({ length: text < labelled.length ? rounds : 1 }, () => ({ text, target })));
const trained = trainNetwork(tokens, examples, {
  classes, variant, steps, seed,
  onStep: (step, loss) => { if (step % 200 === 0) console.error(`step ${step}, loss ${loss.toFixed(3)}`); },
});

const places = tune.texts.map((_, at) => learnt.length + at);
const rightOf = (scores: readonly ArrayLike<number>[]): boolean[] => tune.gold.map((label, row) => {
  const own = Array.from(scores[row] ?? []);
  return own.indexOf(Math.max(...own)) === label;
});
const plain = trained.score(places);
trained.pack(bits);
const packed = trained.score(places);
const right = { network: rightOf(plain), packed: rightOf(packed), sum: rightOf(packed.map((own, row) => own.map((score, label) => USUAL_BLEND.dense * score + USUAL_BLEND.lexical * (lexical[row]?.[label] ?? 0)))) };
const share = (rows: readonly boolean[]): number => Number((rows.filter(Boolean).length / rows.length).toFixed(4));
console.log(JSON.stringify({
  set: flags.set, variant: flags.variant, perClass, bits, seed, steps, trained: labelled.length, pseudo: pseudo.length, measured: tune.gold.length, seconds: Math.round((Date.now() - began) / 1000),
  network: share(right.network), packed: share(right.packed), lexical: share(rightOf(lexical)), sum: share(right.sum),
  ...(guessed.length && variant.selfTraining === 'rows' && { pseudoRight: share(guessed.map((own, at) => own.indexOf(Math.max(...own)) === spare.gold[at])) }),
  ...(taught.length && { teacherRight: share(taught.map((own, at) => own.indexOf(Math.max(...own)) === train.gold[at])) }),
  right: { network: marks(right.network), packed: marks(right.packed), sum: marks(right.sum) },
}));

function marks(rows: readonly boolean[]): string {
  return rows.map((own) => (own ? '1' : '0')).join('');
}
