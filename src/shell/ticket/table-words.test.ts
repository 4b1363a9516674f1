import { afterEach, expect, it } from 'vitest';
import { rowProblemText } from '../../table/row-problem.ts';
import type { RowProblem } from '../../table/row-problem.ts';
import { faultText } from '../../table/table-shape.ts';
import type { LeftOutLine } from '../../table/table-shape.ts';
import { language } from '../language/language.svelte.ts';
import { noTicketText, rowProblem } from './table-words.ts';

const PROBLEMS: readonly RowProblem[] = [
  { kind: 'width', cells: 1, columns: 4 },
  { kind: 'width', cells: 2, columns: 4 },
  { kind: 'quote' },
  { kind: 'no-json' },
  { kind: 'no-object' },
  { kind: 'letters' },
  { kind: 'no-text', under: '' },
  { kind: 'no-text', under: 'body, note' },
  { kind: 'long', characters: 250_000, read: 20_000 },
];
const LINES: readonly LeftOutLine[] = [
  { line: 1, fault: { kind: 'title' }, text: 'Report' },
  { line: 4, fault: { kind: 'blank' }, text: '' },
  { line: 9, fault: { kind: 'total' }, text: 'Sum' },
];

afterEach(() => language.speak('en'));

it('says of a row in English what files and terminals say of it', () => {
  expect(PROBLEMS.map(rowProblem)).toEqual(PROBLEMS.map(rowProblemText));
  expect(LINES.map(noTicketText)).toEqual(
    LINES.map(({ line, fault, text }) => `Line ${line}: ${faultText(fault, text)}`),
  );
});

it('says it in the language shown, and what was stored as a sentence as it stands', async () => {
  await language.speak('de');
  expect(rowProblem({ kind: 'long', characters: 250_000, read: 20_000 })).toBe(
    '250.000 Zeichen, davon 20.000 gelesen, von beiden Enden her',
  );
  expect(noTicketText({ line: 1, fault: { kind: 'title' }, text: 'Bericht' })).toBe(
    'Zeile 1: „Bericht“ steht über der Kopfzeile und ist kein Ticket',
  );
  expect(rowProblem('no JSON')).toBe('no JSON');
  expect(noTicketText({ line: 2, why: 'an empty row' })).toBe('Zeile 2: an empty row');
});
