/**
 * One clarifying question, chosen so that its answer is expected to remove the most uncertainty.
 * A question offers two or three labels and "neither"; its worth is the expected fall of entropy over
 * the known labels and the rest, less the effort of reading each further option.
 */
import type { Label } from '../src/core/labels.ts';
import type { RankedLabel } from '../src/core/triage.ts';

export interface Question {
  readonly options: readonly Label[];
  /** Expected gain in bits, before the effort is taken off. */
  readonly gain: number;
}

/** Share of answers that are assumed to be wrong, so that no answer counts as certain. */
const SLIP = 0.08;
/** Gain in bits that each further option must add to be worth reading. */
const EFFORT = 0.25;
/** Gain in bits below which no question is asked. */
const WORTH = 0.25;

/** The best question about `ranked` (best first), or null when no question is worth asking. */
export function chooseQuestion(ranked: readonly RankedLabel[]): Question | null {
  const candidates = subsets(ranked.map(({ label }) => label))
    .map((options): Question => ({ options, gain: expectedGain(ranked, options) }))
    .sort((a, b) => net(b) - net(a));
  const best = candidates[0];
  return best && net(best) >= WORTH ? best : null;
}

/** Expected fall of entropy, in bits, when the customer is asked which of `options` it is, or none. */
export function expectedGain(ranked: readonly RankedLabel[], options: readonly Label[]): number {
  const before = entropy(withRest(ranked));
  const expected = [...options, null].reduce((sum, answer) => {
    const joint = weigh(ranked, options, answer);
    const share = joint.reduce((total, value) => total + value, 0);
    return share > 0 ? sum + share * entropy(joint.map((value) => value / share)) : sum;
  }, 0);
  return before - expected;
}

/**
 * The probabilities after the answer (`null`: neither), best first. They add up to at most 1; the
 * rest belongs to unknown labels.
 */
export function applyAnswer(
  ranked: readonly RankedLabel[],
  options: readonly Label[],
  answer: Label | null,
): readonly RankedLabel[] {
  const joint = weigh(ranked, options, answer);
  const total = joint.reduce((sum, value) => sum + value, 0) || 1;
  return ranked
    .map(({ label }, index) => ({ label, probability: (joint[index] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
}

function weigh(
  ranked: readonly RankedLabel[],
  options: readonly Label[],
  answer: Label | null,
): readonly number[] {
  const truths: readonly (Label | null)[] = [...ranked.map(({ label }) => label), null];
  return withRest(ranked).map((prior, index) => {
    const truth = truths[index] ?? null;
    const expected = truth !== null && options.includes(truth) ? truth : null;
    return prior * (expected === answer ? 1 - SLIP : SLIP / options.length);
  });
}

function withRest(ranked: readonly RankedLabel[]): readonly number[] {
  const known = ranked.map(({ probability }) => probability);
  return [...known, Math.max(0, 1 - known.reduce((sum, value) => sum + value, 0))];
}

function entropy(probabilities: readonly number[]): number {
  return -probabilities.reduce((sum, p) => (p > 0 ? sum + p * Math.log2(p) : sum), 0);
}

function net({ options, gain }: Question): number {
  return gain - EFFORT * options.length;
}

function subsets(labels: readonly Label[]): readonly (readonly Label[])[] {
  const few = labels.slice(0, 4);
  const pairs = few.flatMap((a, index) => few.slice(index + 1).map((b) => [a, b]));
  const triples = few.length >= 3 ? [few.slice(0, 3)] : [];
  return [...pairs, ...triples];
}
