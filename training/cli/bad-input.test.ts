import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TempFolder, presort, presortHere } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const oneLine = (code: string) => new RegExp(`^presort: ${code}: [^\\n]+\\n$`);

describe('wrong usage is one line on stderr and exit code 2', () => {
  test.each<[string, readonly string[]]>([
    ['an unknown command', ['frobnicate']],
    ['an unknown flag', ['classify', '--texts', 'a']],
    ['a flag without its value', ['classify', '--text']],
    ['neither text nor file', ['classify']],
    ['both text and file', ['classify', '--text', 'a', '--in', 'b']],
    ['an unknown format', ['classify', '--text', 'a', '--format', 'xml']],
    ['an operand too many', ['classify', '--text', 'a', 'b']],
    ['train without data', ['train', '--out', 'x']],
    ['train without out', ['train', 'x.csv']],
    ['a precision above 1', ['train', 'x.csv', '--out', 'x', '--target-precision', '95']],
    ['a seed that is no number', ['train', 'x.csv', '--out', 'x', '--seed', 'lucky']],
    ['an unknown mode', ['train', 'x.csv', '--out', 'x', '--mode', 'fast']],
    ['evaluate without a bundle', ['evaluate', 'x.csv']],
    ['generate without rows', ['generate', '--out', 'x.csv']],
    ['an unknown bundle action', ['bundle', 'burn', 'x']],
    ['an unknown encoder', ['fetch-encoder', 'bert']],
  ])('%s', async (_, args) => {
    expect(await presortHere(args)).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(oneLine('usage')),
    });
  });

  test('a process of its own ends with the same line and code', async () => {
    expect(await presort(['train', 'x.csv'])).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(oneLine('usage')),
    });
  });
});

