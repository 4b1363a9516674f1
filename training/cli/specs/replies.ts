import { defineCommand } from '../command-spec.ts';
import { READING_FLAGS } from './table-flags.ts';

export const REPLIES = defineCommand({
  name: 'replies',
  summary: "Makes a desk's own macros, help pages or FAQ into answers that are found by meaning.",
  operands: [
    { name: 'build', help: 'The only thing that it does.' },
    {
      name: 'IN',
      help: 'A table of macros or question and answer pairs, a Markdown or HTML page, or a folder or zip archive of such files.',
    },
  ],
  flags: {
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Names the file to write, for "presort bundle set --replies" and the replies attribute of the widget.',
      default: 'none: must be given',
      example: '--out replies.json',
      required: true,
    },
    bundle: {
      type: 'string',
      value: 'ID-or-DIR',
      help: 'Names the bundle that the answers are for: its encoder finds them, and its categories are kept.',
      default: 'support',
      example: '--bundle my-bundle',
    },
    'title-column': {
      type: 'string',
      value: 'C',
      help: 'Names the column with the title of an answer.',
      default: 'title, name or question',
      example: '--title-column Macro',
    },
    'text-column': {
      type: 'string',
      value: 'C',
      help: 'Names the column with the answer.',
      default: 'answer, reply, body or what else it is usually called',
      example: '--text-column Response',
    },
    'category-column': {
      type: 'string',
      value: 'C',
      help: 'Names the column with the category of an answer.',
      default: 'category, where the table has it',
      example: '--category-column Folder',
    },
    same: {
      type: 'string',
      value: 'FILE',
      help: "Names a JSON file that says which of the bundle's categories each of the desk's own words stands for.",
      default: 'categories by their names',
      example: '--same words.json',
    },
    questions: {
      type: 'string',
      value: 'FILE',
      help: 'Names a table of questions and the id or title of the answer to each; they measure and fit the floor, and are put nowhere.',
      default: 'none: the floor is fitted from the answers themselves',
      example: '--questions questions.csv',
    },
    'question-column': {
      type: 'string',
      value: 'C',
      help: 'Names the column of --questions with the question.',
      default: 'question or text',
      example: '--question-column Message',
    },
    'expected-column': {
      type: 'string',
      value: 'C',
      help: 'Names the column of --questions with the id or title of the answer.',
      default: 'expected, answer, reply or title',
      example: '--expected-column Macro',
    },
    ...READING_FLAGS,
  },
  examples: [
    'replies build macros.csv --out replies.json',
    'replies build help-centre --bundle my-bundle --questions asked.csv --out replies.json',
  ],
});
