/**
 * Writes the support data as CSV files that `presort train` reads:
 *   node --import tsx training/research/support/write-support-csv.ts --data DIR --out DIR [--seed 1] [--rows 60000] [--all]
 * gives train.csv, validation.csv, test.csv (text, category, priority, source) and
 * oos-{train,validation,test}.csv (text, source).
 * `--all` puts everything into train.csv: the final training.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { buildSupportData } from './build-support-data.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rows: { type: 'string', default: '60000' },
    all: { type: 'boolean', default: false },
  },
});
if (values.data === undefined || values.out === undefined) {
  process.stderr.write('presort: usage: --data and --out are needed\n');
  process.exit(2);
}
const whole = values.all ? { validationShare: 0, testShare: 0 } : {};
const data = await buildSupportData({
  dataDir: values.data,
  seed: Number(values.seed),
  rows: Number(values.rows),
  ...whole,
});
mkdirSync(values.out, { recursive: true });
for (const side of ['train', 'validation', 'test'] as const) {
  const rows = data[side].examples.map(({ text, category, priority, source }) => ({
    text,
    category,
    priority,
    source,
  }));
  writeFileSync(join(values.out, `${side}.csv`), Papa.unparse(rows, { newline: '\n' }));
  writeFileSync(
    join(values.out, `oos-${side}.csv`),
    Papa.unparse([...data[side].outOfScope], { newline: '\n' }),
  );
  process.stderr.write(
    `${side}: ${rows.length} tickets, ${data[side].outOfScope.length} out of scope\n`,
  );
}
