import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startProcessorClock } from '../../test/fixtures/processor-time.ts';
import { stateAt } from './decide.ts';
import { simulateThresholds, tabulate, type Labelled } from './simulate-thresholds.ts';

const LABELS = ['A', 'B', 'C'];
const minutes = { perTicket: 2, perMistake: 5 };
const share = fc.integer({ min: 0, max: 10_000 }).map((whole) => whole / 10_000);
const labelled: fc.Arbitrary<Labelled> = fc.record({
  gold: fc.constantFrom(...LABELS),
  predicted: fc.constantFrom(...LABELS),
  confidence: share,
  withheld: fc.boolean(),
});

describe('the threshold simulator', () => {
  it('accepts exactly the tickets that the engine would accept', () => {
    fc.assert(
      fc.property(
        fc.array(labelled, { maxLength: 30 }),
        share,
        fc.dictionary(fc.constantFrom(...LABELS), share),
        (list, accept, acceptByLabel) => {
          const accepted = list.filter(
            ({ predicted, confidence, withheld }) =>
              !withheld &&
              stateAt(
                { label: predicted, probability: confidence },
                { accept, acceptByLabel, suggest: 0, targetPrecision: 1 },
              ) === 'accept',
          );
          const right = accepted.filter(({ gold, predicted }) => gold === predicted);
          const simulation = simulateThresholds(
            tabulate(list, LABELS),
            { accept, acceptByLabel },
            minutes,
          );
          expect(simulation).toMatchObject({
            count: list.length,
            accepted: accepted.length,
            right: right.length,
            precision: accepted.length === 0 ? null : right.length / accepted.length,
            coverage: list.length === 0 ? 0 : accepted.length / list.length,
            minutesSaved: accepted.length * 2 - (accepted.length - right.length) * 5,
          });
          for (const label of LABELS)
            expect(simulation.byLabel.find((tally) => tally.label === label)?.accepted).toBe(
              accepted.filter((one) => one.predicted === label).length,
            );
        },
      ),
    );
  });

  it('never accepts a label that the bundle has lost', () => {
    const gone: Labelled = { gold: 'Old', predicted: 'Old', confidence: 1, withheld: false };
    expect(
      simulateThresholds(tabulate([gone], LABELS), { accept: 0, acceptByLabel: {} }, minutes),
    ).toMatchObject({ count: 1, accepted: 0, precision: null });
  });

  it('evaluates 10,000 tickets in well under a second of processor time', () => {
    const list: Labelled[] = Array.from({ length: 10_000 }, (_, at) => ({
      gold: LABELS[at % 3] ?? 'A',
      predicted: LABELS[(at * 7) % 3] ?? 'A',
      confidence: (at % 997) / 997,
      withheld: at % 50 === 0,
    }));
    const table = tabulate(list, LABELS);
    const computedMs = startProcessorClock();
    for (let step = 0; step < 10; step += 1)
      simulateThresholds(table, { accept: step / 10, acceptByLabel: { A: 0.3 } }, minutes);
    expect(computedMs() / 10).toBeLessThan(1_000);
  });
});
