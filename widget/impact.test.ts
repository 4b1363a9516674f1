import { describe, expect, test } from 'vitest';
import type { Decision, Triage } from '../src/core/triage.ts';
import { impactLabels, isWorthAsking } from './impact.ts';
import { INITIAL, type WidgetState } from './state.ts';

describe('the impact question', () => {
  test('known names are matched whatever their order', () => {
    expect([...(impactLabels(['Critical', 'Low', 'High', 'Medium']) ?? [])]).toEqual([
      ['can-wait', 'Low'],
      ['with-difficulty', 'Medium'],
      ['stuck', 'High'],
      ['others-too', 'Critical'],
    ]);
    expect(impactLabels(['low', 'normal', 'high', 'urgent'])?.get('others-too')).toBe('urgent');
  });

  test('three known names give three answers', () => {
    expect([...(impactLabels(['Low', 'Medium', 'High'])?.keys() ?? [])]).toEqual([
      'can-wait',
      'with-difficulty',
      'stuck',
    ]);
  });

  test('four unknown names are taken in order, any other number asks nothing', () => {
    expect(impactLabels(['S4', 'S3', 'S2', 'S1'])?.get('stuck')).toBe('S2');
    expect(impactLabels(['x', 'y', 'z'])).toBeNull();
    expect(impactLabels([])).toBeNull();
  });

  const asked = (
    text: string,
    priority: Partial<Decision>,
    triage: Partial<Triage> = {},
    choices: WidgetState['choices'] = {},
  ): boolean => {
    const decision: Decision = {
      label: 'Low',
      confidence: 0.6,
      state: 'suggest',
      source: 'model',
      top: [{ label: 'Low', probability: 0.6 }],
      ...priority,
    };
    const whole = {
      category: decision,
      priority: decision,
      abstained: false,
      reason: null,
      ...triage,
    };
    const state = { ...INITIAL, choices, triage: whole as Triage };
    return isWorthAsking(state, ['Low', 'Medium', 'High', 'Critical'], text);
  };
  const OPEN = 'Are you open on Sunday? Do you have parking?';
  const HIGH = { label: 'High', top: [{ label: 'High', probability: 0.7 }] };

  test.each<
    [string, boolean, string, Partial<Decision>, Partial<Triage>?, WidgetState['choices']?]
  >([
    ['something is at stake', true, 'The app is down.', HIGH],
    ['the mildest, but not sure', true, 'The logo looks odd.', {}],
    ['the mildest, sure', false, 'Please add a map.', { state: 'accept' }],
    ['only questions, and the mildest', false, OPEN, {}],
    ['questions about something worse', true, 'Why is it down? Can you help?', HIGH],
    ['out of scope', false, OPEN, HIGH, { abstained: true, reason: 'out-of-scope' }],
    ['another language', false, 'Pääseekö?', HIGH, { abstained: true, reason: 'language' }],
    ['unsure, in scope', true, 'It is odd.', HIGH, { abstained: true, reason: 'low-confidence' }],
    ['answered before', true, OPEN, {}, {}, { priority: { label: 'Low', by: 'customer' } }],
  ])('%s: asked %s', (_, expected, text, priority, triage, choices) => {
    expect(asked(text, priority, triage, choices)).toBe(expected);
  });
});
