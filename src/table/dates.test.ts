import { expect, test } from 'vitest';
import { dateReader } from './dates.ts';

const local = (...parts: [number, number, number, number?, number?, number?]): number =>
  new Date(
    parts[0],
    parts[1] - 1,
    ...(parts.slice(2) as [number, number?, number?, number?]),
  ).getTime(); // as Date takes them

test.each<[string, readonly string[], string, number]>([
  ['ISO', [], '2025-04-03T09:05:00Z', Date.UTC(2025, 3, 3, 9, 5)],
  ['a day alone', [], '2025-04-03', Date.UTC(2025, 3, 3)],
  ['ServiceNow', [], '2025-04-03 09:05:07', local(2025, 4, 3, 9, 5, 7)],
  ['Jira', [], '03/Apr/25 9:05 AM', local(2025, 4, 3, 9, 5)],
  ['dots, the day first', [], '3.4.2025 9:05', local(2025, 4, 3, 9, 5)],
  ['slashes, the month first', ['12/31/2025'], '03/04/2025', Date.UTC(2025, 2, 4)],
  [
    'slashes, the day first where another row says so',
    ['31/12/2025'],
    '03/04/2025',
    Date.UTC(2025, 3, 3),
  ],
  ['a time with its half of the day', ['31/12/2025'], '3/4/2025 9:05 pm', local(2025, 4, 3, 21, 5)],
  ['midnight', [], '4/3/2025 12:01 AM', local(2025, 4, 3, 0, 1)],
  ['dashes', ['31-12-2025'], '03-04-2025 10:00', local(2025, 4, 3, 10)],
  ['seconds since 1970', [], '1743671100', 1_743_671_100_000],
  ['seconds with a fraction', [], '1743671100.5', 1743671100000],
  ['milliseconds since 1970', [], '1743671100123', 1_743_671_100_123],
  ['dots and a short year', [], '03.04.25 9:05', local(2025, 4, 3, 9, 5)],
  ['slashes and a short year', ['31/12/25'], '03/04/25', Date.UTC(2025, 3, 3)],
  ['no year', [], 'Mar 4', NaN],
  ['no date', [], 'yesterday', NaN],
  ['a month that there is not', ['12/31/2025'], '13/13/2025', NaN],
])('%s', (_, samples, text, expected) => {
  expect(dateReader(samples)(text)).toBe(expected);
});
