import { defineCommand } from '../command-spec.ts';
import { BUNDLE_FLAG, READING_FLAGS, TABLE_FLAGS, TIER_FLAG } from './table-flags.ts';

export const PICK = defineCommand({
  name: 'pick',
  summary: 'Says which unlabelled tickets to label next: the least sure, unlike each other.',
  operands: [
    { name: 'FILE', help: 'Tickets; rows that have a category already are not picked again.' },
  ],
  flags: {
    ...BUNDLE_FLAG,
    n: {
      type: 'string',
      value: 'N',
      help: 'Sets how many tickets to pick, 1 or more.',
      default: '50',
      example: '--n 20',
    },
    'text-column': TABLE_FLAGS['text-column'],
    'category-column': {
      type: 'string',
      value: 'C',
      help: 'Names the column whose filled cells say that a ticket is labelled; none reads all rows as unlabelled.',
      default: 'category, where the table has it',
      example: '--category-column none',
    },
    ...READING_FLAGS,
    format: {
      type: 'string',
      value: 'csv|jsonl',
      help: 'Chooses the form of the list; the CSV has an empty category column to fill in.',
      default: 'csv',
      example: '--format jsonl',
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Writes the list to a file.',
      default: 'stdout',
      example: '--out to-label.csv',
    },
    ...TIER_FLAG,
  },
  examples: ['pick last-month.csv --bundle my-bundle --n 50 --out to-label.csv'],
});
