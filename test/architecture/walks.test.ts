import { expect, it } from 'vitest';
import { measureWalks } from '../../config/walk-imports.ts';
import { readWalk } from '../../config/walks/read-walk.ts';

it('what passes many files is followed in few, and seldom back up', () => {
  expect(measureWalks().filter(({ isShort }) => !isShort)).toEqual([]);
});

it('a walk names every file that gives the thing a new form', () => {
  const walk = {
    title: 'rows to a bundle',
    wanted: { files: 2, back: 0 },
    forms: 'PlacedRow ChosenRows PreparedRows',
    stops: `
      src/features/lab/worker/lab-training.ts trainDataset
      src/features/lab/worker/lab-data.ts chosenRowsOf`,
    turnings: {},
  };
  const { leftOut, isShort } = readWalk(walk);
  expect(leftOut).toEqual(['chooseRows', 'applyEdits']);
  expect(isShort).toBe(false);
});
