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
    ]);
  });

  test('the prefix is put before each as it is', () => {
    expect(
      [
        ...toFormData(
          postedFields(INITIAL, '', { category: null, priority: null }),
          'ticket[x]-',
        ).keys(),
      ][0],
    ).toBe('ticket[x]-category');
  });

  test("what the site's control shows wins over what was chosen in the panel", () => {
    const state = { ...INITIAL, choices: { category: { label: 'A', by: 'customer' as const } } };
    expect(Object.fromEntries(postedFields(state, '', 'B'))['choice']).toBe('B');
    expect(Object.fromEntries(postedFields(state, '', null))['choice']).toBe('A');
  });
});
