import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { csvLine } from '../../src/table/csv.ts';
import { generateTickets, TICKET_COLUMNS } from '../research/generate/generate.ts';
import { usageError, type ExitCode } from './command-error.ts';
import { readFlags } from './flags.ts';
import { GENERATE } from './specs/files.ts';
import { createProgressBar } from './progress-bar.ts';

/** Lines that are written together. */
const BLOCK = 500;

/** `presort generate`: synthetic tickets; the same rows and seed give the same bytes. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, GENERATE);
  const out = flags.text('out');
  if (out === undefined) throw usageError('Give --out, the CSV file to write.', 'generate');
  if (!flags.has('rows')) throw usageError('Give --rows, the number of tickets.', 'generate');
  const rows = flags.whole('rows', 1);

  const file = createWriteStream(out);
  await once(file, 'open');
  const bar = createProgressBar();
  let block = csvLine(TICKET_COLUMNS);
  let count = 0;
  for (const ticket of generateTickets({ rows, seed: flags.whole('seed', 0) })) {
    block += csvLine(TICKET_COLUMNS.map((column) => ticket[column]));
    count++;
    if (count % BLOCK !== 0) continue;
    if (!file.write(block)) await once(file, 'drain');
    block = '';
    bar.show(count / rows, `${count} of ${rows} tickets`);
  }
  await new Promise<void>((resolve, reject) => file.on('error', reject).end(block, resolve));
  bar.clear();
  process.stderr.write(`presort: ${count} tickets written to ${out}\n`);
  return 0;
}
