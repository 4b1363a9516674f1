import { test } from 'vitest';

/**
 * True in `npm run test:nightly`, which repeats the same tests with full counts and runs those that
 * are too long for every change.
 */
const IS_NIGHTLY = import.meta.env.MODE === 'nightly';

/** A count of repetitions: the smallest that still proves the point by day, the full one at night. */
export function repetitions(byDay: number, byNight: number): number {
  return IS_NIGHTLY ? byNight : byDay;
}

/** A long test, or one that repeats a shorter test in another place: it runs at night. */
export const atNight = test.runIf(IS_NIGHTLY);

/** The cases of a test: all of them at night, by day the first ones. */
export function casesByDay<const T>(all: readonly T[], byDay: number): readonly T[] {
  return IS_NIGHTLY ? all : all.slice(0, byDay);
}
