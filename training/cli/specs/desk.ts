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

export const OUTCOME = defineCommand({
  name: 'outcome',
  summary:
    'Compares what the widget suggested with what the desk decided: right, taken, undone, corrected, and whether the promise holds.',
  operands: [
    {
      name: 'FILE',
      help: 'Tickets with the fields that the widget posted (presort_category, …) and the category in the end.',
    },
  ],
  flags: {
    ...BUNDLE_FLAG,
    prefix: {
      type: 'string',
      value: 'P',
      help: 'Says how the posted fields begin; a * in it stands for the name, as in the widget.',
      default: 'presort_',
      example: '--prefix "contact[presort_*]"',
    },
    'category-column': {
      type: 'string',
      value: 'C',
      help: 'Names the column with the category that the desk decided on.',
      default: 'category, or what desks usually call it',
      example: '--category-column Group',
    },
    'priority-column': {
      type: 'string',
      value: 'C',
      help: 'Names the column with the priority that the desk decided on.',
      default: 'priority, where the table has it',
      example: '--priority-column Urgency',
    },
    'text-column': TABLE_FLAGS['text-column'],
    same: {
      type: 'string',
      value: 'FILE',
      help: "Names a JSON file that says which label each of the desk's own words stands for.",
      default: "labels by their names, and options of the site's field as posted",
      example: '--same words.json',
    },
    ...READING_FLAGS,
    format: {
      type: 'string',
      value: 'table|json',
      help: 'Chooses the form of the figures.',
      default: 'table',
      example: '--format json',
    },
    'out-thresholds': {
      type: 'string',
      value: 'FILE',
      help: 'Writes the thresholds that these tickets show, for "presort bundle set --thresholds".',
      default: 'none',
      example: '--out-thresholds thresholds.json',
    },
    'out-corrections': {
      type: 'string',
      value: 'FILE',
      help: 'Writes the tickets that the desk decided otherwise as a table for "presort train".',
      default: 'none',
      example: '--out-corrections corrections.csv',
    },
  },
  examples: [
    'outcome solved.csv --bundle my-bundle',
    'outcome solved.csv --bundle my-bundle --out-thresholds thresholds.json --out-corrections corrections.csv',
  ],
});
