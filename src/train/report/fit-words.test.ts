import { expect, it } from 'vitest';
import { protocolText, trainNoteText } from './fit-words.ts';

it('says which training runs, and what it is at', () => {
  expect(
    trainNoteText({
      language: 'de',
      part: { kind: 'fold', at: 2, of: 5 },
      stage: { kind: 'encoded', at: 1000, of: 4000 },
    }),
  ).toBe('de: fold 2 of 5: 1000 of 4000 tickets encoded');
  const epoch = { kind: 'epoch', epoch: 3, of: 6, loss: 0.4123, accuracy: [], left: 11.7 } as const;
  expect(trainNoteText({ part: { kind: 'training' }, stage: epoch })).toBe(
    'training: epoch 3 of 6, loss 0.412, about 12 s left',
  );
  expect(trainNoteText({ stage: { ...epoch, accuracy: [0.91, 0.8] } })).toBe(
    'epoch 3 of 6, loss 0.412, held-out accuracy 0.910 / 0.800, about 12 s left',
  );
});

it('says how held-out tickets were come by', () => {
  const folds = { kind: 'folds', folds: 5, trained: 90, calibrated: null, measured: null } as const;
  expect(protocolText(folds)).toContain('from the same predictions. The shipped');
  expect(protocolText({ ...folds, calibrated: 40 })).toContain('come from 40 further tickets.');
  expect(protocolText({ ...folds, measured: 30 })).toBe(
    '90 tickets trained; 5 folds over them, each ticket by a model that never saw it or a near-duplicate of it, chose temperature and thresholds. 30 tickets that were used for nothing else measured it.',
  );
  const held = { kind: 'held-out', trained: 80, calibrated: 10, measured: 10 } as const;
  expect(protocolText({ ...held, isBeside: true, isRefit: false })).toBe(
    '80 tickets trained, 10 further ones calibrated and chose thresholds, 10 measured; near-duplicates on one side. The measured model is the shipped one.',
  );
  const all = { kind: 'all-rows', trained: 80, calibrated: 9, measured: 7 } as const;
  expect(protocolText({ ...all, extra: 0, outside: 0 })).toBe(
    '80 tickets trained. 9 tickets that nothing was trained on chose temperature and thresholds. 7 tickets that were used for nothing else measured it.',
  );
  expect(protocolText({ ...all, extra: 5, outside: 6 })).toContain(
    ' and 5 further ones, which count less, trained. ',
  );
});
