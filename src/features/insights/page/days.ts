/** First millisecond of a day, by the clock on the wall here. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Last millisecond of a day. */
export function endOfDay(at: number): number {
  return new Date(at).setHours(23, 59, 59, 999);
}

/** `2026-05-31` → its first millisecond here; null for anything else. */
export function readDay(text: string): number | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  return year === '' ? null : new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}
