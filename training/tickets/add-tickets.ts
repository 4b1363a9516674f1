/**
 * Adds a writer's tickets to a language, in two steps:
 *   node --import tsx training/tickets/add-tickets.ts TICKETS.jsonl --texts TEXTS.jsonl
 * writes the texts alone, shuffled, for the second reader, who answers a line
 * `{"n": 1, "category": "Bug Report", "priority": "Low"}` each (null for what is out of scope); then
 *   node --import tsx training/tickets/add-tickets.ts TICKETS.jsonl --readings READ.jsonl --language de
 * sets both beside each other, puts each business on one side and writes `de/TICKETS.jsonl`.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readWrittenFiles, textOf, type HandWrittenTicket, type Reading } from './read-tickets.ts';

type Draft = Omit<HandWrittenTicket, 'reader' | 'split'>;
type Split = HandWrittenTicket['split'];

const PRIORITIES = ['Low', 'Medium', 'High', 'Critical'];
/**
 * A business whose hash in [0, 1) is below the first number teaches; below the second it
 * calibrates; else it measures.
 */
const TRAIN_BELOW = 0.55;
const CALIBRATE_BELOW = 0.78;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string' },
    readings: { type: 'string' },
    language: { type: 'string' },
  },
});
const [file] = positionals;
if (file === undefined) stop('which tickets? Give their .jsonl file');
const drafts = readLines<Draft>(file);
const shuffled = [...drafts].sort((a, b) => hashOf(a.id) - hashOf(b.id));

if (values.texts !== undefined) {
  const texts = shuffled.map((draft, n) => ({ n, text: textOf(asTicket(draft)) }));
  writeLines(values.texts, texts);
} else if (values.readings !== undefined && values.language !== undefined) {
  const folder = join(dirname(fileURLToPath(import.meta.url)), values.language);
  mkdirSync(folder, { recursive: true });
  writeLines(join(folder, basename(file)), withReadings(values.readings, sidesOf(folder)));
} else stop('give --texts, or --readings with --language');

function withReadings(
  path: string,
  sides: ReadonlyMap<string, Split>,
): readonly HandWrittenTicket[] {
  const readings = new Map(
    readLines<Reading & { readonly n: number }>(path).map((reading) => [reading.n, reading]),
  );
  const byId = new Map<string, Reading>();
  for (const [n, { id }] of shuffled.entries()) {
    const { category, priority } = readings.get(n) ?? stop(`${path} has no reading ${n}`);
    byId.set(id, { category, priority });
  }
  return drafts.map((draft) => {
    const reader = byId.get(draft.id) ?? stop(`two tickets are called ${draft.id}`);
    const side = sides.get(draft.business.toLowerCase()) ?? sideOf(draft.business);
    return { ...asTicket(draft), reader, split: disputed(draft, reader) ? 'disputed' : side };
  });
}

function sidesOf(folder: string): ReadonlyMap<string, Split> {
  if (!existsSync(folder)) return new Map();
  const known = readWrittenFiles(folder).flatMap(({ writer, tickets }) =>
    `${writer}.jsonl` === basename(file ?? '') ? [] : tickets,
  );
  return new Map(
    known
      .filter(({ split }) => split !== 'disputed')
      .map(({ business, split }) => [business.toLowerCase(), split]),
  );
}

function sideOf(business: string): Split {
  const at = hashOf(business.toLowerCase());
  if (at < TRAIN_BELOW) return 'train';
  return at < CALIBRATE_BELOW ? 'calibrate' : 'card';
}

/** Whether the reader chose another category, or a priority two steps away. */
function disputed(draft: Draft, reader: Reading): boolean {
  if (draft.category !== reader.category) return true;
  if (draft.priority === null || reader.priority === null) return false;
  return Math.abs(PRIORITIES.indexOf(draft.priority) - PRIORITIES.indexOf(reader.priority)) > 1;
}

/** The fields in their order, so that files of all writers look alike; an empty subject is none. */
function asTicket({ id, subject, description, category, priority, form, business }: Draft): Draft {
  return {
    id,
    ...(subject ? { subject } : {}),
    description,
    category,
    priority,
    form,
    business,
  };
}

function hashOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

function readLines<T>(path: string): readonly T[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line, at) => {
    try {
      return JSON.parse(line) as T; // a writer's or reader's own file, held by a test afterwards
    } catch {
      return stop(`${path}, line ${at + 1} is no JSON`);
    }
  });
}

function writeLines(path: string, lines: readonly unknown[]): void {
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stderr.write(`${path}: ${lines.length} lines\n`);
}

function stop(message: string): never {
  process.stderr.write(`presort: ${message}\n`);
  process.exit(2);
}
