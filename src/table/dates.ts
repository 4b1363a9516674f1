/**
 * Reads the dates of one column as milliseconds since 1970, and NaN for a cell that is not a date.
 * `samples` show which of two numbers is the day: the one that exceeds 12, and always the first one
 * where dots separate them.
 */
export function dateReader(samples: readonly string[]): (text: string) => number {
  const isDayFirst = samples.some((text) => Number(PARTS.exec(text.trim())?.[1]) > 12);
  return (text) => {
    const date = text.trim();
    const counted = /^(\d{10})(?:(\d{3})|\.\d+)?$/.exec(date);
    if (counted) return Number(counted[1]) * 1_000 + Number(counted[2] ?? 0);
    const [, first = '', sign, second = '', year = '', time = '', half = ''] =
      PARTS.exec(date) ?? [];
    if (sign === undefined) return HAS_YEAR.test(date) ? Date.parse(date) : Number.NaN;
    const [day, month] = isDayFirst || sign === '.' ? [first, second] : [second, first];
    const iso = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return Date.parse(time === '' ? iso : `${iso}T${clock(time, half.toLowerCase())}`);
  };
}

/** Two numbers, a year and an optional time: `3/4/2025 9:05 pm`, `3.4.25`. */
const PARTS =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[,\sT]+(\d{1,2}:\d{2}(?::\d{2})?)\s*([ap]m)?)?$/i;

/** A browser would add a year of its own to a date without one. */
const HAS_YEAR =
  /(?<!\d)\d{4}(?!\d)|\d{8}|[/.-]\p{L}+[/.-]\d\d(?!\d)|\d[/.-]\d{1,2}[/.-]\d\d(?!\d)/u;

function clock(time: string, half: string): string {
  const [hour = '', ...rest] = time.split(':');
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half === 'pm' ? 12 : 0);
  return [String(hours).padStart(2, '0'), ...rest].join(':');
}
