/**
 * Reads the dates of one column as milliseconds since 1970, and NaN for a cell that is not a date
 * with day and year. `samples` show which of two numbers is the day: the one that exceeds 12, and
 * always the first one where dots separate them. A date without a zone is in this device's zone; a
 * day alone is its midnight. Browsers read the same text as different dates, so none is asked.
 */
export function dateReader(samples: readonly string[]): (text: string) => number {
  const isDayFirst = samples.some((text) => Number(NUMBERS.exec(text)?.groups?.['one']) > 12);
  return (text) => {
    const date = spelled(text.slice(0, MAX_LENGTH));
    const counted = /^(\d{10})(?:(\d{3})|\.\d+)?$/.exec(date);
    if (counted) return Number(counted[1]) * 1_000 + Number(counted[2] ?? 0);
    const time = TIME.exec(date)?.[0] ?? '';
    const dated = date.replace(time, ' ');
    const [day, rest] = takeDay(dated, isDayFirst);
    return day === null ? Number.NaN : momentOf(day, time, rest);
  };
}

/** Year, month from 1, and day of the month. */
type Day = readonly [year: number, month: number, day: number];

/** The day in a text, and the text without it. */
function takeDay(text: string, isDayFirst: boolean): readonly [Day | null, string] {
  for (const pattern of PATTERNS) {
    const found = pattern.exec(text);
    if (!found?.groups) continue;
    const { year = '', month, name = '', day, one, two, sign } = found.groups;
    const [first, second] = isDayFirst || sign === '.' ? [one, two] : [two, one];
    const number = month ?? second ?? MONTHS.findIndex((names) => names.test(name)) + 1;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    if (Number(number) > 0)
      return [
        [Number(year) + (year.length === 2 ? 2_000 : 0), Number(number), Number(day ?? first)],
        rest,
      ];
  }
  return [null, text];
}

/** `rest` may name a zone and a day of the week; NaN where it has other numbers. */
function momentOf([year, month, day]: Day, time: string, rest: string): number {
  const [, hour = '0', minute = '0', second = '0', half = ''] = TIME.exec(time) ?? [];
  const hours = half === '' ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  const [offset = '', sign = '', behind = '', minutes = '0'] = OFFSET.exec(rest) ?? [];
  const isDay = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day && month <= 12;
  if (!isDay || hours > 24 || Number(minute) > 59 || /\d/.test(rest.replace(offset, '')))
    return Number.NaN;
  const milliseconds = Math.floor(Number(second.replace(',', '.')) * 1_000 + 1e-6);
  const parts = [year, month - 1, day, hours, Number(minute), 0, milliseconds] as const;
  const zone =
    offset === ''
      ? (rest.match(/[a-z]+/g) ?? []).map((word) => ZONES.get(word)).find(isNumber)
      : (Number(behind) * 60 + Number(minutes)) * Number(`${sign}1`);
  return zone === undefined ? new Date(...parts).getTime() : Date.UTC(...parts) - zone * 60_000;
}

function isNumber(value: number | undefined): value is number {
  return value !== undefined;
}

/** Small letters without accents; signs of dates in Chinese, Japanese and Korean become dashes. */
function spelled(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/(\d)\s*[年月년월]\s*/g, '$1-')
    .replace(/(\d)\s*[日일]/g, '$1 ')
    .replace(/(\d)\s*[時时시]\s*(\d+)\s*[分분]/g, (_, hour: string, minute: string) =>
      [hour, minute.padStart(2, '0')].join(':'),
    )
    .replace(/^(\d{8})t?(\d\d)(\d\d)(\d\d)(?!\d)/, '$1 $2:$3:$4');
}

const MAX_LENGTH = 100;
const TIME =
  /(?<![+:\d-])(\d{1,2})\s*[:h]\s*(\d\d)(?::(\d\d(?:[.,]\d+)?))?(?!\d)(?:\s*([ap])\.?\s?m\.?(?![a-z]))?/;
const OFFSET = /([+-])(\d{1,2})(?::?(\d\d))?(?!\d)/;
const NUMBERS =
  /(?<!\d)(?<one>\d{1,2})(?<sign>[./-])(?<two>\d{1,2})\k<sign>(?<year>\d{4}|\d\d)(?!\d)/;
const PATTERNS = [
  /(?<!\d)(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?:t(?![a-z])|(?!\d))/,
  /(?<!\S)(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?:t(?![a-z])|(?!\d))/,
  NUMBERS,
  /(?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|o)?[\s/-]*(?:de |of )?(?<name>[a-z]{3,10})\.?[\s/,-]*(?:de |del |of )?(?<year>\d{4}|\d\d)(?!\d)/,
  /(?<![a-z])(?<name>[a-z]{3,10})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?:[a-z]{3,4}\s+)?(?<year>\d{4})(?!\d)/,
];
/** Beginnings of the names of the months, without accents. */
const MONTHS = [
  /^(?:jan|ene|genn)/,
  /^(?:feb|fev)/,
  /^(?:mar(?!di)|mrz|maart|maerz)/,
  /^(?:apr|abr|avr)/,
  /^(?:mai|may|mei|maggio|mag$)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|out|ott)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];
/** Minutes that a zone is ahead of UTC. */
const ZONES = new Map(
  Object.entries({ z: 0, utc: 0, gmt: 0, wet: 0, bst: 60, west: 60, cet: 60, mez: 60, cest: 120 })
    .concat(Object.entries({ mesz: 120, eet: 120, eest: 180, msk: 180, ist: 330, jst: 540 }))
    .concat(Object.entries({ kst: 540, aest: 600, aedt: 660, brt: -180, art: -180, edt: -240 }))
    .concat(Object.entries({ est: -300, cdt: -300, cst: -360, mdt: -360, mst: -420 }))
    .concat(Object.entries({ pdt: -420, pst: -480 })),
);
