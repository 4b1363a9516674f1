/*
 * Rows of `ablate.ts` and `few-shot.ts` (one JSON object a line) as tables: each variant against
 * the base over the same texts and seeds.
 *   node --import tsx training/research/ablation/table.ts --rows FILE [--measures network,sum] [--base base]
 * Measures of `ablate.ts`: network, packed4, packed2, sum, lexical; of `few-shot.ts`: head. A cell:
 * share right over the seeds, and the gain over the base ± its standard error.
 */
import { readFileSync } from 'node:fs';
import { readFlags } from '../recipes/flags.ts';
import { compareRuns, type Comparison, type Run } from './compare-runs.ts';

interface Row extends Omit<Run, 'marks'> {
  readonly set: string;
  readonly right: Readonly<Record<string, string>>;
}

const flags = readFlags({ rows: '', measures: 'network,sum', base: 'base' });
const measures = flags.measures.split(',');
const rows = readFileSync(flags.rows, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line): Row => {
    const {
      set,
      variant,
      perClass = 0,
      seed,
      right,
    } = JSON.parse(line) as {
      set: string;
      variant: string;
      perClass?: number;
      seed: number;
      right: Row['right'];
    }; // written by the commands above
    return {
      set,
      variant,
      seed,
      right,
      group: perClass ? `${perClass} a class` : 'all training rows',
    };
  });
for (const group of new Set(rows.map((row) => row.group))) {
  const own = rows.filter((row) => row.group === group);
  const columns = [...new Set(own.map(({ set }) => set))].flatMap((set) =>
    measures.map((measure) => ({
      name: `${set}: ${measure}`,
      found: compareRuns(
        own
          .filter((row) => row.set === set && row.right[measure])
          .map((row): Run => ({ ...row, marks: row.right[measure] ?? '' })),
        flags.base,
      ),
    })),
  );
  console.log(
    `\n${group}\n\n| variant | ${columns.map(({ name }) => name).join(' | ')} | seeds |\n|${'---|'.repeat(columns.length + 2)}`,
  );
  for (const variant of new Set(own.map((row) => row.variant))) {
    const cells = columns.map(({ found }) =>
      found.find((comparison) => comparison.variant === variant),
    );
    console.log(
      `| ${variant} | ${cells.map(cellOf).join(' | ')} | ${[...new Set(cells.map((cell) => cell?.seeds ?? 0))].join(' / ')} |`,
    );
  }
}

function cellOf(found: Comparison | undefined): string {
  if (!found) return '';
  const { accuracy, gain, error, variant } = found;
  return `${points(accuracy)}${variant === flags.base ? '' : ` (${gain < 0 ? '−' : '+'}${points(Math.abs(gain))} ± ${points(error)})`}`;
}

function points(share: number): string {
  return (100 * share).toFixed(1);
}
