import { describe, expect, test } from 'vitest';
import { findSeveralLabels, mergeSpellings, placesOfLabel, readLabel } from './label-cell.ts';

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

  test.each([
    ['a list of GitLab', ['bug,backend', 'bug'], 1],
    ['a list of HubSpot', ['Billing issue;Product issue', 'Billing issue'], 1],
    ['a word beside each', ['Billing; urgent', 'Bug; urgent', 'Idea'], 2],
    ['a word beside each, with commas', ['Billing, urgent', 'Bug, urgent', 'Idea'], 2],
    ['lines', ['Billing\nurgent', 'Bug'], 1],
    ['a slash', ['Billing/Bug', 'Billing', 'Bug'], 1],
    ['all of them', ['Billing;Web', 'Bug;App', 'Idea;Mail'], 3],
  ])('are found in %s', (_, labels, cells) => {
    expect(findSeveralLabels(labels.map((one) => [one, 1] as const))).toMatchObject({ cells });
  });

  test('are not seen in names', () => {
    const names = [
      'Billing and Payments',
      'Billing',
      'Inquiry / Help',
      'CI/CD',
      'Returns, refunds',
    ];
    expect(findSeveralLabels(names.map((one) => [one, 9] as const))).toBeNull();
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
