import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyAnswer, chooseQuestion, expectedGain } from './clarify.ts';

const ranked = (...probabilities: number[]) =>
  probabilities.map((probability, index) => ({ label: 'ABC'[index] ?? '?', probability }));

describe('the clarifying question', () => {
  test('two close categories are asked about, a sure one is not', () => {
    expect(chooseQuestion(ranked(0.46, 0.44, 0.05))?.options).toEqual(['A', 'B']);
    expect(chooseQuestion(ranked(0.97, 0.02, 0.01))).toBeNull();
  });

  test('of three equal categories two are named, since "neither" says the third; with more behind them all three are', () => {
    expect(chooseQuestion(ranked(1 / 3, 1 / 3, 1 / 3))?.options).toEqual(['A', 'B']);
    expect(chooseQuestion(ranked(0.25, 0.25, 0.25))?.options).toEqual(['A', 'B', 'C']);
  });

  test('the chosen question has the largest gain of all questions of its size', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (weights) => {
          const sum = weights.reduce((total, weight) => total + weight, 0.05);
          const beliefs = ranked(...weights.map((weight) => weight / sum).sort((a, b) => b - a));
          const question = chooseQuestion(beliefs);
          if (question?.options.length !== 2) return;
          for (const other of [
            ['A', 'B'],
            ['A', 'C'],
            ['B', 'C'],
          ])
            expect(question.gain).toBeGreaterThanOrEqual(expectedGain(beliefs, other) - 1e-9);
        },
      ),
    );
  });

  test('asking never costs certainty on average, and an answer raises the label it names', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.25, max: 0.5, noNaN: true }),
        fc.double({ min: 0.25, max: 0.45, noNaN: true }),
        (a, b) => {
          const beliefs = ranked(Math.max(a, b), Math.min(a, b));
          expect(expectedGain(beliefs, ['A', 'B'])).toBeGreaterThanOrEqual(-1e-9);
          const told = applyAnswer(beliefs, ['A', 'B'], 'B');
          expect(told[0]?.label).toBe('B');
          expect(told[0]?.probability).toBeGreaterThan(0.7);
        },
      ),
    );
  });

  test('"neither" leaves what was not asked about on top', () => {
    expect(applyAnswer(ranked(0.4, 0.38, 0.2), ['A', 'B'], null)[0]?.label).toBe('C');
  });

  test('the accuracy after one truthful answer is higher than before, over drawn beliefs', () => {
    let before = 0;
    let after = 0;
    let asked = 0;
    let seed = 7;
    const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let round = 0; round < 2000; round++) {
      const weights = [random(), random(), random()]
        .map((weight) => weight + 0.05)
        .sort((a, b) => b - a);
      const sum = weights.reduce((total, weight) => total + weight);
      const beliefs = ranked(...weights.map((weight) => weight / sum));
      const question = chooseQuestion(beliefs);
      if (!question) continue;
      asked++;
      const draw = random();
      const truth =
        draw < (beliefs[0]?.probability ?? 0)
          ? 'A'
          : draw < (beliefs[0]?.probability ?? 0) + (beliefs[1]?.probability ?? 0)
            ? 'B'
            : 'C';
      if (beliefs[0]?.label === truth) before++;
      if (
        applyAnswer(beliefs, question.options, question.options.includes(truth) ? truth : null)[0]
          ?.label === truth
      )
        after++;
    }
    expect(asked).toBeGreaterThan(500);
    expect(after / asked).toBeGreaterThan(before / asked + 0.25);
  });
});
