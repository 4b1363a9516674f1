import { expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { textSource } from './source.ts';

async function countRows(text: string): Promise<number> {
  let count = 0;
  for await (const { rows } of (await openTable(textSource(text, 't.xml'))).chunks)
    count += rows.length;
  return count;
}

test('XML nests without an end in a time that grows with its length', async () => {
  const nested = `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`;
  const deep = `<records><record><text>It flickers</text>${nested}</record></records>`;
  const wide = `<records>${'<record><text>It flickers</text><a/></record>'.repeat(50_000)}</records>`;
  expect(await countRows(deep)).toBe(1);
  expect(await countRows(wide)).toBe(50_000);
});
