import { copyFile, cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvLine } from '../../src/table/csv.ts';
import { readCsv } from '../../src/table/csv-reader.ts';
import type { Triage } from '../../src/core/triage.ts';
import {
  TempFolder,
  jsonLines,
  presort,
  presortHere,
  type CliRun,
} from '../../test/fixtures/cli.ts';
import { tinyRows } from '../../test/fixtures/tiny-bundle.ts';

// One bundle is trained by the real command and lives through every other one.
const CATEGORIES = ['Account', 'Billing', 'Bug'];
const PRIORITIES = ['Low', 'High'];
const REPLIES = [
  {
    id: 'refund',
    category: 'Billing',
    title: 'Refund',
    text: 'Hello {{name|there}}, refunds take a week.',
    asks: ['where is my refund'],
  },
];
const RULES = [
  {
    id: 'fire',
    when: { phrases: ['the server room is on fire'] },
    set: { priority: 'High', category: 'Bug', team: 'FIREFIGHTERS' },
  },
];
const TEAMS = {
  rows: [{ team: 'PAYMENTS', category: 'Billing' }],
  defaultTeam: 'GENERAL',
  reviewTeam: 'MANUAL_REVIEW',
};

let folder: TempFolder;
let bundle: string;
let data: string;
let trained: CliRun;
let trainArgs: readonly string[];

beforeAll(async () => {
  folder = await TempFolder.create();
  const rows = tinyRows().map(({ text, gold }) =>
    csvLine([text, CATEGORIES[gold.category] ?? '', PRIORITIES[gold.priority] ?? '']),
  );
  data = await folder.write(
    'tickets.csv.gz',
    gzipSync(
      [
        'text,category,priority\n',
        ...rows,
        'the invoice is wrong,Billing,\n',
        ',Bug,Low\n',
        'no category here,,Low\n',
      ].join(''),
    ),
  );
  bundle = folder.at('bundle');
  trainArgs = [
    'train',
    data,
    '--mode',
    'head',
    '--seed',
    '3',
    '--title',
    'Tiny',
    '--replies',
    await folder.write('replies.json', JSON.stringify(REPLIES)),
    '--rules',
    await folder.write('rules.json', JSON.stringify(RULES)),
    '--teams',
    await folder.write('teams.json', JSON.stringify(TEAMS)),
    '--oos',
    await folder.write(
      'oos.csv',
      [
        'text',
        'what is the weather like',
        'play some music',
        'tell me a joke',
        'book a flight to rome',
        'how tall is the tower',
        'set a timer',
      ].join('\n'),
    ),
  ];
  trained = await presort([...trainArgs, '--out', bundle]);
}, 240_000);

afterAll(() => folder.remove());

const classify = async (...args: readonly string[]): Promise<Triage[]> =>
  jsonLines((await presortHere(['classify', '--bundle', bundle, ...args])).stdout) as Triage[]; // shape is asserted below

describe('train', () => {
  test('writes a whole bundle and says what became of the rows', async () => {
    expect(trained).toMatchObject({ code: 0 });
    expect(trained.stderr).toContain('line 297: no text');
    expect(trained.stderr).toContain('line 298: no category');
    expect(trained.stderr).toMatch(/297 rows read, 2 bad/);
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
    expect(jsonLines(trained.stdout)).toMatchObject([
      { bundle: 'tickets@1.0.0', heads: { category: { n: 295 }, priority: { n: 294 } } },
    ]);
  });

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
      expect(await readFile(`${bundle}/${name}`, 'latin1')).not.toContain(folder.path);
  });

  test('the same command, data and seed give the same bytes', async () => {
    const again = folder.at('again');
    expect((await presortHere([...trainArgs, '--out', again])).code).toBe(0);
    for (const name of await readdir(bundle))
      expect(await readFile(`${again}/${name}`, 'base64'), name).toBe(
        await readFile(`${bundle}/${name}`, 'base64'),
      );
  }, 240_000);

  test('the report is one page without script or anything fetched', async () => {
    const page = await readFile(`${bundle}/report.html`, 'utf8');
    expect(page).toContain('<svg');
    expect(page).not.toMatch(/<script|https?:|<link|@import|src=/);
  });
});

