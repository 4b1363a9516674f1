import { describe, expect, test } from 'vitest';
import { findSeveralLabels, mergeSpellings, readLabel } from './label-cell.ts';

const label = (cell: string) => readLabel({ cells: [cell] }, 0);

describe('a cell with a label', () => {
  test.each([
    '',
    ' ',
    '-',
    '--',
    '--None--',
    '-- Please choose --',
    'Select one',
    'Bitte wählen',
    'uncategorized',
    'TBD',
    'No category',
    'Not specified',
    'Sin categoría',
    'Non renseigné',
    '""',
    '…',
    '–',
    'N/A',
    'n/a',
    'NA',
    'None',
    '(none)',
    'null',
    'NaN',
    '#N/A',
    'undefined',
    'Unassigned',
    '[]',
    '\\N',
    'keine',
    'Sin asignar',
    'aucune',
    'Não atribuído',
  ])('%j is none', (cell) => {
    expect(label(cell)).toEqual({ kind: 'none' });
  });

  test.each([
    ['Billing', 'Billing'],
    [' 10 ', '10'],
    ['"Billing"', 'Billing'],
    ['Billing;', 'Billing'],
    ['Bil\u200bling', 'Billing'],
    ['{Billing}', 'Billing'],
    ['C++', 'C++'],
    ['-5', '-5'],
    ['Choose plan', 'Choose plan'],
    ['Keine Anmeldung', 'Keine Anmeldung'],
    ['<b>Idea</b>', '<b>Idea</b>'],
    ['constructor', 'constructor'],
    ['Billing / Payments', 'Billing / Payments'],
    ['["Billing"]', 'Billing'],
    ["['Billing']", 'Billing'],
    ['[Billing]', '[Billing]'],
    ['Nonessential', 'Nonessential'],
  ])('%j is %j', (cell, expected) => {
    expect(label(cell)).toEqual({ kind: 'label', label: expected });
  });

  test('a list of several is not one label, and words for none in it do not count', () => {
    const lists = new Map([[0, ['Billing', 'Bug']]]);
    expect(readLabel({ cells: ['Billing\nBug'], lists }, 0)).toEqual({
      kind: 'several',
      labels: ['Billing', 'Bug'],
    });
    expect(label('["Billing", "none"]')).toEqual({ kind: 'label', label: 'Billing' });
  });
});

test('spellings that differ in case and blanks become the most frequent one', () => {
  const labels = ['Billing', 'billing', 'Billing', 'BILLING ', 'Bug', 'bug'];
  expect([...mergeSpellings(labels)]).toEqual([
    ['billing', 'Billing'],
    ['BILLING ', 'Billing'],
    ['bug', 'Bug'],
  ]);
});

describe('cells that seem to hold several labels', () => {
  test('are counted, with one as an example', () => {
    expect(
      findSeveralLabels([
        ['Billing;Bug', 3],
        ['Billing', 5],
        ['Bug', 2],
        ['Idea | Bug', 1],
        ['Idea', 4],
      ]),
    ).toEqual({ cells: 4, of: 15, example: 'Billing;Bug', parts: ['Billing', 'Bug'] });
  });

  test('a label of which a part stands nowhere alone is one label', () => {
    expect(
      findSeveralLabels([
        ['Hardware, Software', 3],
        ['Hardware', 5],
        ['C++', 1],
      ]),
    ).toBeNull();
  });
});
