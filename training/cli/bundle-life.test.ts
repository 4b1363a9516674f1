import { copyFile, cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonLines, presortHere } from '../../test/fixtures/cli.ts';
import { deskBundle, type DeskBundle } from '../../test/fixtures/desk-bundle.ts';

// One bundle is trained by the real command and lives through every other one but `classify`.
let desk: DeskBundle;
let bundle: string;
beforeAll(async () => {
  desk = await deskBundle();
  ({ bundle } = desk);
}, 240_000);

describe('train', () => {
  test('writes a whole bundle and says what became of the rows', async () => {
    expect(desk.trained).toMatchObject({ code: 0 });
    expect(desk.trained.stderr).toContain('line 297: no text');
    expect(desk.trained.stderr).toContain('line 298: no category');
    expect(desk.trained.stderr).toMatch(/297 rows read, 2 bad/);
    expect((await readdir(bundle)).sort()).toEqual([
      'MODEL_CARD.md',
      'manifest.json',
      'metrics.json',
      'parity.json',
      'replies.json',
      'report.html',
      'rules.json',
      'teams.json',
      'weights.bin',
    ]);
    expect(jsonLines(desk.trained.stdout)).toMatchObject([
      { bundle: 'tickets@1.0.0', heads: { category: { n: 295 }, priority: { n: 294 } } },
    ]);
  });

  test('answers in a language that the one model reads beside its first have a floor, too', async () => {
    const replies = await desk.folder.write(
      'de.json',
      JSON.stringify([
        { id: 'a', title: 'Erstattung', text: 'Sie dauert zehn Tage.', lang: 'de' },
        { id: 'b', title: 'Passwort', text: 'Es gibt einen Link dafür.', lang: 'de' },
      ]),
    );
    const out = desk.folder.at('two-languages');
    const run = await presortHere(
      ['train', desk.data, '--out', out, '--mode', 'head', '--languages', 'en,de'].concat(
        '--replies',
        replies,
      ),
    );
    expect(run).toMatchObject({ code: 0 });
    const { replyFloor, languages } = JSON.parse(
      await readFile(`${out}/manifest.json`, 'utf8'),
    ) as { replyFloor: number; languages: string[] }; // the command has checked it
    expect(languages).toEqual(['en', 'de']);
    expect(replyFloor).toBeLessThan(1);
    expect(run.stderr).not.toContain('never offered');
  }, 120_000);

  test('the manifest records everything, and no folder of this machine', async () => {
    const text = await readFile(`${bundle}/manifest.json`, 'utf8');
    expect(JSON.parse(text)).toMatchObject({
      formatVersion: 1,
      id: 'tickets',
      title: 'Tiny',
      languages: ['en'],
      heads: [
        { name: 'category', labels: ['Account', 'Billing', 'Bug'] },
        { name: 'priority', labels: ['Low', 'High'] },
      ],
      provenance: {
        seed: 3,
        command:
          'presort train tickets.csv.gz --out DIR --mode head --seed 3 --replies replies.json --rules rules.json --teams teams.json --oos oos.csv --title Tiny',
      },
    });
    for (const name of await readdir(bundle))
      expect(await readFile(`${bundle}/${name}`, 'latin1')).not.toContain(desk.folder.path);
  });

  test('the same command, data and seed give the same bytes', async () => {
    const again = desk.folder.at('again');
    expect((await presortHere([...desk.trainArgs, '--out', again])).code).toBe(0);
    for (const name of await readdir(bundle))
      expect(await readFile(`${again}/${name}`, 'base64'), name).toBe(
        await readFile(`${bundle}/${name}`, 'base64'),
      );
  }, 240_000);

  test('the report is one page without script or anything fetched', async () => {
    const page = await readFile(`${bundle}/report.html`, 'utf8');
    // The bundle may be published, so only the owner's report may hold the customers' texts.
    for (const words of ['Taken for something', 'In words:', 'my invoice', 'blank screen'])
      expect(page).not.toContain(words);
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/<script|https?:|<link|@import|src=/);
  });
});

