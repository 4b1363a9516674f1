import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const MAX_LINES = 250;
const MAX_COLUMNS = 120;
const MAX_LONG_SHARE = 0.01;

/** Source folders that people write; `models` holds generated files. */
const FILES = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|js|mjs|svelte|css|html|wat|py|sh)$/.test(file))
  .filter((file) => !file.startsWith('models/') && existsSync(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').trimEnd().split('\n') }));

/** A constant that is a limit but is not named `MAX_…` or `MIN_…`. */
const UNNAMED_LIMIT =
  /^(?:export )?const ((?:FEW|ENOUGH|MANY|MOST|LEAST|LONG|SHORT|LONGEST|SHORTEST|FEWEST|BIG)(?:_\w+)?) = [\d.]/;

const isLong = (line: string): boolean => line.length > MAX_COLUMNS;

describe('a source file', () => {
  it('is seen, whatever its language', () => {
    const names = FILES.map(({ file }) => file);
    expect(names).toEqual(expect.arrayContaining(['src/core/rules.ts', 'index.html']));
    expect(names.some((name) => name.endsWith('.py'))).toBe(true);
  });

  it(`has at most ${MAX_LINES} lines`, () => {
    const over = FILES.filter(({ lines }) => lines.length > MAX_LINES);
    expect(over.map(({ file, lines }) => `${file}: ${lines.length}`)).toEqual([]);
  });

  it(`of all lines at most 1 % are longer than ${MAX_COLUMNS} characters`, () => {
    const lines = FILES.flatMap((one) => one.lines);
    expect(lines.filter(isLong).length / lines.length).toBeLessThan(MAX_LONG_SHARE);
  });

  it('calls its limits MAX_… and MIN_…', () => {
    const others = FILES.flatMap(({ file, lines }) =>
      lines.flatMap((line) => {
        const [, name] = UNNAMED_LIMIT.exec(line) ?? [];
        return name === undefined ? [] : [`${file}: ${name}`];
      }),
    );
    expect(others).toEqual([]);
  });

  it('has no long line of markup', () => {
    const long = FILES.filter(({ file }) => /\.(svelte|html)$/.test(file)).flatMap(
      ({ file, lines }) =>
        markupOf(lines).flatMap((line) => (isLong(line) ? [`${file}: ${line}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('has no long line of markup in its code either', () => {
    const long = FILES.filter(
      ({ file }) => /\.(ts|js|mjs)$/.test(file) && !file.includes('/words/'),
    ).flatMap(({ file, lines }) =>
      lines.flatMap((line) =>
        isLong(line) && MARKUP.test(line) && !COMMENT.test(line) ? [`${file}: ${line}`] : [],
      ),
    );
    expect(long).toEqual([]);
  });
});

/** A tag that is closed, or has an attribute; texts of the app may name one. */
const MARKUP = /<\/[a-z][\w-]*>|<[a-z][\w-]* [\w:-]+=["'$]/;

const COMMENT = /^\s*(?:\*|\/\/)/;

/** The lines outside of scripts. */
function markupOf(lines: readonly string[]): readonly string[] {
  return lines
    .join('\n')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .split('\n');
}
