import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import { TempFolder, jsonLines, presortHere } from '../../test/fixtures/cli.ts';
import { writeEncoderFolder } from '../../test/fixtures/encoder-folder.ts';
import { tinyRows } from '../../test/fixtures/tiny-bundle.ts';
import { tinyEncoder } from '../../test/fixtures/tiny-encoder.ts';

const CATEGORIES = ['Account', 'Billing', 'Bug'];
const FOREIGN = ['the weather', 'some music', 'a joke', 'a timer', 'the news', 'a poem'];
let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

/** Writes every ninth tiny ticket, starting at the given index, to a file. */
function tickets(name: string, from: number): Promise<string> {
  const rows = tinyRows().filter((_, at) => at % 9 === from);
  const lines = rows.map(({ text, gold }) => csvLine([text, CATEGORIES[gold.category] ?? '']));
  return folder.write(name, ['text,category\n', ...lines].join(''));
}

test('a full tier is calibrated and measured on the files that are given beside the table', async () => {
  const [data, calibrate, measure] = [
    await tickets('train.csv', 0),
    await tickets('calibrate.csv', 3),
    await tickets('measure.csv', 6),
  ];
  const say = (word: string): string => FOREIGN.map((what) => `${word} ${what}\n`).join('');
  const oos = await folder.write('oos.csv', `text\n${say('tell me')}`);
  const oosCalibrate = await folder.write('oos-calibrate.csv', `text\n${say('play')}`);
  const oosMeasure = await folder.write('oos-measure.csv', `text\n${say('i want')}`);
  const encoder = await writeEncoderFolder(folder.at('encoder'), tinyEncoder());
  const out = folder.at('bundle');
  const run = await presortHere(
    `train ${data} --out ${out} --mode head --encoder minilm --encoder-folder ${encoder} --embeddings none --calibrate ${calibrate} --measure ${measure} --oos ${oos} --oos-calibrate ${oosCalibrate} --oos-measure ${oosMeasure}`.split(
      ' ',
    ),
  );
  expect(run).toMatchObject({ code: 0 });
  const measured = (await readFile(measure, 'utf8')).trim().split('\n').length - 1;
  expect(jsonLines(run.stdout)).toMatchObject([{ full: { encoder: 'tiny@1', tickets: measured } }]);
  const { fulls } = JSON.parse(await readFile(`${out}/manifest.json`, 'utf8')) as Manifest; // our own bundle
  // The compact scores keep their scale, because the out-of-scope score is compared with them.
  expect(fulls?.[0]?.byHead['category']?.weights?.compact).toBe(1);
  expect(await readFile(`${out}/MODEL_CARD.md`, 'utf8')).toMatch(
    /Scope gate of tiny: it holds back \d[^\n]* of 6 out-of-scope texts/,
  );
}, 120_000);
