/**
 * True in `npm run test:nightly`, which repeats the same tests with full counts and runs those that
 * are too long for every change.
 */
export const IS_NIGHTLY = process.env['MODE'] === 'nightly';

/** A count of repetitions: the smallest that still proves the point by day, the full one at night. */
export function repetitions(byDay: number, atNight: number): number {
  return IS_NIGHTLY ? atNight : byDay;
}
