import type fc from 'fast-check';

/** A door of the product through which something hostile may come. */
export interface FuzzTarget<T = unknown> {
  readonly name: string;
  /** Valid inputs of the format, changed. */
  readonly inputs: fc.Arbitrary<T>;
  /** Characters or bytes of an input: memory may grow with them and with nothing else. */
  sizeOf(input: T): number;
  /** Lets the input in. What it throws must be an error of ours; it throws itself where a promise is broken. */
  attack(input: T): unknown;
  /** Errors that this door declares besides `EngineError`. */
  readonly kin?: (thrown: unknown) => boolean;
  /** Cases in the unit suite. */
  readonly unitCases?: number;
}

/** Hides what a target's inputs are, so that targets of all kinds stand in one list. */
export function fuzzTarget<T>(target: FuzzTarget<T>): FuzzTarget {
  return target as FuzzTarget;
}

/** A promise that was broken without anything being thrown. */
class Broken extends Error {}

/** Throws `Broken` unless it holds. */
export function holds(fact: boolean, promise: string): void {
  if (!fact) throw new Broken(promise);
}
