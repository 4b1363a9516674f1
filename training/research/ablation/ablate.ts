/*
 * Rows of the ablation in docs/quality.md: the compact network at half its width, with one part of its recipe changed.
 *   node --import tsx training/research/ablation/ablate.ts --data DIR --set banking77 --variant pooling=mean [--seed 1] [--steps 800] [--per-class 10] [--most 12000] [--teachers 2] [--keep FOLDER]
 * `variant.ts` lists the parts. Several sets, variants and seeds, with spaces between them, give a row each.
 * Learns from the training rows, is compared on the tuning rows (`placeOf` from .8 to .9); rows
 * from .9 on are not read. A row has the accuracies of the network, of the network packed to four
 * and two bits, of the lexical part and of its sum with the network (2 : 1), and says which texts
 * were right (`table.ts` compares them).
 */
import { readFlags } from '../recipes/flags.ts';
import { runVariant } from './run-variant.ts';

const flags = readFlags({
  data: '',
  set: 'banking77',
  variant: 'base',
  seed: '1',
  steps: '800',
  'per-class': '0',
  most: '12000',
  teachers: '2',
  keep: '',
});
for (const seed of flags.seed.split(' ').map(Number)) {
  for (const variant of flags.variant.split(' ')) {
    for (const set of flags.set.split(' ')) {
      const row = await runVariant({
        data: flags.data,
        set,
        variant,
        seed,
        steps: Number(flags.steps),
        perClass: Number(flags['per-class']),
        most: Number(flags.most),
        teachers: Number(flags.teachers),
        keep: flags.keep,
      });
      console.log(JSON.stringify(row));
    }
  }
}
