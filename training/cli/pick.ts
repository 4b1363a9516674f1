import { writeFile } from 'node:fs/promises';
import {
  MAX_LOOKED_AT,
  reviewOrder,
  toReviewVector,
  uncertaintyOf,
} from '../../src/core/acquisition.ts';
import { normaliseTicket } from '../../src/core/normalise.ts';
import { wordsOf, type TicketInput } from '../../src/core/ticket.ts';
import type { Triage } from '../../src/core/triage.ts';
import { inspectTable, isJson } from '../../src/table/inspect-table.ts';
import type { OpenTable } from '../../src/table/held-table.ts';
import { strongCategory } from '../../src/table/ticket-columns.ts';
import { csvLine } from '../../src/table/csv.ts';
import { groupNearDuplicates } from '../../src/train/data/near-duplicates.ts';
import { readTickets } from '../node/read-tickets.ts';
import { BadRows } from './bad-rows.ts';
import { CommandError, toCommandError, usageError, type ExitCode } from './command-error.ts';
import type { NodeEngine } from './engine.ts';
import { openNodeEngine } from './open-node-engine.ts';
import { counted, lineList } from './line-list.ts';
import { readFlags, wantedTier, type Flags } from './flags.ts';
import { createProgressBar } from './progress-bar.ts';
import { sayHowItIsRead, tableChoices } from './reading-flags.ts';
import { PICK } from './specs/desk.ts';

interface Candidate {
  readonly line: number;
  readonly input: TicketInput;
  readonly triage: Triage;
}

/** The rows by what the bundle decided for them. */
interface Candidates {
  /** Unsure tickets, the least sure first, at most `MAX_LOOKED_AT`. */
  readonly waiting: readonly Candidate[];
  /** Some labelled tickets; the picked tickets should differ from them. */
  readonly labelled: readonly TicketInput[];
  readonly counts: { labelled: number; sure: number; unsure: number };
  /** Lines of tickets that nobody should label. */
  readonly unfit: { readonly unreadable: number[]; readonly automatic: number[] };
}

/** Number of labelled tickets, the last of the file, that picked tickets are compared with. */
const MAX_COMPARED = 300;

/** `presort pick`: tickets to label next, in the order of the app's Review. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, PICK);
  const [file = ''] = flags.operands;
  const most = flags.whole('n', 1);
  const format = flags.oneOf('format', ['csv', 'jsonl']);
  const bundle = flags.text('bundle');
  if (bundle === undefined)
    throw usageError('Give --bundle, a bundle folder or the id of a shipped bundle.', 'pick');
  const choices = tableChoices(flags);
  const engine = await openNodeEngine(bundle, wantedTier(flags));
  const found = await readCandidates(file, flags, choices, engine);
  const { labelled, counts, unfit } = found;
  if (counts.sure + counts.unsure === 0) throw nothingToPick(file, found);
  const { kept: waiting, twins } = withoutTwins(found.waiting);
  const order = reviewOrder(
    waiting.map(({ input, triage }) => ({
      uncertainty: uncertaintyOf(triage),
      vector: toReviewVector(engine.embed(input)),
    })),
    most,
    labelled.map((input) => toReviewVector(engine.embed(input))),
  );
  await engine.dispose?.();
  const picked = order.flatMap((at) => waiting[at] ?? []);
  const text =
    format === 'csv'
      ? [csvLine(COLUMNS), ...picked.map(csvRow)].join('')
      : picked.map((one) => `${JSON.stringify(jsonRow(one))}\n`).join('');
  const out = flags.text('out');
  if (out === undefined) process.stdout.write(text);
  else await writeFile(out, text);
  process.stderr.write(
    `presort: ${picked.length} of ${counted(counts.unsure, 'unsure ticket')} picked; ${counts.sure} sure enough, ${counts.labelled} with a category already\n`,
  );
  sayLeftOut(unfit.unreadable, 'without a text');
  sayLeftOut(unfit.automatic, 'that a machine wrote (automatic replies, bounces)');
  sayLeftOut(twins, 'that nearly repeat a less sure ticket');
  return 0;
}

function sayLeftOut(lines: readonly number[], which: string): void {
  if (lines.length > 0)
    process.stderr.write(
      `presort: ${counted(lines.length, 'ticket')} ${which}: left out (${lineList(lines)})\n`,
    );
}

/**
 * Keeps the first of tickets that share most of their words: a label for one of them is a label for
 * all. Digits do not tell tickets apart.
 */
