import { READ_LANGUAGES } from '../../../src/core/languages.ts';
import { defineCommand, type FlagSpecs } from '../command-spec.ts';
import { TABLE_FLAGS } from './table-flags.ts';

/** How the model learns. */
const LEARNING = {
  encoder: {
    type: 'string',
    value: 'compact|minilm|use-lite',
    help: 'Adds a full tier with that encoder to the compact one; several after commas, the usual one first; full means minilm.',
    default: 'compact',
    example: '--encoder minilm',
  },
  'encoder-folder': {
    type: 'string',
    value: 'DIR',
    help: 'Names the folder that holds the files of the full encoder, where there is one only.',
    default: 'the one in models, use-lite out of the installed package',
    example: '--encoder-folder my-encoder',
  },
  embeddings: {
    type: 'string',
    value: 'DIR',
    help: "Keeps a full encoder's embeddings there, so that the next run on the same texts is quick; none keeps nothing.",
    default: 'presort in the cache folder of the user',
    example: '--embeddings none',
  },
  mode: {
    type: 'string',
    value: 'head|finetune',
    help: 'Leaves the encoder alone (head, seconds) or trains it too (finetune).',
    default: 'whichever suits the number of tickets',
    example: '--mode head',
  },
  balance: {
    type: 'string',
    value: 'none|weights|smote',
    help: 'Evens out rare categories by weights or by made-up embeddings.',
    default: 'none',
    example: '--balance weights',
  },
  'target-precision': {
    type: 'string',
    value: 'P',
    help: 'Sets how often a preselected label must be right, above 0 and at most 1; further ones are for single languages.',
    default: '0.95',
    example: '--target-precision 0.98,fr=0.97',
  },
  seed: {
    type: 'string',
    value: 'N',
    help: 'Seeds every random choice; the same data and seed give the same bytes.',
    default: '1',
    example: '--seed 7',
  },
  checkpoint: {
    type: 'string',
    value: 'FILE',
    help: 'Keeps the state of a fine-tuning, so that the same command goes on after a stop.',
    default: 'none',
    example: '--checkpoint train.part',
  },
} as const satisfies FlagSpecs;

/** Flags for further tables that teach or measure. */
const MORE_TICKETS = {
  oos: {
    type: 'string',
    value: 'FILE',
    help: 'Names tickets that belong to no category, to learn when to abstain.',
    default: 'none',
    example: '--oos not-ours.csv',
  },
  labels: {
    type: 'string',
    value: 'FILE',
    help: 'Names a JSON file with a description for each label, which teaches like three tickets.',
    default: 'none',
    example: '--labels labels.json',
  },
  unlabelled: {
    type: 'string',
    value: 'FILE',
    help: 'Names tickets of the same desk that nobody has sorted yet; goes with --mode head.',
    default: 'none',
    example: '--unlabelled last-year.csv',
  },
  calibrate: {
    type: 'string',
    value: 'FILE',
    help: 'Names labelled tickets that calibrate and set the thresholds instead of a part of the data.',
    default: 'a part of the data',
    example: '--calibrate last-month.csv',
  },
  measure: {
    type: 'string',
    value: 'FILE',
    help: 'Names labelled tickets that measure and are used for nothing else; with --calibrate beside them every row of the table teaches.',
    default: 'a part of the data',
    example: '--measure this-month.csv',
  },
  extra: {
    type: 'string',
    value: 'FILE',
    help: 'Names labelled tickets that only teach and count less; goes with --mode head.',
    default: 'none',
    example: '--extra made-up.csv',
  },
  'extra-weight': {
    type: 'string',
    value: 'W',
    help: 'Sets how much a ticket of --extra counts beside one of the table, above 0 and at most 1.',
    default: '0.25',
    example: '--extra-weight 0.1',
  },
  'oos-calibrate': {
    type: 'string',
    value: 'FILE',
    help: 'Names tickets that belong to no category and only set the threshold of the scope gate.',
    default: 'every second ticket of --oos',
    example: '--oos-calibrate not-ours-2.csv',
  },
  'oos-measure': {
    type: 'string',
    value: 'FILE',
    help: 'Names tickets that belong to no category and only measure the scope gate.',
    default: 'those that set its threshold',
    example: '--oos-measure not-ours-3.csv',
  },
} as const satisfies FlagSpecs;

/** Flags for files that go into the bundle beside the weights. */
const CONTENT = {
  replies: {
    type: 'string',
    value: 'FILE',
    help: 'Puts reply templates into the bundle, as replies.json of a shipped bundle has them.',
    default: 'none',
    example: '--replies replies.json',
  },
  rules: {
    type: 'string',
    value: 'FILE',
    help: 'Puts rules into the bundle, as rules.json of a shipped bundle has them.',
    default: 'none',
    example: '--rules rules.json',
  },
  teams: {
    type: 'string',
    value: 'FILE',
    help: 'Puts the table of teams into the bundle, as teams.json of a shipped bundle has it.',
    default: 'GENERAL_SUPPORT, and MANUAL_REVIEW where Presort abstains',
    example: '--teams teams.json',
  },
  id: {
    type: 'string',
    value: 'ID',
    help: "Sets the bundle's id.",
    default: 'the name of the data file',
    example: '--id my-desk',
  },
  title: {
    type: 'string',
    value: 'T',
    help: "Sets the bundle's title for people.",
    default: 'the id',
    example: '--title "My desk"',
  },
  'bundle-version': {
    type: 'string',
    value: 'V',
    help: "Sets the bundle's version.",
    default: '1.0.0',
    example: '--bundle-version 1.1.0',
  },
  languages: {
    type: 'string',
    value: 'L[,L]',
    help: 'Names the languages of the tickets; others are abstained from, and each gets weights of its own.',
    default: `those that the table is in, of ${READ_LANGUAGES.join(', ')}; else the one that most of it is in`,
    example: '--languages en,de',
  },
  titles: {
    type: 'string',
    value: 'FILE',
    help: 'Names a JSON file with what people read instead of the labels and their descriptions, by head, language and label.',
    default: 'the labels themselves',
    example: '--titles titles.json',
  },
  sources: {
    type: 'string',
    value: 'FILE',
    help: 'Names a JSON list of the data sources with name, licence, url and use, for the card.',
    default: 'the data file, licence not stated',
    example: '--sources sources.json',
  },
  failures: {
    type: 'string',
    value: 'FILE',
    help: 'Names a JSON list of sentences on known failures, for the card.',
    default: 'none',
    example: '--failures failures.json',
  },
} as const satisfies FlagSpecs;

export const TRAIN = defineCommand({
  name: 'train',
  summary: 'Makes a complete bundle from a labelled table.',
  operands: [{ name: 'DATA.csv', help: 'Labelled tickets, CSV or JSON lines, gzipped or not.' }],
  flags: {
    out: {
      type: 'string',
      value: 'DIR',
      help: 'Names the folder to write the bundle to.',
      default: 'none: must be given',
      example: '--out my-bundle',
      required: true,
    },
    ...TABLE_FLAGS,
    ...LEARNING,
    ...MORE_TICKETS,
    ...CONTENT,
  },
  examples: [
    'train tickets.csv --out my-bundle',
    'train tickets.csv --out my-bundle --category-column Queue --replies replies.json',
  ],
});
