import { describe, expect, test } from 'vitest';
import { createFace, labelBehind, rankKeys } from './head-face.ts';

const LABELS = ['Account', 'Billing', 'Bug', 'Feature'];
const OPTIONS = [
  { value: '2', text: 'Something is broken', labels: ['Bug'], isOpen: true },
  { value: '1', text: 'Money and account', labels: ['Account', 'Billing'], isOpen: true },
  { value: '3', text: 'Ideas', labels: ['Feature'], isOpen: false },
];
const RANKED = [
  { label: 'Bug', probability: 0.4 },
  { label: 'Billing', probability: 0.35 },
  { label: 'Account', probability: 0.2 },
];

describe("the panel speaks the site's words", () => {
  const face = createFace(LABELS, OPTIONS);

  test('one thing for an option, in the order of the site, and only what can be chosen', () => {
    expect(face.keys).toEqual(['Bug', 'Account']);
    expect(['Bug', 'Account', 'Billing'].map(face.textOf)).toEqual([
      'Something is broken',
      'Money and account',
      'Money and account',
    ]);
    expect([face.keyOf('Billing'), face.keyOf('Feature'), face.keyOf('Other')]).toEqual([
      'Account',
      null,
      null,
    ]);
  });

  test("the probabilities of an option's labels are added, and its label is the likeliest", () => {
    const keys = rankKeys(RANKED, face);
    expect(keys.map(({ label }) => label)).toEqual(['Account', 'Bug']);
    expect(keys[0]?.probability).toBeCloseTo(0.55);
    expect(labelBehind('Account', RANKED, face)).toBe('Billing');
    expect(labelBehind('Account', [], face)).toBe('Account');
  });

  test('without a field it speaks of labels, in words', () => {
    const own = createFace(['card_fee', 'refund'], null);
    expect(own.keys.map(own.textOf)).toEqual(['card fee', 'refund']);
    expect(rankKeys(RANKED, own)).toEqual(RANKED);
  });
});
