import { expect, test } from 'vitest';
import { fitText, thinMachineLines } from './machine-lines.ts';
import { MAX_CHARACTERS, normaliseText } from './normalise.ts';

const many = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const WISH = 'The lamp in the hall flickers, please send a new one.';

/** Output of programs, by kind. */
const LOGS: Readonly<Record<string, (count: number) => string>> = {
  java: (count) =>
    `java.lang.Fault: x\n${many(count, (at) => `\tat org.lamp.A${at}.b(A.java:${at})`)}`,
  python: (count) =>
    many(
      count,
      (at) => `  File "/lamp/m${at}.py", line ${at}, in glow\n    return self.glow_${at}(lamp)`,
    ),
  node: (count) => many(count, (at) => `    at Object.glow${at} (/lamp/lib/y${at}.js:${at}:13)`),
  syslog: (count) =>
    many(
      count,
      (at) =>
        `Mar  4 10:12:${at % 60} host lampd[${at}]: Failed to light lamp for hall from port ${at}`,
    ),
  sentences: (count) =>
    many(
      count,
      (at) =>
        `2024-03-04 10:12:${at % 60} The lamp ${at} could not be lit by the driver, it is tried again later`,
    ),
  json: (count) =>
    many(count, (at) => `{"time":"2024-03-04T10:12:${at % 60}Z","msg":"lamp lit","id":${at}}`),
  server: (count) =>
    many(
      count,
      (at) =>
        `10.0.0.${at % 255} - - [04/Mar/2024:10:12:${at % 60} +0000] "GET /lamp?id=${at} HTTP/1.1" 200 ${at}`,
    ),
  table: (count) => many(count, (at) => `${at};lamp;${at * 3};2024-03-04;ok;lit`),
  dump: (count) =>
    many(count, (at) => `000${at}0: 4865 6c6c 6f20 776f 726c 6421 0a00 0000  Lamp....`),
  markup: (count) =>
    many(count, (at) => `<lamp id="${at}"><name>Hall</name><lit>${at}</lit></lamp>`),
};

test.each(Object.entries(LOGS))('a sentence beside a log is read: %s', (_kind, log) => {
  for (const count of [20, 200, 5_000]) {
    for (const text of [
      `${log(count)}\n${WISH}`,
      `${WISH}\n${log(count)}`,
      `${log(count)}\n\n${WISH}\n\n${log(count)}`,
    ]) {
      const read = normaliseText(text);
      const [before = ''] = read.split(WISH);
      expect(read).toContain(WISH);
      expect(before.match(/[\p{L}\p{N}]+/gu)?.length ?? 0).toBeLessThan(150);
    }
  }
});

test('a log alone keeps its first line and its last', () => {
  const lines = (LOGS['node']?.(300) ?? '').split('\n');
  expect(thinMachineLines(lines)).toEqual([lines[0], lines[299]]);
});

test('a few machine lines and all that people write stay', () => {
  const few = (LOGS['server']?.(8) ?? '').split('\n');
  expect(thinMachineLines(few)).toEqual(few);
  const prose = Array.from(
    { length: 60 },
    (_, at) => `${'lamp '.repeat(at % 7)}in the hall and so on, says ${'w'.repeat(at + 1)}.`,
  );
  expect(thinMachineLines(prose)).toEqual(prose);
});

test('of a text that is too long both ends are read, cut between words', () => {
  const text = `first ${'word '.repeat(20_000)}last`;
  const fitted = fitText(text, MAX_CHARACTERS);
  expect(fitted.length).toBeLessThanOrEqual(MAX_CHARACTERS);
  expect(fitted.startsWith('first word') && fitted.endsWith('word last')).toBe(true);
  expect(new Set(fitted.split(/\s/))).toEqual(new Set(['first', 'word', 'last']));
  expect(fitText('short', MAX_CHARACTERS)).toBe('short');
});

test('thinning what was thinned changes nothing', () => {
  for (const log of Object.values(LOGS)) {
    const once = normaliseText(`${log(400)}\n${WISH}\n${log(9)}`);
    expect(normaliseText(once)).toBe(once);
  }
});
