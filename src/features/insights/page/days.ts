/** First millisecond of a day in local time. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Last millisecond of a day in local time. */
export function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}

/** The first millisecond of a day such as `2026-05-31` in local time; null for other text. */
export function readDay(text: string): number | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === '' ? null : new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}
