import { expect, it } from 'vitest';
import type { LabTraining } from '../store/lab-store.ts';
import { draftFor, isBundleId, settingsOf } from './training-draft.ts';

const NOTHING = { trainings: [], maxRows: null, outOfScope: [], descriptions: {} };

const published = (id: string, version: string) =>
  ({ meta: { published: 'now', settings: { id, version } } }) as unknown as LabTraining; // only these fields are read

it('a draft is named after the file, without its ending', () => {
  expect(draftFor('My tickets.csv.gz')).toMatchObject({ title: 'My tickets', id: 'my-tickets' });
});

it('a draft begins as the last training was', () => {
  const last = settingsOf({ ...draftFor('a'), mode: 'finetune', precision: 98 }, NOTHING);
  expect(draftFor('another', last)).toMatchObject({ mode: 'finetune', precision: 98, title: 'a' });
});

it('figures are brought into their bounds', () => {
  const odd = { ...draftFor('a'), precision: 400, seed: -3.4, title: '  ' };
  expect(settingsOf(odd, NOTHING)).toMatchObject({ targetPrecision: 0.999, seed: 0, title: 'a' });
  expect(settingsOf({ ...odd, precision: 3, seed: NaN }, NOTHING)).toMatchObject({
    targetPrecision: 0.5,
    seed: 0,
  });
});

it('what says nothing is left out', () => {
  const settings = settingsOf(draftFor('a'), { ...NOTHING, descriptions: { Bug: ' ' } });
  expect(Object.keys(settings)).not.toContain('descriptions');
  expect(Object.keys(settings)).not.toContain('outOfScope');
});

it('the version is one more than the last published one of that address', () => {
  const trainings = [published('a', '1.9.0'), published('a', '1.10.0'), published('b', '1.30.0')];
  expect(settingsOf(draftFor('a'), { ...NOTHING, trainings }).version).toBe('1.11.0');
  expect(settingsOf(draftFor('c'), { ...NOTHING, trainings }).version).toBe('1.0.0');
});

it.each(['', 'A', 'a b', '-a', 'encoder', 'lab-draft-1', 'a'.repeat(64)])(
  '"%s" is no address of a bundle',
  (id) => {
    expect(isBundleId(id)).toBe(false);
  },
);
