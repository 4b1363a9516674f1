import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import type { Triage } from '../../src/core/triage.ts';
import { rowProblemText } from '../../src/table/row-problem.ts';
import { readTickets } from '../node/read-tickets.ts';
import { BadRows } from './bad-rows.ts';
import { toCommandError, usageError, type ExitCode } from './command-error.ts';
import { openNodeEngine, type NodeEngine } from './engine.ts';
import { readFlags, wantedTier } from './flags.ts';
import { createProgressBar } from './progress-bar.ts';
import { sayHowItIsRead, tableChoices } from './reading-flags.ts';
import { CLASSIFY } from './specs/classify.ts';
import { createResultWriter, FORMATS } from './result-writer.ts';

/** How many words `--explain` names for each head. */
const EXPLAINED_WORDS = 10;

/** `presort classify`: one result per ticket, in order, as the tickets come. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, CLASSIFY);
  const file = flags.text('in');
  if (flags.has('text') === flags.has('in'))
    throw usageError('Give either --text or --in.', 'classify');
  const format = flags.oneOf('format', FORMATS);
  const choices = tableChoices(flags);
  const engine = await openNodeEngine(
    flags.text('bundle') ?? CLASSIFY.flags.bundle.default,
    wantedTier(flags),
    flags.text('full'),
  );
  const classify = (input: TicketInput): Triage | Promise<Triage> =>
    flags.has('explain') ? explain(engine, input) : engine.triage(input);

  const writer = createResultWriter(format, flags.text('out'));
  const badRows = new BadRows();
  const noTickets = new BadRows('line');
  // Results on the screen show themselves how far it is.
  const bar = flags.has('out') ? createProgressBar() : null;
  let count = 0;
  try {
    if (file === undefined)
      await writer.write(await classify({ id: '1', description: flags.text('text') ?? '' }));
    else {
      const textColumns = flags.list('text-column');
      for await (const row of readTickets(file, textColumns, choices, (table) => {
        sayHowItIsRead(table, textColumns);
      })) {
        if ('leftOut' in row) noTickets.add(row.line, row.leftOut);
        else {
          if (row.problem !== null) badRows.add(row.line, rowProblemText(row.problem));
          await writer.write(await classify(row.input));
          bar?.count(++count, 'tickets');
        }
      }
    }
  } catch (error) {
    throw toCommandError(error, file === '-' ? 'stdin' : file);
  } finally {
    bar?.clear();
  }
  await writer.end();
  await engine.dispose?.();
  badRows.close('classified as far as they could be read');
  noTickets.close('left out: no ticket stands there');
  return 0;
}

/** A result with its trace and the words that moved each decision most. */
async function explain(
  engine: NodeEngine,
  input: TicketInput,
): Promise<Triage & { readonly explanation: object }> {
  const triage = await engine.triage(input, true);
  const wordsFor = (head: typeof CATEGORY | typeof PRIORITY): object[] => {
    const label = triage[head].top[0]?.label;
    if (label === undefined) return [];
    return [...engine.explain(input, head, label).words]
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
      .slice(0, EXPLAINED_WORDS)
      .map(({ word, weight, start, end }) => ({
        word,
        weight: Number(weight.toFixed(4)),
        start,
        end,
      }));
  };
  return {
    ...triage,
    explanation: { [CATEGORY]: wordsFor(CATEGORY), [PRIORITY]: wordsFor(PRIORITY) },
  };
}
