import { describe, expect, test } from 'vitest';
import { impactLabels } from './impact.ts';

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
});