describe('bad data is one line that says where, and exit code 2', () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    [
      'a missing column',
      'csv-missing-column',
      'text,shelf\na,b\n',
      /"category"; it has: text \| shelf/,
    ],
    [
      'a picture',
      'file-binary',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      /is a picture/,
    ],
    ['JSON without rows', 'bad-input', '{"a": 1,\n"b": 2}', /no tickets are found/],
    ['an empty file', 'csv-empty', '', /no rows/],
    ['a header alone', 'csv-empty', 'text,category\n', /no usable row/],
    ['rows without labels', 'csv-empty', 'text,category\na,\nb,NaN\n', /no usable row/],
    [
      'a single class',
      'bad-input',
      'text,category\none two,a\nthree four,a\n',
      /same category "a"/,
    ],
    [
      'two examples',
      'bad-input',
      'text,category\none two,a\nthree four,b\n',
      /No category has two examples/,
    ],
    [
      'one label but for a single row',
      'bad-input',
      'text,category\none two,a\nthree four,a\nfive six,b\n',
      /same category "a"/,
    ],
    [
      'all texts equal',
      'bad-input',
      `text,category\n${'same words,a\nsame words,b\n'.repeat(9)}`,
      /All texts are the same/,
    ],
    [
      '5,000 classes',
      'bad-input',
      `text,category\n${Array.from(
        { length: 10_000 },
        (_, at) =>
          `${at
            .toString(26)
            .replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')
            .split('')
            .join(' x')} broke,label ${at >> 1}\n`,
      ).join('')}`,
      /5000 categories are too many .* holds 1000/,
    ],
    ['damaged gzip', 'file-damaged', 'not gzip', /gzip/],
  ])('%s', async (name, code, content, where) => {
    const file = await folder.write(
      `${name.replaceAll(' ', '-')}.csv${code === 'file-damaged' ? '.gz' : ''}`,
      content,
    );
    const {
      code: exit,
      stderr,
      stdout,
    } = await presortHere(['train', file, '--out', folder.at('never')]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    const last = `${stderr.trim().split('\n').at(-1) ?? ''}\n`;
    expect(last).toMatch(oneLine(code));
    expect(last).toMatch(where);
  });

  test('what cannot be learnt of a table that can is left out by line, and doubtful labels are named', async () => {
    const rows = ['refund', 'invoice', 'payment']
      .flatMap((word) => [`my ${word} is wrong,Billing,High`, `the ${word} is late,billing,High`])
      .concat(
        ['login', 'password', 'profile'].flatMap((word) => [
          `my ${word} fails,Access,High`,
          `the ${word} is locked,Access,High`,
        ]),
        'who are you,Other,High',
      );
    const file = await folder.write('odd.csv', `text,category,priority\n${rows.join('\n')}\n`);
    const { code, stderr, stdout } = await presortHere([
      'train',
      file,
      '--mode',
      'head',
      '--out',
      folder.at('odd'),
    ]);
    expect({ code, heads: Object.keys((JSON.parse(stdout) as { heads: object }).heads) }).toEqual({
      code: 0,
      heads: ['category'],
    });
    expect(stderr).toContain('presort: line 14: the only example of the category "Other"');
    expect(stderr).toContain('presort: priority is left out');
    expect(stderr).toContain('presort: category: "billing" (3 rows) read as "Billing"');
  });

  test('a row with a quote that never ends, and lists of several labels, are left out by line', async () => {
    const csv = await folder.write('quote.csv', 'text,category\n"a,b\nc,d\n');
    expect((await presort(['train', csv, '--out', folder.at('never')])).stderr).toMatch(
      /line 2: a quote that never ends/,
    );
    const json = await folder.write(
      'several.jsonl',
      '{"text":"one two","category":["A","B"]}\n{"text":"three four","category":["A"]}\n',
    );
    expect((await presort(['train', json, '--out', folder.at('never')])).stderr).toMatch(
      /line 1: several labels for the category \(A, B\)[^]*same category "A"/,
    );
  });

  test('a reading flag that means nothing', async () => {
    for (const flags of [
      ['--encoding', 'klingon'],
      ['--delimiter', 'ab'],
      ['--header-row', 'first'],
    ])
      expect(await presort(['classify', '--in', 'x.csv', ...flags])).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(oneLine('usage')),
      });
  });

  test('a file that is not there', async () => {
    expect(
      await presortHere(['train', folder.at('nowhere.csv'), '--out', folder.at('never')]),
    ).toMatchObject({ code: 2, stderr: expect.stringMatching(oneLine('file-missing')) });
    expect(
      await presortHere(['train', folder.at('nowhere.csv.gz'), '--out', folder.at('never')]),
    ).toMatchObject({ code: 2, stderr: expect.stringMatching(oneLine('file-missing')) });
  });

  test('a bundle that is not there', async () => {
    expect(await presortHere(['classify', '--bundle', 'nowhere', '--text', 'a'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(oneLine('bundle-missing')),
    });
  });

  test('files beside the data that do not fit', async () => {
    const data = await folder.write(
      'two.csv',
      'text,category\none two,a\nthree four,a\nfive six,b\nseven eight,b\n',
    );
    const wrong = await folder.write('rules.json', '[{"id":"x"}]');
    expect(
      await presortHere(['train', data, '--out', folder.at('never'), '--rules', wrong]),
    ).toMatchObject({ stderr: expect.stringMatching(/presort: bad-input: .*\[0\]/) });
  });
});

describe('pipes', () => {
  test('an encoder folder with a wrong file is refused before anything is written', async () => {
    const from = await TempFolder.create();
    await from.write('model.json', '{}');
    expect(
      await presortHere([
        'fetch-encoder',
        'use-lite',
        '--from',
        from.path,
        '--out',
        folder.at('use'),
      ]),
    ).toMatchObject({ code: 1, stderr: expect.stringMatching(oneLine('bundle-integrity')) });
    await from.remove();
  });

  test('generated tickets are the same for a seed, and more rows only add to them', async () => {
    const run = (rows: number, name: string) =>
      presortHere(['generate', '--rows', String(rows), '--seed', '7', '--out', folder.at(name)]);
    await run(3, 'a.csv');
    await run(5, 'b.csv');
    const { readFile } = await import('node:fs/promises');
    const [a, b] = [
      await readFile(folder.at('a.csv'), 'utf8'),
      await readFile(folder.at('b.csv'), 'utf8'),
    ];
    expect(a.startsWith('Ticket_ID,Subject,Description,Category,Priority,Timestamp\n')).toBe(true);
    expect(b.startsWith(a)).toBe(true);
  });

  test('gzip is unpacked', async () => {
    const file = await folder.write(
      'one.csv.gz',
      gzipSync('text,category\none two,a\nthree four,a\n'),
    );
    expect((await presortHere(['train', file, '--out', folder.at('never')])).stderr).toMatch(
      /same category "a"/,
    );
  });
});
