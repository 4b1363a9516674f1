import type { FlagSpecs } from '../command-spec.ts';

/** Flags of every command that reads a table, for properties that cannot always be guessed. */
export const READING_FLAGS = {
  encoding: {
    type: 'string',
    value: 'NAME',
    help: 'Says how letters are written, such as windows-1251, gbk, shift_jis.',
    default: 'guessed from the letters',
    example: '--encoding windows-1251',
  },
  delimiter: {
    type: 'string',
    value: 'C|tab|none',
    help: 'Says what stands between the cells of a CSV; none reads one cell a line.',
    default: 'guessed from the rows',
    example: '--delimiter ";"',
  },
  'header-row': {
    type: 'string',
    value: 'N|none',
    help: 'Says on which line the names of the columns stand, or that there are none.',
    default: 'guessed from the rows',
    example: '--header-row 4',
  },
  sheet: {
    type: 'string',
    value: 'NAME',
    help: 'Names the sheet of an Excel workbook that is read.',
    default: 'the first that has rows',
    example: '--sheet Tickets',
  },
} as const satisfies FlagSpecs;

/** Flags of every command that reads a labelled table. */
export const TABLE_FLAGS = {
  ...READING_FLAGS,
  'text-column': {
    type: 'string',
    value: 'C[,C]',
    help: 'Names the column with the text; of several, the first is the subject.',
    default: 'text, or subject and description',
    example: '--text-column Subject,Body',
  },
  'category-column': {
    type: 'string',
    value: 'C',
    help: 'Names the column with the category.',
    default: 'category, or what desks usually call it',
    example: '--category-column Queue',
  },
  'priority-column': {
    type: 'string',
    value: 'C',
    help: 'Names the column with the priority, which must then be there.',
    default: 'priority, where the table has it',
    example: '--priority-column Urgency',
  },
  'head-columns': {
    type: 'string',
    value: 'C[,C]',
    help: 'Names further columns; each becomes a head of its own with the name in lower case.',
    default: 'none',
    example: '--head-columns Product,Region',
  },
} as const satisfies FlagSpecs;

/** Which bundle answers. */
export const BUNDLE_FLAG = {
  bundle: {
    type: 'string',
    value: 'ID-or-DIR',
    help: 'Names a shipped bundle by its id, or the folder of any bundle.',
    default: 'none: must be given',
    example: '--bundle my-bundle',
    required: true,
  },
} as const satisfies FlagSpecs;

/** Which tier answers. */
export const TIER_FLAG = {
  tier: {
    type: 'string',
    value: 'compact|full',
    help: 'Chooses the tier that answers.',
    default: 'full for a bundle of your own that has one, compact for a shipped one',
    example: '--tier full',
  },
  full: {
    type: 'string',
    value: 'ENCODER',
    help: 'Names the full encoder that answers, where the bundle has heads for several.',
    default: "the bundle's first",
    example: '--full use-lite',
  },
} as const satisfies FlagSpecs;
