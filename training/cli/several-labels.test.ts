import { afterAll, beforeAll, expect, test } from 'vitest';
import { TempFolder, presort } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

test('cells of several labels are counted, and their rows left out by line', async () => {
  const rows = ['a,Billing', 'b,Bug', 'c,Billing;Bug', 'd,Bug | Billing', 'e,Lamps; hall'];
  const csv = await folder.write('pairs.csv', `text,category\n${rows.join('\n')}\n`);
  const { stderr } = await presort(['train', csv, '--out', folder.at('never')]);
  expect(stderr).toContain(
    'presort: category: 2 of the 5 cells hold several labels, such as "Billing;Bug" (Billing, Bug), and their rows are left out; write one label into each cell',
  );
  expect(stderr).toMatch(
    /line 4: several labels for the category \(Billing, Bug\)[^]*line 5: several labels/,
  );
});
