import { describe, expect, test } from 'vitest';
import { mergeSpellings, placesOfLabel, readLabel } from './label-cell.ts';

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
    'Unknown',
    'nicht kategorisiert',
    'unbekannt',
    'n.v.t.',
    'nessuna',
    'ingen',
    'нет',
    'не указано',
    'なし',
    '未分类',
    '없음',
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
    ['Other', 'Other'],
    ['無料', '無料'],
    ['Ingenting', 'Ingenting'],
    ['Keine Anmeldung', 'Keine Anmeldung'],
    ['<b>Idea</b>', 'Idea'],
    ['Bug &amp; Error', 'Bug & Error'],
    ['{"name": "Billing", "id": 3}', 'Billing'],
    ["[{'name': 'Billing', 'id': None}]", 'Billing'],
    ['[{"name": "Billing"}]', 'Billing'],
    ['{"Billing": 1, "Bug": 0}', 'Billing'],
    ['["It\'s broken"]', "It's broken"],
    ['3;#Billing', 'Billing'],
    ['1.0', '1'],
    ['1.05', '1.05'],
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

test.each([
  ['3;#Billing;#4;#Bug'],
  ["['Billing', 'Bug']"],
  ['[{"name": "Billing"}, {"name": "Bug"}]'],
])('%j is several labels', (cell) => {
  expect(label(cell)).toEqual({ kind: 'several', labels: ['Billing', 'Bug'] });
});

test('columns of one name are one list of labels', () => {
  const columns = ['text', 'Labels', 'Labels', ''];
  expect(placesOfLabel(columns, 1)).toEqual([1, 2]);
  expect(placesOfLabel(columns, 3)).toEqual([3]);
  const read = (...cells: string[]) => readLabel({ cells: ['x', ...cells] }, [1, 2]);
  expect(read('Billing', 'Extra')).toEqual({ kind: 'several', labels: ['Billing', 'Extra'] });
  expect(read('Billing', '')).toEqual({ kind: 'label', label: 'Billing' });
  expect(read('Billing', 'Billing')).toEqual({ kind: 'label', label: 'Billing' });
});

test('spellings that differ in case and blanks become the most frequent one', () => {
  const labels = ['Billing', 'billing', 'Billing', 'BILLING ', 'Bug', 'bug'];
  expect([...mergeSpellings(labels)]).toEqual([
    ['billing', 'Billing'],
    ['BILLING ', 'Billing'],
    ['bug', 'Bug'],
  ]);
});
