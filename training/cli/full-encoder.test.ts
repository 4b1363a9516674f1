import { readFile, readdir, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import type { Triage } from '../../src/core/triage.ts';
import {
  TempFolder,
  jsonLines,
  presort,
  presortHere,
  type CliRun,
} from '../../test/fixtures/cli.ts';
import { writeEncoderFolder } from '../../test/fixtures/encoder-folder.ts';
import { tinyRows } from '../../test/fixtures/tiny-bundle.ts';
import { tinyEncoder } from '../../test/fixtures/tiny-encoder.ts';

const CATEGORIES = ['Account', 'Billing', 'Bug'];
const ROWS = 98;
let folder: TempFolder;
let encoder: string;
let data: string;
let bundle: string;
let trained: CliRun;

beforeAll(async () => {
  folder = await TempFolder.create();
  encoder = await writeEncoderFolder(folder.at('encoder'), tinyEncoder());
  data = await folder.write(
    'tickets.csv',
    [
      'text,category\n',
      ...tinyRows()
        .filter((_, at) => at % 3 === 0)
        .map(({ text, gold }) => csvLine([text, CATEGORIES[gold.category] ?? ''])),
    ].join(''),
  );
  bundle = folder.at('bundle');
  const oos = await folder.write(
    'oos.csv',
    'text\nwhat is the weather like\nplay some music\ntell me a joke\nset a timer\n',
  );
  trained = await presort([
    'train',
    data,
    '--encoder',
    'full',
    '--encoder-folder',
    encoder,
    '--embeddings',
    folder.at('embeddings'),
    '--mode',
    'head',
    '--balance',
    'weights',
    '--oos',
    oos,
    '--out',
    bundle,
  ]);
}, 120_000);

afterAll(() => folder.remove());

const manifestOf = async (): Promise<Manifest> =>
  JSON.parse(await readFile(`${bundle}/manifest.json`, 'utf8')) as Manifest; // our own bundle

describe('a bundle trained with a full encoder', () => {
  test('carries the encoder and its heads, and says how both tiers did', async () => {
    expect(trained).toMatchObject({ code: 0 });
    expect(jsonLines(trained.stdout)).toMatchObject([
      { full: { encoder: 'tiny@1', heads: ['category'], tickets: ROWS } },
    ]);
    expect((await readdir(`${bundle}/tiny`)).sort()).toEqual([
      'model.json',
      'probe.json',
      'shard1of2.bin',
      'shard2of2.bin',
      'vocab.json',
    ]);
    const { fulls, files, provenance } = await manifestOf();
    const full = fulls?.[0];
    expect(fulls).toHaveLength(1);
    expect(full).toMatchObject({
      kind: 'use',
      model: 'tiny/model.json',
      dims: 8,
      heads: 'tiny-heads.bin',
      byHead: { category: { thresholds: { targetPrecision: 0.95 } } },
    });
    expect(full?.measured.full).toBeGreaterThan(0.5);
    expect(Object.keys(files)).not.toContain('tiny-heads.bin');
    expect(provenance.command).toContain('--encoder full --encoder-folder encoder');
    expect(trained.stderr).toMatch(/tiny: \d+ of \d+ texts to encode on \w+, about \d+ s/);
    expect(await readdir(folder.at('embeddings'))).toHaveLength(1);
    expect(await readFile(`${bundle}/MODEL_CARD.md`, 'utf8')).toContain(
      'Full tier tiny: dense heads',
    );
  });

  test('classifies on the full tier, or on the one that is named', async () => {
    const run = async (...args: string[]): Promise<Triage> =>
      jsonLines(
        (
          await presortHere([
            'classify',
            '--bundle',
            bundle,
            '--text',
            'a refund for the wrong invoice',
            ...args,
          ])
        ).stdout,
      )[0] as Triage; // asserted below
    expect(await run('--explain')).toMatchObject({
      tier: 'full',
      category: { top: [{ label: 'Billing' }, {}, {}] },
      explanation: {},
    });
    expect(await run('--tier', 'compact')).toMatchObject({ tier: 'compact' });
  });

  test('is evaluated on the full tier', async () => {
    const { code, stdout } = await presortHere(['evaluate', data, '--bundle', bundle]);
    expect(code).toBe(0);
    const [figures] = jsonLines(stdout) as { n: number; accuracy: number }[]; // asserted on the next lines
    expect(figures?.n).toBe(ROWS);
    expect(figures?.accuracy).toBeGreaterThan(0.8);
  });

  test("is verified with the tier's files, and a flipped bit in a shard is found", async () => {
    expect(JSON.parse((await presortHere(['bundle', 'verify', bundle])).stdout)).toMatchObject({
      ok: true,
      fullFiles: { tiny: 6 },
    });
    const path = `${bundle}/tiny/shard1of2.bin`;
    const bytes = await readFile(path);
    bytes[9] = bytes[9]! ^ 1;
    await writeFile(path, bytes);
    expect(await presortHere(['classify', '--bundle', bundle, '--text', 'x'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^presort: bundle-integrity: .*shard1of2/),
    });
    expect(await presortHere(['bundle', 'verify', bundle])).toMatchObject({ code: 1 });
  });
});

describe('an encoder that is not there', () => {
  test('USE-lite names the command that fetches it, before anything is trained', async () => {
    expect(
      await presortHere([
        'train',
        data,
        '--encoder',
        'use-lite',
        '--encoder-folder',
        folder.at('nothing'),
        '--out',
        folder.at('never'),
      ]),
    ).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(
        /^presort: encoder-missing: [^\n]*presort fetch-encoder use-lite[^\n]*\n$/,
      ),
    });
  });

  test.each([
    [['--encoder', 'bert'], /^presort: usage: [^\n]*minilm[^\n]*bert/],
    [['--encoder', 'minilm,use-lite', '--encoder-folder', 'x'], /^presort: usage: [^\n]*names 2/],
  ])('%j is refused before anything is trained', async (flags, message) => {
    expect(await presortHere(['train', data, ...flags, '--out', folder.at('never')])).toMatchObject(
      { code: 2, stdout: '', stderr: expect.stringMatching(message) },
    );
  });

  test('a compact bundle has no full tier to name', async () => {
    expect(
      await presortHere([
        'classify',
        '--bundle',
        'models/it-desk',
        '--tier',
        'full',
        '--text',
        'x',
      ]),
    ).toMatchObject({ code: 2, stderr: expect.stringMatching(/^presort: usage: /) });
  });
});
