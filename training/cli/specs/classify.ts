import { defineCommand } from '../command-spec.ts';
import { READING_FLAGS, TABLE_FLAGS, TIER_FLAG } from './table-flags.ts';

export const CLASSIFY = defineCommand({
  name: 'classify',
  summary: 'Triages one text, or every ticket of a file in its order.',
  operands: [],
  flags: {
    bundle: {
      type: 'string',
      value: 'ID-or-DIR',
      help: 'Names a shipped bundle by its id, or the folder of any bundle.',
      default: 'support',
      example: '--bundle it-desk',
    },
    text: {
      type: 'string',
      value: 'T',
      help: 'Gives one text to triage.',
      default: 'none: give --text or --in',
      example: '--text "I was charged twice"',
    },
    in: {
      type: 'string',
      value: 'FILE',
      help: 'Names a table of tickets (CSV, TSV, JSON, JSON lines, XML, .xlsx, .ods; gzipped, zipped or not); - reads stdin.',
      default: 'none: give --text or --in',
      example: '--in tickets.csv',
    },
    'text-column': TABLE_FLAGS['text-column'],
    ...READING_FLAGS,
    format: {
      type: 'string',
      value: 'jsonl|json|csv',
      help: 'Chooses the form of the results.',
      default: 'jsonl',
      example: '--format csv',
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Writes the results to a file.',
      default: 'stdout',
      example: '--out results.jsonl',
    },
    ...TIER_FLAG,
    threads: {
      type: 'string',
      value: 'N',
      help: 'Sets how many threads triage at once; the order of the results is that of the tickets for any number.',
      default: 'one for each core from the thousandth ticket on, 1 with the full tier',
      example: '--threads 4',
    },
    explain: {
      type: 'boolean',
      help: 'Adds the trace and the ten words that moved each decision most.',
      default: 'off',
      example: '--explain',
    },
  },
  examples: [
    'classify --text "I was charged twice"',
    'classify --bundle it-desk --in tickets.csv --format csv --out results.csv',
    'classify --in - < tickets.jsonl',
  ],
});
