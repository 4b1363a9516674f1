import { defineCommand } from '../command-spec.ts';
import { BUNDLE_FLAG, TABLE_FLAGS, TIER_FLAG } from './table-flags.ts';

export const EVALUATE = defineCommand({
  name: 'evaluate',
  summary: 'Measures a bundle on labelled tickets: one JSON line, and a page with charts.',
  operands: [{ name: 'DATA.csv', help: 'Labelled tickets that were not trained on.' }],
  flags: {
    ...BUNDLE_FLAG,
    report: {
      type: 'string',
      value: 'DIR',
      help: 'Writes a page with figures, what to do next and the tickets that were taken for something else to that folder; it is for the owner, as it holds their text.',
      default: 'no page',
      example: '--report report',
    },
    ...TIER_FLAG,
    ...TABLE_FLAGS,
  },
  examples: ['evaluate held-back.csv --bundle my-bundle --report report'],
});

export const COMPARE = defineCommand({
  name: 'compare',
  summary:
    'Trains five kinds of classifier and the model of "train --mode head" on the same split and prints one table.',
  operands: [{ name: 'DATA.csv', help: 'Labelled tickets.' }],
  flags: {
    ...TABLE_FLAGS,
    seed: {
      type: 'string',
      value: 'N',
      help: 'Seeds the split and every random choice.',
      default: '1',
      example: '--seed 7',
    },
  },
  examples: ['compare tickets.csv --category-column Queue'],
});
