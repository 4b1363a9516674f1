import { describe, expect, test } from 'vitest';
import { postedFields, toFormData } from './hidden-fields.ts';
import { INITIAL } from './state.ts';

describe('the posted fields', () => {
  test("their names are the contract's, also before anything is known", () => {
    const names = [
      ...toFormData(
        postedFields(INITIAL, '', { category: null, priority: null }),
        'presort_',
      ).keys(),
    ];
    expect(names).toEqual([
      'presort_category',
      'presort_priority',
      'presort_confidence',
      'presort_state',
      'presort_bundle',
      'presort_choice',
      'presort_option',
    ]);
  });

  test.each([
    ['presort_', 'presort_category'],
    ['ticket[x]-', 'ticket[x]-category'],
    ['contact[presort_*]', 'contact[presort_category]'],
    ['ticket[*][value]', 'ticket[category][value]'],
    ['', 'category'],
    ['*', 'category'],
  ])('with the prefix %s the category is posted as %s', (prefix, name) => {
    const form = toFormData([['category', 'A']], prefix);
    expect([...form]).toEqual([[name, 'A']]);
  });

  test.each([
    ['without a field what was chosen in the panel counts', null, 'A', ''],
    ['the field wins', { value: '7', label: 'B', isChosen: true }, 'B', '7'],
    [
      'an option outside the model is no label',
      { value: 'x', label: null, isChosen: true },
      '',
      'x',
    ],
    ['an empty field is no choice', { value: '', label: null, isChosen: false }, '', ''],
  ] as const)('choice and option: %s', (_, category, choice, option) => {
    const state = { ...INITIAL, choices: { category: { label: 'A', by: 'customer' as const } } };
    const fields = Object.fromEntries(postedFields(state, '', { category, priority: null }));
    expect([fields['choice'], fields['option']]).toEqual([choice, option]);
  });

  test.each([
    ['chosen in the field', { value: '1', label: 'Low', isChosen: true }, 'Low'],
    ['chosen in the field, outside the model', { value: '9', label: null, isChosen: true }, ''],
    ["the page's own default", { value: '1', label: 'Low', isChosen: false }, 'High'],
    ['no field', null, 'High'],
  ] as const)('priority: %s', (_, priority, posted) => {
    const state = {
      ...INITIAL,
      choices: { priority: { label: 'High', by: 'suggestion' as const } },
    };
    const fields = Object.fromEntries(postedFields(state, '', { category: null, priority }));
    expect(fields['priority']).toBe(posted);
  });
});
