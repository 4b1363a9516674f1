import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
import { hasUseLite, useLiteFiles } from '../../test/fixtures/use-lite.ts';

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
    expect((await readdir(`${bundle}/full-encoder`)).sort()).toEqual([
      'model.json',
      'probe.json',
      'shard1of2.bin',
      'shard2of2.bin',
      'vocab.json',
    ]);
    const { full, files, provenance } = await manifestOf();
    expect(full).toMatchObject({
      kind: 'use',
      model: 'full-encoder/model.json',
      text: 'encoderText',
      dims: 8,
      heads: 'full-heads.bin',
      byHead: { category: { thresholds: { targetPrecision: 0.95 } } },
    });
    expect(full?.measured.full).toBeGreaterThan(0.5);
    expect(Object.keys(files)).not.toContain('full-heads.bin');
    expect(provenance.command).toContain('--encoder full --encoder-folder encoder');
    expect(await readFile(`${bundle}/MODEL_CARD.md`, 'utf8')).toContain('Full tier: dense heads');
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
      fullFiles: 6,
    });
    const path = `${bundle}/full-encoder/shard1of2.bin`;
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

// Random weights: nothing is said about what USE-lite understands, only that its real graph goes the whole way.
test.skipIf(!hasUseLite)(
  "USE-lite's own graph trains heads on its embeddings, and the bundle answers with them (skipped where the graph is not there)",
  async () => {
    const useLite = folder.at('use-lite');
    await mkdir(useLite);
    const files = useLiteFiles();
    for (const [name, bytes] of files) await writeFile(join(useLite, name), bytes);
    await writeFile(
      join(useLite, 'encoder.json'),
      JSON.stringify({
        id: 'use-lite-random',
        version: '1',
        dims: 512,
        maxTokens: 128,
        model: 'model.json',
        vocab: 'vocab.json',
        files: Object.fromEntries(
          [...files].map(([name, bytes]) => [
            name,
            { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
          ]),
        ),
      }),
    );
    const small = await folder.write(
      'small.csv',
      [
        'text,category\n',
        ...tinyRows()
          .filter((_, at) => at % 9 === 0)
          .map(({ text, gold }) => csvLine([text, CATEGORIES[gold.category] ?? ''])),
      ].join(''),
    );
    const own = folder.at('use-lite-bundle');
    expect(
      await presortHere([
        'train',
        small,
        '--encoder',
        'use-lite',
        '--encoder-folder',
        useLite,
        '--mode',
        'head',
        '--out',
        own,
      ]),
    ).toMatchObject({ code: 0, stdout: expect.stringContaining('"encoder":"use-lite-random@1"') });
    expect(
      jsonLines(
        (
          await presortHere([
            'classify',
            '--bundle',
            own,
            '--tier',
            'full',
            '--text',
            'a refund for the wrong invoice',
          ])
        ).stdout,
      ),
    ).toMatchObject([{ tier: 'full' }]);
  },
  240_000,
);

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
