import { expect, test } from 'vitest';
import { deviceFacts, upgradeRefusal } from './upgrade-policy.ts';

test.each([
  [{ saveData: true, effectiveType: '4g' }, 'save-data'],
  [{ type: 'cellular', effectiveType: '4g' }, 'metered'],
  [{ effectiveType: '3g' }, 'slow-network'],
  [{ deviceMemory: 2, hardwareConcurrency: 8 }, 'weak-device'],
  [{ deviceMemory: 8, hardwareConcurrency: 2 }, 'weak-device'],
  [
    { saveData: false, type: 'wifi', effectiveType: '4g', deviceMemory: 8, hardwareConcurrency: 8 },
    null,
  ],
  [{}, null],
] as const)('the upgrade on %j: %s', (facts, refusal) => {
  expect(upgradeRefusal(facts)).toBe(refusal);
});

test('facts are read from what a browser tells, and what it does not tell is absent', () => {
  expect(
    deviceFacts({
      connection: { saveData: true, effectiveType: '3g' },
      deviceMemory: 4,
      hardwareConcurrency: 6,
    }),
  ).toEqual({ saveData: true, effectiveType: '3g', deviceMemory: 4, hardwareConcurrency: 6 });
  expect(deviceFacts({ hardwareConcurrency: 'many' })).toEqual({ saveData: false });
});
