/** The moment at which a day of this device begins, `later` days after `day` (`2026-05-31`); undefined for none. */
export function startOf(day: string, later: number): number | undefined {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date + later).getTime();
  return Number.isNaN(at) ? undefined : at;
}

/** Formats the day of a moment, plus `later` days, for a date field; '' for undefined. */
export function dayOf(at: number | undefined, later = 0): string {
  if (at === undefined) return '';
  const date = new Date(at);
  date.setDate(date.getDate() + later);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
