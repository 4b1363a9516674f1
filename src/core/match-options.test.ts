import { describe, expect, test } from 'vitest';
import { labelsWithout, matchOptions, type SiteOption } from './match-options.ts';

const LABELS = ['Account', 'Billing', 'Bug Report', 'Feature'];

type Row = readonly [value: string, text: string, mark?: string | undefined, isOpen?: boolean];
const match = (rows: readonly Row[], labels: readonly string[] = LABELS) =>
  matchOptions(
    rows.map(([value, text, mark, isOpen = true]): SiteOption => ({ value, text, mark, isOpen })),
    labels,
  ).map(({ value, labels: own }) => `${value}: ${own.join(', ')}`);

describe('an option fits a label by', () => {
  test.each<[string, readonly Row[], readonly string[]]>([
    ['its text', [['1', 'Bug report']], ['1: Bug Report']],
    ['its value', [['bug_report', 'Something is broken']], ['bug_report: Bug Report']],
    ['its mark', [['7', 'Money', 'Billing']], ['7: Billing']],
    ['several marks', [['7', 'Money', 'billing | ACCOUNT']], ['7: Account, Billing']],
    ['mark and text alike', [['7', 'Bug Report', 'Feature']], ['7: Bug Report, Feature']],
    ['nothing, where it is marked with a dash', [['Billing', 'Billing', ' - ']], []],
    ['nothing, where it has no value', [['', 'Billing']], []],
    ['its mark, also where it has no value', [['', 'None of these', 'Feature']], [': Feature']],
    [
      'the text rather than a value that means another',
      [['Feature', 'Billing']],
      ['Feature: Billing'],
    ],
    [
      'the mark of one rather than the text of another',
      [
        ['1', 'Billing'],
        ['2', 'Money', 'Billing'],
      ],
      ['2: Billing'],
    ],
    [
      'the first of two alike',
      [
        ['1', 'Billing'],
        ['2', 'Billing'],
      ],
      ['1: Billing'],
    ],
    [
      'the one of two that can be chosen',
      [
        ['1', 'Billing', undefined, false],
        ['2', 'billing'],
      ],
      ['2: Billing'],
    ],
    [
      "the site's order",
      [
        ['b', 'Feature'],
        ['a', 'Account'],
      ],
      ['b: Feature', 'a: Account'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(match(rows)).toEqual(expected);
  });

  test('labels that differ in signs alone each find their own', () => {
    expect(
      match(
        [
          ['1', 'C'],
          ['2', 'C++'],
          ['3', 'C#'],
        ],
        ['C++', 'C', 'C#'],
      ),
    ).toEqual(['1: C', '2: C++', '3: C#']);
  });

  test('labels that differ in case alone are told apart by the exact text', () => {
    expect(
      match(
        [
          ['1', 'US'],
          ['2', 'us'],
        ],
        ['us', 'US'],
      ),
    ).toEqual(['1: US', '2: us']);
  });

  test('a label with a bar in it can be marked whole', () => {
    expect(match([['1', 'x', 'A | B']], ['A', 'A | B'])).toEqual(['1: A | B']);
  });

  test('its title in any language, unless that is the title of two', () => {
    const titles = {
      de: { Account: 'Konto und Zugang', Billing: 'Rechnung & Zahlung', Feature: 'Sonstiges' },
      fr: { Account: 'Compte', Billing: 'Facture', Gone: 'Autre', 'Bug Report': 'Sonstiges' },
      es: { Feature: 'Sonstiges' },
    };
    const options = [
      ['10', 'RECHNUNG & Zahlung'],
      ['20', 'compte'],
      ['30', 'Sonstiges'],
      ['40', 'Autre'],
      ['Feature', 'Facture'],
    ].map(([value = '', text = '']): SiteOption => ({ value, text, isOpen: true }));
    expect(matchOptions(options, LABELS, titles).map(({ text, labels }) => [text, labels])).toEqual(
      [
        ['RECHNUNG & Zahlung', ['Billing']],
        ['compte', ['Account']],
      ],
    );
    expect(matchOptions(options, LABELS).map(({ text }) => text)).toEqual(['Facture']);
  });

  test("its own name rather than another's title", () => {
    const titles = { de: { Account: 'Billing' } };
    const [option] = matchOptions([{ value: '1', text: 'Billing', isOpen: true }], LABELS, titles);
    expect(option?.labels).toEqual(['Billing']);
  });

  test('what a product calls a label counts as a mark', () => {
    const [option] = matchOptions(
      [{ value: '1', text: 'Highest', known: ['High', 'Critical'], isOpen: true }],
      ['Low', 'High', 'Critical'],
    );
    expect(option?.labels).toEqual(['High', 'Critical']);
  });
});

test('labels that no option takes are listed', () => {
  const options = matchOptions([{ value: '1', text: 'Billing', isOpen: false }], LABELS);
  expect(labelsWithout(options, LABELS)).toEqual(['Account', 'Bug Report', 'Feature']);
});
