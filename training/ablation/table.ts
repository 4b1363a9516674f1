/*
 * Rows of `ablate.ts` and `few-shot.ts` (one JSON object a line) as tables: each variant against the base over the same texts and seeds.
 *   node --import tsx training/ablation/table.ts --rows FILE [--measure network] [--base base]
 */
import { readFileSync } from 'node:fs';
import { readFlags } from '../recipes/flags.ts';
import { compareRuns, type Run } from './compare-runs.ts';

const flags = readFlags({ rows: '', measure: 'network', base: 'base' });
const runs = readFileSync(flags.rows, 'utf8').split('\n').filter(Boolean).flatMap((line): Run[] => {
  const { set, variant, perClass = 0, bits = 4, seed, right } = JSON.parse(line) as { set: string; variant: string; perClass?: number; bits?: number; seed: number; right: Record<string, string> }; // written by the commands above
  const marks = right[flags.measure];
  return marks ? [{ group: `${set}${perClass ? `, ${perClass} a class` : ''}${bits === 4 ? '' : `, ${bits} bits`}`, variant, seed, marks }] : [];
});
const points = (share: number): string => (100 * share).toFixed(1);
for (const group of new Set(runs.map((run) => run.group))) {
  console.log(`\n${group} (${flags.measure})\n| variant | right, % | against ${flags.base} | n, seeds |\n|---|---|---|---|`);
  for (const { variant, accuracy, gain, error, rows, seeds } of compareRuns(runs.filter((run) => run.group === group), flags.base)) {
    console.log(`| ${variant} | ${points(accuracy)} | ${variant === flags.base ? '' : `${gain < 0 ? '−' : '+'}${points(Math.abs(gain))} ± ${points(error)}`} | ${rows}, ${seeds} |`);
  }
}
