/**
 * Writes the hand-written tickets as the tables that `presort train` reads:
 *   node --import tsx training/tickets/write-csv.ts --out DIR [--tickets training/tickets/en]
 * gives train.csv, calibrate.csv and card.csv (subject, description, category, priority), and the
 * same with `oos-` before the name for the tickets out of scope. A business stands on one side
 * only.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { readWrittenFiles, type HandWrittenTicket } from './read-tickets.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    tickets: { type: 'string', default: 'training/tickets/en' },
  },
});
if (values.out === undefined) {
  process.stderr.write('presort: usage: --out is needed, the folder to write to\n');
  process.exit(2);
}
const tickets = readWrittenFiles(values.tickets).flatMap((file) => file.tickets);
mkdirSync(values.out, { recursive: true });
for (const split of ['train', 'calibrate', 'card'] as const) {
  const own = tickets.filter((ticket) => ticket.split === split);
  write(
    `${split}.csv`,
    own.filter(({ category }) => category !== null),
  );
  write(
    `oos-${split}.csv`,
    own.filter(({ category }) => category === null),
  );
}

function write(name: string, rows: readonly HandWrittenTicket[]): void {
  const table = rows.map(({ subject = '', description, category, priority }) => ({
    subject,
    description,
    category: category ?? '',
    priority: priority ?? '',
  }));
  writeFileSync(join(values.out ?? '', name), Papa.unparse(table, { newline: '\n' }));
  process.stderr.write(`${name}: ${rows.length} tickets\n`);
}
