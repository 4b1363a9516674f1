import { defineCommand } from '../command-spec.ts';
import { TABLE_FLAGS, TIER_FLAG } from './table-flags.ts';

export const EVALUATE = defineCommand({
  name: 'evaluate',
  summary: 'Measures a bundle on labelled tickets: one JSON line, and a page with charts.',
  operands: [{ name: 'DATA.csv', help: 'Labelled tickets that were not trained on.' }],
  flags: {
    bundle: {
      type: 'string',
      value: 'ID-or-DIR',
      help: 'Names a shipped bundle by its id, or the folder of any bundle.',
      default: 'none: must be given',
      example: '--bundle my-bundle',
      required: true,
    },
    report: {
      type: 'string',
      value: 'DIR',
      help: 'Writes a page with confusion matrix, reliability and coverage to that folder.',
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
  summary: 'Trains five kinds of classifier on the same split and prints one table.',
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