describe('classify', () => {
  test('one ticket gives the result of the contract', async () => {
    const [result] = await classify('--text', 'I want a refund for the wrong invoice and bill');
    expect(Object.keys(result ?? {})).toEqual([
      'id',
      'category',
      'priority',
      'team',
      'reply',
      'abstained',
      'reason',
      'tier',
      'bundle',
      'ms',
    ]);
    expect(result).toMatchObject({
      id: '1',
      category: { label: 'Billing', source: 'model' },
      team: 'PAYMENTS',
      abstained: false,
      reason: null,
      tier: 'compact',
      bundle: 'tickets@1.0.0',
    });
    expect(result?.category.top).toHaveLength(3);
  });

  test('a rule decides with confidence 1 while top shows the model', async () => {
    const [result] = await classify('--text', 'The server room is on FIRE because of my invoice');
    expect(result).toMatchObject({
      category: { label: 'Bug', confidence: 1, source: 'rule', state: 'accept' },
      priority: { label: 'High', source: 'rule' },
      team: 'FIREFIGHTERS',
    });
    expect(result?.category.top[0]?.label).toBe('Billing');
  });

  test('a table keeps its order, one result for every row, empty and foreign ones too', async () => {
    const file = await folder.write(
      'in.csv',
      'Ticket_ID,Subject,Description\nA-1,Refund,my invoice is wrong\nA-2,,\nA-3,,"Ich kann mich nicht anmelden"\n,Crash,"blank screen,\nthen an error message"\n',
    );
    const results = await classify('--in', file);
    expect(results.map(({ id, reason }) => [id, reason])).toEqual([
      ['A-1', null],
      ['A-2', 'empty'],
      ['A-3', 'language'],
      ['4', null],
    ]);
    expect(results[1]).toMatchObject({
      category: { label: null, state: 'abstain', top: [] },
      abstained: true,
      team: 'MANUAL_REVIEW',
    });
  });

  test.each<[string, string]>([
    ['CSV', 'text\nmy invoice\nmy password\n'],
    ['JSONL of objects', '{"text":"my invoice"}\n{"text":"my password"}\n'],
    ['JSONL of strings', '"my invoice"\n"my password"\n'],
  ])('stdin may hold %s', async (_, input) => {
    const { code, stdout } = await presort(['classify', '--bundle', bundle, '--in', '-'], input);
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { id: '1', category: { top: [{ label: 'Billing' }, {}, {}] } },
      { id: '2', category: { top: [{ label: 'Account' }, {}, {}] } },
    ]);
  });

  test('a bad line is named, counted and still has its result', async () => {
    const { code, stdout, stderr } = await presort(
      ['classify', '--bundle', bundle, '--in', '-'],
      '{"text":"my invoice"}\n{broken\n{"other":1}\n',
    );
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([
      { id: '1' },
      { id: '2', reason: 'empty' },
      { id: '3', reason: 'empty' },
    ]);
    expect(stderr).toContain('line 2: no JSON');
    expect(stderr).toContain('2 bad rows');
  });

  test('CSV output is safe to open in a spreadsheet, JSON output is one array', async () => {
    const file = await folder.write('ids.csv', 'id,text\n=cmd(),my invoice\n2,my password\n');
    const out = folder.at('out.csv');
    expect(
      (
        await presortHere([
          'classify',
          '--bundle',
          bundle,
          '--in',
          file,
          '--format',
          'csv',
          '--out',
          out,
        ])
      ).stdout,
    ).toBe('');
    const [header, ...rows] = readCsv(await readFile(out, 'utf8'));
    const columns = header?.cells ?? [];
    expect(columns.slice(0, 2)).toEqual(['id', 'category']);
    expect(rows.map(({ cells }) => cells[0])).toEqual(["'=cmd()", '2']);
    expect(
      JSON.parse(
        (await presortHere(['classify', '--bundle', bundle, '--in', file, '--format', 'json']))
          .stdout,
      ),
    ).toHaveLength(2);
  });

  test('columns can be named', async () => {
    const file = await folder.write('named.csv', 'what,more\nRefund,my invoice\n');
    expect(await classify('--in', file, '--text-column', 'what,more')).toMatchObject([
      { category: { top: [{ label: 'Billing' }, {}, {}] } },
    ]);
  });

  test('an explanation names words and steps', async () => {
    const [result] = await classify('--text', 'a refund please', '--explain');
    expect(result?.trace?.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(result).toMatchObject({
      explanation: {
        category: expect.arrayContaining([expect.objectContaining({ word: 'refund' })]),
      },
    });
  });

  test('results come while the input is still open', async () => {
    const { spawn } = await import('node:child_process');
    const child = spawn(process.execPath, [
      'training/presort.mjs',
      'classify',
      '--bundle',
      bundle,
      '--in',
      '-',
    ]);
    child.stdin.write('{"text":"my invoice"}\n');
    const first = await new Promise<string>((resolve) =>
      child.stdout.setEncoding('utf8').once('data', resolve),
    );
    expect(jsonLines(first)).toHaveLength(1);
    child.stdin.end('{"text":"my password"}\n');
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });
});

describe('evaluate', () => {
  test('prints exactly the figures of the contract and writes a page', async () => {
    const { code, stdout } = await presortHere([
      'evaluate',
      data,
      '--bundle',
      bundle,
      '--report',
      folder.at('report'),
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
    const page = await readFile(folder.at('report/index.html'), 'utf8');
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
    const file = await folder.write(
      'other.csv',
      'text,category\nmy invoice,Billing\nmy invoice,Nonsense\n',
    );
    const { stdout, stderr } = await presortHere(['evaluate', file, '--bundle', bundle]);
    expect(jsonLines(stdout)).toMatchObject([{ n: 1 }]);
    expect(stderr).toContain('line 3: category "Nonsense"');
  });
});

test('compare prints five classifiers on one split', async () => {
  const { code, stdout } = await presortHere(['compare', data]);
  expect(code).toBe(0);
  for (const name of [
    'Naive Bayes',
    'Logistic regression',
    'Linear SVM',
    'Random forest',
    'Presort dense head',
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
      const bad = folder.at(`bad-${name}`);
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
    const bad = folder.at('bad-scores');
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
    const bad = folder.at('bad-format');
    await cp(bundle, bad, { recursive: true });
    await writeFile(
      `${bad}/manifest.json`,
      (await readFile(`${bad}/manifest.json`, 'utf8')).replace(
        '"formatVersion": 1',
        '"formatVersion": 2',
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
