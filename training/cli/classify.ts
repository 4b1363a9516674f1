import { availableParallelism } from 'node:os';
import type { TicketInput } from '../../src/core/ticket.ts';
import { rowProblemText } from '../../src/table/row-problem.ts';
import { ClassifyPool } from '../node/classify-pool.ts';
import { readTicketChunks, type LeftOutLine, type TicketLine } from '../node/read-tickets.ts';
import { BadRows } from './bad-rows.ts';
import { ClassifyQueue } from './classify-queue.ts';
import { toCommandError, usageError, type ExitCode } from './command-error.ts';
import { FORMATS } from './engine.ts';
import { readFlags, wantedTier } from './flags.ts';
import { counted } from './line-list.ts';
import { openNodeEngine } from './open-node-engine.ts';
import { createProgressBar } from './progress-bar.ts';
import { sayHowItIsRead, tableChoices } from './reading-flags.ts';
import { CLASSIFY } from './specs/classify.ts';
import { createResultWriter } from './result-writer.ts';

/** Number of tickets from which further threads save time. */
const MIN_FOR_THREADS = 1_000;

/** `presort classify`: one result per ticket, in order, as the tickets come. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, CLASSIFY);
  const file = flags.text('in');
  if (flags.has('text') === flags.has('in'))
    throw usageError('Give either --text or --in.', 'classify');
  const format = flags.oneOf('format', FORMATS);
  const choices = tableChoices(flags);
  const hasThreads = flags.has('threads');
  const threads = hasThreads ? flags.whole('threads', 1) : availableParallelism();
  const bundle = flags.text('bundle') ?? CLASSIFY.flags.bundle.default;
  const engine = await openNodeEngine(bundle, wantedTier(flags), flags.text('full'));
  const writer = createResultWriter(format, flags.text('out'));
  const problems = new RowProblems();
  // Results on the screen show the progress already, so the bar is drawn only for a file.
  const bar = flags.has('out') && file !== undefined ? createProgressBar() : null;
  let written = 0;
  const queue = new ClassifyQueue({
    engine,
    writer,
    format,
    isExplained: flags.has('explain'),
    startThreads:
      threads > 1 && engine.tier === 'compact' ? () => new ClassifyPool(threads, bundle) : null,
    startAfter: hasThreads ? 0 : MIN_FOR_THREADS,
    onWritten: (count) => {
      written = count;
      bar?.count(count, 'tickets');
    },
  });
  try {
    if (file === undefined) await queue.add([{ id: '1', description: flags.text('text') ?? '' }]);
    else {
      const textColumns = flags.list('text-column');
      const chunks = readTicketChunks(file, textColumns, choices, (table) => {
        sayHowItIsRead(table, textColumns);
      });
      try {
        for await (const lines of chunks) await queue.add(problems.ticketsOf(lines));
      } finally {
        // The tickets that were read before the error still get their results.
        await queue.drain();
      }
    }
  } catch (error) {
    sayWhatCame(written);
    throw toCommandError(error, file === '-' ? 'stdin' : file);
  } finally {
    queue.dispose();
    bar?.clear();
  }
  await writer.end();
  await engine.dispose?.();
  problems.close();
  return 0;
}

/** Says how many results were written before a fault that ends the file. */
function sayWhatCame(written: number): void {
  if (written > 0)
    process.stderr.write(
      `presort: only ${counted(written, 'ticket')} before the fault ${written === 1 ? 'is' : 'are'} classified\n`,
    );
}

/** Prints the lines that hold no ticket or only a part of one. */
class RowProblems {
  readonly #badRows = new BadRows();
  readonly #noTickets = new BadRows('line');

  /** The tickets of these lines, in order. */
  ticketsOf(lines: readonly (TicketLine | LeftOutLine)[]): readonly TicketInput[] {
    return lines.flatMap((row) => {
      if ('leftOut' in row) {
        this.#noTickets.add(row.line, row.leftOut);
        return [];
      }
      if (row.problem !== null) this.#badRows.add(row.line, rowProblemText(row.problem));
      return [row.input];
    });
  }

  close(): void {
    this.#badRows.close('classified as far as they could be read');
    this.#noTickets.close('left out: no ticket stands there');
  }
}
