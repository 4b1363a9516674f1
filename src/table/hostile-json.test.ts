import { describe, expect, it } from 'vitest';
import { startProcessorClock } from '../../test/fixtures/processor-time.ts';
import { EngineError } from '../core/errors.ts';
import { openTable } from './open-table.ts';
import { isJsonLine } from './sniff-format.ts';
import { textSource } from './source.ts';

async function rowsOf(text: string, name = 't.json'): Promise<readonly (string | undefined)[]> {
  const { chunks } = await openTable(textSource(text, name));
  const faults: (string | undefined)[] = [];
  for await (const { rows } of chunks) faults.push(...rows.map(({ fault }) => fault?.kind));
  return faults;
}

/** Milliseconds that reading takes, whatever comes of it. */
async function timed(text: string, name?: string): Promise<number> {
  const computedMs = startProcessorClock();
  await rowsOf(text, name).catch((thrown: unknown) => {
    expect(thrown).toBeInstanceOf(EngineError);
  });
  return computedMs();
}

const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('JSON that somebody made to be slow or deep', () => {
  // Each of these took one second to minutes.
  it.each([
    ['lists in lists under a name', `{"subject":"a","x":${'[{"a":'.repeat(10_000)}`],
    ['a list of the usual name in itself', '{"data":[{"a":1},'.repeat(6_000)],
    ['brackets alone', `{"subject":${deep(30_000)},"tickets":[{"subject":"a"}]}`],
    ['one line without an end', `[{"subject":"${'x'.repeat(100_000)}"`],
  ])('is read in a time that grows with its length: %s', async (_what, text) => {
    expect(await timed(text)).toBeLessThan(1_000);
    expect(await timed(text, 't.jsonl')).toBeLessThan(1_000);
  });

  it('is told to be no JSON line without looking at every place of it', () => {
    const computedMs = startProcessorClock();
    expect(isJsonLine('x'.repeat(300_000))).toBe(false);
    expect(computedMs()).toBeLessThan(200);
    expect(isJsonLine('\n {"a":1}\n{"a"')).toBe(true);
  });

  it('costs the row that is too deep to be written again, and no other', async () => {
    const lines = [`{"subject":"a","x":${deep(4_000)}}`, '{"subject":"b"}'].join('\n');
    expect(await rowsOf(lines, 't.jsonl')).toEqual(['no-json', undefined]);
    expect(await rowsOf(`[${lines.replace('\n', ',')}]`)).toEqual(['no-json', undefined]);
  });
});
