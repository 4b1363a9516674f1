import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision, Triage } from '../src/core/triage.ts';
import {
  INITIAL,
  mayPreselect,
  reduce,
  shouldWithdraw,
  type Action,
  type WidgetState,
} from './state.ts';

const decision = (label: string | null, state: Decision['state']): Decision => ({
  label,
  state,
  confidence: 0.9,
  source: 'model',
  top: [{ label: label ?? 'A', probability: 0.9 }],
});

function triage(label: string | null, state: Decision['state'] = 'accept'): Triage {
  return {
    id: '',
    category: decision(label, state),
    priority: decision('High', 'suggest'),
    team: 'T',
    reply: null,
    abstained: label === null,
    reason: label === null ? 'low-confidence' : null,
    tier: 'compact',
    bundle: 'b@1',
    ms: 1,
  };
}

const after = (...actions: Action[]): WidgetState => actions.reduce(reduce, INITIAL);

describe("the widget's state", () => {
  test('an accepted decision may be preselected, a suggested one may not', () => {
    expect(mayPreselect(after({ type: 'triaged', triage: triage('A') }), 'category')).toBe('A');
    expect(
      mayPreselect(after({ type: 'triaged', triage: triage('A', 'suggest') }), 'category'),
    ).toBeNull();
    expect(mayPreselect(after({ type: 'triaged', triage: triage('A') }), 'priority')).toBeNull();
  });

  test('a touched field is never preselected again', () => {
    expect(
      mayPreselect(
        after({ type: 'touched', head: 'category' }, { type: 'triaged', triage: triage('A') }),
        'category',
      ),
    ).toBeNull();
  });

  test('undo gives the choice back to redo and locks the head', () => {
    const state = after(
      { type: 'triaged', triage: triage('A') },
      { type: 'choose', head: 'category', choice: { label: 'A', by: 'suggestion' } },
      { type: 'undo', head: 'category' },
    );
    expect(state.choices).toEqual({});
    expect(state.undone).toEqual({ category: { label: 'A', by: 'suggestion' } });
    expect(mayPreselect(state, 'category')).toBeNull();
  });

  test('what was set again after an undo follows the text as before', () => {
    const set: Action = {
      type: 'choose',
      head: 'category',
      choice: { label: 'A', by: 'suggestion' },
    };
    const again = after({ type: 'triaged', triage: triage('A') }, set, {
      type: 'undo',
      head: 'category',
    });
    const later = reduce(reduce(again, set), { type: 'triaged', triage: triage('B') });
    expect(mayPreselect(later, 'category')).toBe('B');
  });

  test('a preselected label is withdrawn once the text says something else', () => {
    const chosen = after(
      { type: 'triaged', triage: triage('A') },
      { type: 'choose', head: 'category', choice: { label: 'A', by: 'suggestion' } },
    );
    expect(shouldWithdraw(chosen, 'category')).toBe(false);
    expect(
      shouldWithdraw(reduce(chosen, { type: 'triaged', triage: triage('B') }), 'category'),
    ).toBe(true);
    expect(
      shouldWithdraw(
        reduce(chosen, { type: 'triaged', triage: triage('A', 'suggest') }),
        'category',
      ),
    ).toBe(false);
  });

  test("the customer's own choice outlives every later triage", () => {
    const chosen = after(
      { type: 'choose', head: 'category', choice: { label: 'C', by: 'customer' } },
      { type: 'triaged', triage: triage('B') },
    );
    expect(chosen.choices['category']?.label).toBe('C');
    expect(shouldWithdraw(chosen, 'category')).toBe(false);
    expect(mayPreselect(chosen, 'category')).toBeNull();
  });

  test('"this solved it" survives a stray key and gives way to a text that means something else', () => {
    const solved = after({ type: 'triaged', triage: triage('A') }, { type: 'resolved' });
    expect(reduce(solved, { type: 'triaged', triage: triage('A') }).phase).toBe('resolved');
    expect(reduce(solved, { type: 'triaged', triage: triage('B') }).phase).toBe('suggesting');
  });

  test('a dismissal holds through any actions but show, and nothing is preselected meanwhile', () => {
    fc.assert(
      fc.property(fc.array(anyAction().filter(({ type }) => type !== 'show')), (actions) => {
        const state = actions.reduce(reduce, after({ type: 'dismiss' }));
        expect(state.isDismissed).toBe(true);
        expect(mayPreselect(state, 'category')).toBeNull();
      }),
    );
  });

  test('no sequence of actions makes a locked head preselectable', () => {
    fc.assert(
      fc.property(fc.array(anyAction().filter(({ type }) => type !== 'reset')), (actions) => {
        const state = actions.reduce(reduce, after({ type: 'touched', head: 'category' }));
        expect(mayPreselect(state, 'category')).toBeNull();
      }),
    );
  });
});

function anyAction(): fc.Arbitrary<Action> {
  const label = fc.constantFrom('A', 'B');
  return fc.oneof(
    label.map((one): Action => ({ type: 'triaged', triage: triage(one) })),
    fc.constantFrom<Action>(
      { type: 'triaged', triage: triage(null, 'abstain') },
      { type: 'load' },
      { type: 'loaded' },
      { type: 'undo', head: 'category' },
      { type: 'resolved' },
      { type: 'reopen' },
      { type: 'close' },
      { type: 'dismiss' },
      { type: 'show' },
      { type: 'reset' },
      { type: 'fail', code: 'bundle-missing' },
      { type: 'touched', head: 'category' },
      { type: 'withdraw', head: 'category' },
    ),
    fc
      .tuple(label, fc.constantFrom('suggestion' as const, 'customer' as const))
      .map(([one, by]): Action => ({
        type: 'choose',
        head: 'category',
        choice: { label: one, by },
      })),
  );
}
