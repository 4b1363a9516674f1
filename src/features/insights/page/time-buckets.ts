import { dateText } from '../../../shell/language/formats.ts';

/** Days, weeks or months of a range, whichever gives a chart that can be read. */
export interface TimeBuckets {
  readonly unit: 'day' | 'week' | 'month';
  /** Start of each bucket, milliseconds since 1970, by the clock on the wall here. */
  readonly starts: readonly number[];
  /** Bucket that holds a time; -1 before the first. */
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
  // Steps of the calendar, not of 24 hours: a day may have 23 or 25.
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

/** `May 31`, or `May 2026` of months: one name a bucket. */
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
