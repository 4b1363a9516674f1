import { describe, expect, test } from 'vitest';
import { LOCAL_WORDS } from '../../../../test/fixtures/core/local-words.ts';
import { priorityLevel, proposePriorities } from './priority-level.ts';

const LEVELS = ['Low', 'Medium', 'High', 'Critical'];

describe('priorities', () => {
  const propose = (texts: readonly string[]) =>
    LEVELS.map(
      (label) =>
        proposePriorities(
          texts.map((text) => ({ text, value: text, isOpen: true })),
          LEVELS,
        ).get(label) ?? -1,
    );
  test.each([
    [
      ['Low', 'Normal', 'High', 'Urgent'],
      [0, 1, 2, 3],
    ],
    [
      ['P1', 'P2', 'P3', 'P4'],
      [3, 2, 1, 0],
    ],
    [
      ['Dringend', 'Normal', 'Nicht dringend'],
      [2, 1, 0, 0],
    ],
    [
      ['Baja', 'Media', 'Alta', 'Crítica'],
      [0, 1, 2, 3],
    ],
    [
      ['La más baja', 'Baja', 'Media', 'Alta', 'La más alta'],
      [1, 2, 3, 4],
    ],
    [
      ['Höchste', 'Hoch', 'Mittel', 'Niedrig', 'Niedrigste'],
      [3, 2, 1, 0],
    ],
    [
      ['Just a question', 'My work is blocked'],
      [0, 0, 1, 1],
    ],
    [
      ['Red', 'Green'],
      [-1, -1, -1, -1],
    ],
  ])('%s', (texts, expected) => {
    expect(propose(texts)).toEqual(expected);
  });
});

test.each(Object.entries(LOCAL_WORDS))('levels in %s', (_, { priorities }) => {
  expect(priorities.map(priorityLevel)).toEqual([0, 1, 2, 3]);
});