function withoutTwins(candidates: readonly Candidate[]): {
  readonly kept: readonly Candidate[];
  readonly twins: readonly number[];
} {
  const groups = groupNearDuplicates(candidates.map(({ input }) => normaliseTicket(input).text));
  const met = new Set<number>();
  const isFirst = candidates.map((_, at) => {
    const group = groups[at] ?? at;
    const isNew = !met.has(group);
    met.add(group);
    return isNew;
  });
  return {
    kept: candidates.filter((_, at) => isFirst[at]),
    twins: candidates.flatMap(({ line }, at) => (isFirst[at] ? [] : [line])),
  };
}

async function readCandidates(
  file: string,
  flags: Flags<keyof typeof PICK.flags>,
  choices: ReturnType<typeof tableChoices>,
  engine: NodeEngine,
): Promise<Candidates> {
  const column = flags.text('category-column');
  const own = column === 'none' ? undefined : column;
  const textColumns = flags.list('text-column');
  const counts = { labelled: 0, sure: 0, unsure: 0 };
  const unfit: Candidates['unfit'] = { unreadable: [], automatic: [] };
  let [waiting, labelled, hasCategory]: [Candidate[], TicketInput[], boolean] = [[], [], false];
  const noTickets = new BadRows('line');
  const bar = createProgressBar();
  const onOpen = (table: OpenTable): void => {
    sayHowItIsRead(table, textColumns);
    // An export fills a column called "type" or "tracker" in every row, so it does not show which
    // tickets are labelled.
    hasCategory = own !== undefined || (column !== 'none' && hasOwnCategory(table));
  };
  try {
    let read = 0;
    for await (const row of readTickets(file, textColumns, choices, onOpen, own)) {
      if ('leftOut' in row) {
        noTickets.add(row.line, row.leftOut);
        continue;
      }
      bar.count(++read, 'tickets');
      const { line, input, category } = row;
      if (hasCategory && category.kind !== 'none') {
        counts.labelled++;
        labelled.push(input);
        if (labelled.length > 2 * MAX_COMPARED) labelled = labelled.slice(-MAX_COMPARED);
        continue;
      }
      if (normaliseTicket(input).text === '') {
        unfit.unreadable.push(line);
        continue;
      }
      const triage = await engine.triage(input);
      if (triage.reason === 'automatic') unfit.automatic.push(line);
      else if (triage.category.state === 'accept') counts.sure++;
      else {
        counts.unsure++;
        waiting.push({ line, input, triage });
        if (waiting.length > 2 * MAX_LOOKED_AT) waiting = leastSure(waiting);
      }
    }
  } catch (error) {
    throw toCommandError(error, file === '-' ? 'stdin' : file);
  } finally {
    bar.clear();
  }
  noTickets.close('left out: no ticket stands there');
  return { waiting: leastSure(waiting), labelled: labelled.slice(-MAX_COMPARED), counts, unfit };
}

function leastSure(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates]
    .sort((a, b) => a.triage.category.confidence - b.triage.category.confidence)
    .slice(0, MAX_LOOKED_AT);
}

function hasOwnCategory(table: OpenTable): boolean {
  const { shape, places } = inspectTable(table);
  const hasNames = shape.headerLine !== null || isJson(shape);
  return hasNames && strongCategory(shape.columns, places) >= 0;
}

function nothingToPick(file: string, { counts, unfit }: Candidates): CommandError {
  return new CommandError(
    'bad-input',
    counts.labelled > 0
      ? `${file} has no ticket without a category. Give unlabelled tickets, or --category-column none to pick among all.`
      : unfit.automatic.length > 0
        ? `${file} has only tickets that a machine wrote (automatic replies, bounces). Nobody should label those.`
        : `${file} has no ticket with a text. Name the column of the text with --text-column.`,
  );
}

const COLUMNS = [
  'id',
  'text',
  'category',
  'suggested',
  'probability',
  'second',
  'second_probability',
  'state',
  'reason',
  'suggested_priority',
  'line',
];

function jsonRow({ line, input, triage }: Candidate): object {
  const { category, priority, reason } = triage;
  return {
    id: input.id ?? '',
    line,
    text: wordsOf(input),
    state: category.state,
    reason,
    category: category.top,
    priority: priority.top,
  };
}

function csvRow({ line, input, triage }: Candidate): string {
  const { category, priority, reason } = triage;
  const [first, second] = category.top;
  return csvLine([
    input.id ?? '',
    wordsOf(input),
    '',
    first?.label ?? '',
    first?.probability ?? '',
    second?.label ?? '',
    second?.probability ?? '',
    category.state,
    reason ?? '',
    priority.top[0]?.label ?? '',
    line,
  ]);
}
