import { dateText } from '../../../shell/language/formats.ts';

/** Divides a range into days, weeks or months, whichever makes the chart readable. */
export interface TimeBuckets {
  readonly unit: 'day' | 'week' | 'month';
  /** Start of each bucket in milliseconds since 1970, in local time. */
  readonly starts: readonly number[];
  /** Index of the bucket that contains a time; -1 before the first. */
  indexOf(at: number): number;
}

const DAY_MS = 86_400_000;
const MAX_DAYS = 92;
const MAX_WEEKS = 104;

/** Buckets from the day of `from` to the day of `to`, both included. */
export function timeBuckets(from: number, to: number): TimeBuckets {
  const days = (to - from) / DAY_MS;
  const unit = days <= MAX_DAYS ? 'day' : days / 7 <= MAX_WEEKS ? 'week' : 'month';
  const starts: number[] = [];
  // Calendar days are counted, since a day may have 23 or 25 hours.
  for (
    let start = startOf(new Date(from), unit);
    start.getTime() <= to;
    start = nextOf(start, unit)
  )
    starts.push(start.getTime());
  return {
    unit,
    starts,
    indexOf(at) {
      let [low, high] = [-1, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? Infinity) <= at) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** The name of a bucket: `May 31`, or `May 2026` for months. */
export function bucketNames({ unit, starts }: TimeBuckets): readonly string[] {
  const format: Intl.DateTimeFormatOptions =
    unit === 'month' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' };
  return starts.map((start) => dateText(start, format));
}

function startOf(date: Date, unit: TimeBuckets['unit']): Date {
  const back = unit === 'week' ? (date.getDay() + 6) % 7 : 0;
  return new Date(
    date.getFullYear(),
    date.getMonth(),
    unit === 'month' ? 1 : date.getDate() - back,
  );
}

function nextOf(date: Date, unit: TimeBuckets['unit']): Date {
  return unit === 'month'
    ? new Date(date.getFullYear(), date.getMonth() + 1, 1)
    : new Date(date.getFullYear(), date.getMonth(), date.getDate() + (unit === 'week' ? 7 : 1));
}
