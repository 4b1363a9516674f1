import type fc from 'fast-check';

/** A door of the product that may receive hostile input. */
export interface FuzzTarget<T = unknown> {
  readonly name: string;
  /** Generates inputs from valid ones. */
  readonly inputs: fc.Arbitrary<T>;
  /** Number of characters or bytes of an input; memory may grow only with it. */
  sizeOf(input: T): number;
  /**
   * Passes the input to the door. The door may throw only errors of ours; `attack` itself throws if
   * a promise is broken.
   */
  attack(input: T): unknown;
  /** Errors that this door declares besides `EngineError`. */
  readonly kin?: (thrown: unknown) => boolean;
  /** Cases in the unit suite. */
  readonly unitCases?: number;
}

/** Hides the type of a target's inputs, so that one list can hold all targets. */
export function fuzzTarget<T>(target: FuzzTarget<T>): FuzzTarget {
  return target as FuzzTarget;
}

/** A broken promise of a door that threw nothing. */
class Broken extends Error {}

/** Throws `Broken` if the condition is false. */
export function holds(fact: boolean, promise: string): void {
  if (!fact) throw new Broken(promise);
}