describe('evaluate', () => {
  test('prints exactly the figures of the contract and writes a page', async () => {
    const { code, stdout } = await presortHere([
      'evaluate',
      desk.data,
      '--bundle',
      bundle,
      '--report',
      desk.folder.at('report'),
    ]);
    expect(code).toBe(0);
    const [figures] = jsonLines(stdout) as Record<string, number>[]; // keys are asserted on the next line
    expect(Object.keys(figures ?? {}).sort()).toEqual([
      'accuracy',
      'coverageAt95',
      'coverageAt98',
      'ece',
      'latencyMsP50',
      'latencyMsP95',
      'macroF1',
      'macroPrecision',
      'macroRecall',
      'n',
      'perClass',
      'weightedF1',
      'weightedScore',
    ]);
    expect(figures).toMatchObject({ n: 295, perClass: { Billing: { support: 99 } } });
    expect(figures?.['accuracy']).toBeGreaterThan(0.95);
    const page = await readFile(desk.folder.at('report/index.html'), 'utf8');
    for (const part of [
      'Confusion matrix',
      'Reliability',
      'Coverage',
      'Tickets per label',
      'Length of tickets',
    ])
      expect(page).toContain(part);
  });

  test('labels that the bundle does not know are named and left out', async () => {
    const file = await desk.folder.write(
      'other.csv',
      'text,category\nmy invoice,Billing\nmy invoice,Nonsense\n',
    );
    const { stdout, stderr } = await presortHere(['evaluate', file, '--bundle', bundle]);
    expect(jsonLines(stdout)).toMatchObject([{ n: 1 }]);
    expect(stderr).toContain('line 3: category "Nonsense"');
  });
});

test('compare prints five classifiers and the model that train makes on one split', async () => {
  const { code, stdout } = await presortHere(['compare', desk.data]);
  expect(code).toBe(0);
  for (const name of [
    'Naive Bayes',
    'Logistic regression',
    'Linear SVM',
    'Random forest',
    'Dense head',
    'Presort',
  ]) {
    // Accuracy, precision, recall, F1, calibration error; size, latency, weighted score, seconds.
    expect(stdout).toMatch(
      new RegExp(
        `^${name}(?: +[01]\\.\\d{3}){5} +\\d+ +\\d+\\.\\d\\d +[01]\\.\\d{3} +\\d+\\.\\d$`,
        'm',
      ),
    );
  }
});

describe('bundle', () => {
  test('a good one is verified down to its scores', async () => {
    const { code, stdout } = await presortHere(['bundle', 'verify', bundle]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, bundle: 'tickets@1.0.0', files: 8 });
  });

  test('info tells labels and thresholds', async () => {
    expect(JSON.parse((await presortHere(['bundle', 'info', bundle])).stdout)).toMatchObject({
      bundle: 'tickets@1.0.0',
      heads: [{ name: 'category', thresholds: { targetPrecision: 0.95 } }, {}],
    });
  });

  test.each(['weights.bin', 'MODEL_CARD.md', 'teams.json'])(
    'one flipped bit in %s is found',
    async (name) => {
      const bad = desk.folder.at(`bad-${name}`);
      await cp(bundle, bad, { recursive: true });
      const bytes = await readFile(`${bad}/${name}`);
      bytes[bytes.length >> 1] = bytes[bytes.length >> 1]! ^ 1;
      await writeFile(`${bad}/${name}`, bytes);
      expect(await presortHere(['bundle', 'verify', bad])).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^presort: bundle-integrity: .*\n$/),
      });
    },
  );

  test('scores that are not those of the weights are found', async () => {
    const bad = desk.folder.at('bad-scores');
    await cp(bundle, bad, { recursive: true });
    const text = (await readFile(`${bad}/parity.json`, 'utf8')).replace(
      /"category":\[[^,]+/,
      '"category":[99',
    );
    const { createHash } = await import('node:crypto');
    const manifest = JSON.parse(await readFile(`${bad}/manifest.json`, 'utf8')) as {
      files: Record<string, object>;
    }; // our own bundle
    manifest.files['parity.json'] = {
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    };
    await writeFile(`${bad}/parity.json`, text);
    await writeFile(`${bad}/manifest.json`, JSON.stringify(manifest));
    expect(await presortHere(['bundle', 'verify', bad])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^presort: bundle-parity: /),
    });
  });

  test('another format version and a missing file are refused with their codes', async () => {
    const bad = desk.folder.at('bad-format');
    await cp(bundle, bad, { recursive: true });
    await writeFile(
      `${bad}/manifest.json`,
      (await readFile(`${bad}/manifest.json`, 'utf8')).replace(
        '"formatVersion":1',
        '"formatVersion":2',
      ),
    );
    expect((await presortHere(['classify', '--bundle', bad, '--text', 'x'])).stderr).toMatch(
      /^presort: bundle-format: /,
    );
    await copyFile(`${bundle}/manifest.json`, `${bad}/manifest.json`);
    const { rm } = await import('node:fs/promises');
    await rm(`${bad}/weights.bin`);
    expect(await presortHere(['classify', '--bundle', bad, '--text', 'x'])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^presort: bundle-missing: .*weights\.bin/),
    });
  });
});
