/**
 * Writes the hand-written tickets as the tables that `presort train` reads:
 *   node --import tsx training/tickets/write-csv.ts --out DIR [--languages en,de]
 * gives train.csv, calibrate.csv and card.csv (subject, description, category, priority, language),
 * and the same with `oos-` before the name for the tickets out of scope, those that teach with
 * composed ones after them (`errands.ts`). A business stands on one side only.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { composeErrands } from './errands.ts';
import { readWrittenFiles, type HandWrittenTicket } from './read-tickets.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    languages: { type: 'string', default: 'en' },
  },
});
if (values.out === undefined) {
  process.stderr.write('presort: usage: --out is needed, the folder to write to\n');
  process.exit(2);
}
type Row = HandWrittenTicket & { readonly language: string };
const here = fileURLToPath(new URL('.', import.meta.url));
const languages = values.languages.split(',');
const tickets = languages.flatMap((language) =>
  readWrittenFiles(join(here, language)).flatMap((file) =>
    file.tickets.map((ticket): Row => ({ ...ticket, language })),
  ),
);
/** Of each language; a sixth of the hand-written ones in English, a third in the others. */
const ERRANDS = 400;
const errands = languages.flatMap((language) =>
  composeErrands(language, ERRANDS, 1).map((description) => ({
    description,
    category: null,
    priority: null,
    language,
  })),
);
mkdirSync(values.out, { recursive: true });
for (const split of ['train', 'calibrate', 'card'] as const) {
  const own = tickets.filter((ticket) => ticket.split === split);
  write(
    `${split}.csv`,
    own.filter(({ category }) => category !== null),
  );
  const outside = own.filter(({ category }) => category === null);
  write(`oos-${split}.csv`, split === 'train' ? [...outside, ...errands] : outside);
}

function write(
  name: string,
  rows: readonly Pick<Row, 'subject' | 'description' | 'category' | 'priority' | 'language'>[],
): void {
  const table = rows.map(({ subject = '', description, category, priority, language }) => ({
    subject,
    description,
    category: category ?? '',
    priority: priority ?? '',
    language,
  }));
  writeFileSync(join(values.out ?? '', name), Papa.unparse(table, { newline: '\n' }));
  process.stderr.write(`${name}: ${rows.length} tickets\n`);
}
