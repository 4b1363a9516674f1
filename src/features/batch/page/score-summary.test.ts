import { expect, it } from 'vitest';
import { summariseScore } from './score-summary.ts';

it('rows whose expected label the bundle does not know are counted apart', () => {
  expect(
    summariseScore({
      decided: { Bug: { Bug: 1 }, Billing: { '': 1 } },
      likeliest: { Bug: { Bug: 1 }, Billing: { Bug: 1 } },
      accepted: 1,
      acceptedRight: 1,
      unknown: { Nobody: 1 },
    }),
  ).toMatchObject({
    n: 2,
    accuracy: 0.5,
    coverage: 0.5,
    precision: 1,
    unknown: 1,
    unknownLabels: ['Nobody'],
  });
});
