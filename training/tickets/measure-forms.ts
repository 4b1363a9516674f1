/**
 * How many local forms of numbers, dates, times of day and telephone numbers in the hand-written
 * tickets the model reads as it reads their English twins:
 *
 *   node --import tsx training/tickets/measure-forms.ts [--list yes]
 *
 * A form is caught when a ticket comes out of normalisation just as it does with the twin in its
 * place. Forms of up to three digits stay as they are in every language and do not count.
 */
import { join } from 'node:path';
import { normaliseText } from '../../src/core/normalise.ts';
import { readWrittenFiles, textOf, TICKET_LANGUAGES } from './read-tickets.ts';

/** A pattern for each kind of form, and its English twin. */
const KINDS: readonly (readonly [kind: string, form: RegExp, twin: string])[] = [
  ['date', /(?<![\w.,:/-])\d\d?[./-]\d\d?[./-](?:20)?\d\d(?![\w/-])/g, '12/05/2024'],
  [
    'time',
    /(?<![\w.,:/'-])(?:[01]\d|2[0-4])(?: ?h ?|[:.])[0-5]\d(?:hs?\b| ?min\b)?(?![\w:/-])/g,
    '12:30',
  ],
  [
    'telephone',
    /(?<![\w.,:/-])(?:\+\d{1,3}|0\d{1,4}|[3-9]\d\d?)(?:[ \u00a0\u202f/-]{1,3}\d{2,4}){2,5}(?![\w.,:/-]*\d)/g,
    '5551234567',
  ],
  [
    'number',
    /(?<![\w.,:/'’-])\d{1,3}(?:[.'’ \u00a0\u202f]\d{3})+(?:[.,]\d\d?)?(?![\d:/]|[-.,]\d|[ \u00a0\u202f]\d)/g,
    '1,234.56',
  ],
  ['number', /(?<![\w.,:/'’ -])\d{2,6},\d\d(?![\w.,:/-])/g, '1,234.56'],
];

const folder = import.meta.dirname;
for (const language of TICKET_LANGUAGES.slice(1)) {
  const found = new Map<string, { forms: number; caught: number; missed: string[] }>();
  for (const { tickets } of readWrittenFiles(join(folder, language)))
    for (const text of tickets.map(textOf))
      for (const [kind, form, twin] of KINDS) {
        for (const match of text.matchAll(form)) {
          if (match[0].replace(/\D/g, '').length < 4) continue;
          const count = found.get(kind) ?? { forms: 0, caught: 0, missed: [] };
          found.set(kind, count);
          const end = match.index + match[0].length;
          const same = normaliseText(text.slice(0, match.index) + twin + text.slice(end));
          count.forms++;
          if (normaliseText(text) === same) count.caught++;
          else count.missed.push(text.slice(match.index - 12, end + 12).replaceAll('\n', '|'));
        }
      }
  for (const [kind, { forms, caught, missed }] of found) {
    console.log(`${language}  ${kind.padEnd(10)} ${caught} of ${forms}`);
    if (process.argv.includes('--list')) console.log(missed.join('\n'));
  }
}
