import { describe, expect, it } from 'vitest';
import { generateOutOfScope } from './out-of-scope.ts';
import { buildSupportData } from '../support/build-support-data.ts';
import { readImpact } from '../support/impact-signals.ts';
import { groupNearDuplicates } from '../../../src/train/data/near-duplicates.ts';

describe('readImpact', () => {
  it.each([
    ['Nobody in the company can log in.', 'Critical'],
    ['Our whole team is blocked, everyone is waiting.', 'Critical'],
    ['I lost all my files.', 'High'],
    ['My presentation is tomorrow.', 'High'],
    ['There is a workaround, I can live with it.', 'Low'],
  ])('moves the priority for "%s"', (text, priority) => {
    expect(readImpact(text, 'Technical Issue', 1).priority).toBe(priority);
  });

  it.each([
    'URGENT!!! ASAP!!!',
    'No data was lost.',
    'My account was not hacked.',
    'It is not an outage.',
    'I am never going to use it again!!!',
    'A feature that warns about a data breach would be great.',
  ])('stays calm at "%s"', (text) => {
    expect(readImpact(text, 'Account Management', 1)).toEqual({ priority: 'Medium', signals: [] });
  });

  it('takes a negation for its own sentence only', () => {
    expect(
      readImpact(
        'No money was taken. But somebody hacked my account, it was hacked today.',
        'Account Management',
        1,
      ).priority,
    ).toBe('Critical');
  });
});

describe('groupNearDuplicates', () => {
  it('groups texts that differ in a word or two and keeps others apart', () => {
    const groups = groupNearDuplicates([
      'my card was charged twice for the hotel booking yesterday',
      'My card was charged twice for the hotel booking!',
      'the printer does not connect to wifi any more',
    ]);
    expect(groups[0]).toBe(groups[1]);
    expect(groups[2]).not.toBe(groups[0]);
  });
});

describe('buildSupportData', () => {
  it('works without any data folder and keeps the sides apart', async () => {
    const data = await buildSupportData({
      dataDir: 'no-such-folder',
      seed: 3,
      rows: 1500,
      generatedOutOfScope: 300,
    });
    const texts = (['train', 'validation', 'test'] as const).map(
      (side) => new Set(data[side].examples.map((example) => example.text.toLowerCase())),
    );
    expect(texts.every((side) => side.size > 20)).toBe(true);
    const shared = [...(texts[2] ?? [])].filter(
      (text) => texts[0]?.has(text) && text.split(' ').length > 6,
    );
    expect(shared).toEqual([]);
    expect(data.train.outOfScope.length).toBeGreaterThan(100);
    expect(data.test.examples.some((example) => example.augmented)).toBe(false);
  });

  it('puts everything into training when no shares are held out', async () => {
    const data = await buildSupportData({
      dataDir: 'no-such-folder',
      seed: 3,
      rows: 200,
      generatedOutOfScope: 50,
      validationShare: 0,
      testShare: 0,
    });
    expect([
      data.validation.examples.length,
      data.test.examples.length,
      data.test.outOfScope.length,
    ]).toEqual([0, 0, 0]);
  });
});

describe('generateOutOfScope', () => {
  it('is deterministic and fills every slot', () => {
    const texts = [...generateOutOfScope({ rows: 2000, seed: 5 })];
    expect([...generateOutOfScope({ rows: 50, seed: 5 })]).toEqual(texts.slice(0, 50));
    expect(texts.filter(({ text }) => /[{}]|\[[^\]]*\|/.test(text))).toEqual([]);
    expect(new Set(texts.map(({ kind }) => kind)).size).toBe(9);
  });
});
