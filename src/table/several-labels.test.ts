import { describe, expect, test } from 'vitest';
import { readLabel } from './label-cell.ts';
import { findSeveralLabels, LoneLabels } from './several-labels.ts';

describe('a cell of several labels', () => {
  const column = ['Billing', 'billing', 'Bug', 'Idea', 'Lamps; hall', 'Q&A | help', 'Bug or idea'];
  const read = (cell: string) => {
    const lone = new LoneLabels();
    for (const one of [...column, cell]) lone.learn(readLabel({ cells: [one] }, 0));
    return lone.read(readLabel({ cells: [cell] }, 0));
  };

  test.each(['Billing;Bug', 'Billing; bug', 'BILLING | Bug', 'Billing\nBug', 'Billing\tBug;'])(
    '%j is told by parts that stand alone elsewhere',
    (cell) => {
      const given = read(cell);
      expect(given.kind).toBe('several');
    },
  );

  test('gives its labels in order, each once, words for none left out', () => {
    expect(read('Idea;Billing;idea;N/A')).toEqual({ kind: 'several', labels: ['Idea', 'Billing'] });
    expect(read('Bug; -')).toEqual({ kind: 'label', label: 'Bug' });
    expect(read('Bug;Bug')).toEqual({ kind: 'label', label: 'Bug' });
    expect(read('-;-')).toEqual({ kind: 'none' });
    expect(read('["Bug", "Idea"]')).toEqual({ kind: 'several', labels: ['Bug', 'Idea'] });
  });

  test.each([
    'Lamps; hall',
    'Q&A | help',
    'Billing; urgent',
    'Bug/Idea',
    'Bug, Idea',
    'Bug or idea',
  ])(
    '%j is one label where a part stands nowhere alone, or the sign may belong to a name',
    (cell) => {
      expect(read(cell)).toEqual({ kind: 'label', label: cell });
    },
  );
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
