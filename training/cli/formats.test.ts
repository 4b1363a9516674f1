/** The command line accepts the examples of docs/formats.md. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Manifest } from '../../src/core/manifest.ts';
import { TempFolder, presortHere } from '../../test/fixtures/cli.ts';
import {
  readDescriptions,
  readFailures,
  readSources,
  readTitles,
  withTitles,
} from './card-files.ts';
import { readSame } from './same-words.ts';

const PAGE = readFileSync('docs/formats.md', 'utf8');
let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

/** The first example below that heading, as a file. */
async function example(heading: string, language = 'json', at = 0): Promise<string> {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  const [, content] =
    [...section.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))][at] ?? [];
  expect(content, heading).toBeDefined();
  return folder.write(`${heading.replace(/\W/g, '')}-${at}.${language}`, content ?? '');
}

test('bundle set takes the answers, rules, teams and thresholds', async () => {
  const args = await Promise.all(
    ['replies', 'rules', 'teams', 'thresholds'].map(async (flag) => [
      `--${flag}`,
      await example(`\`--${flag}\``),
    ]),
  );
  const run = await presortHere([
    'bundle',
    'set',
    'support',
    '--out',
    folder.at('set'),
    ...args.flat(),
  ]);
  expect(run).toMatchObject({ code: 0 });
});

test.each([
  [{ phrases: ['refund'], unless: ['refund'] }, 'wherever "refund" stands, the exception "refund"'],
  [{ regex: 'a^b' }, '"^" is the beginning of the text'],
])('a rule that can never hit is refused with the reason: %j', async (when, reason) => {
  const rules = await folder.write(
    'never.json',
    JSON.stringify([{ id: 'a', when, set: { team: 'X' } }]),
  );
  const run = await presortHere(
    ['bundle', 'set', 'support', '--out', folder.at('never')].concat('--rules', rules),
  );
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(`never.json, [0] ("a"), when: can never hit: ${reason}`);
});

test('train takes the labels, failures and sources', async () => {
  expect(await readDescriptions(await example('`--labels`'))).toHaveProperty('category.Bug Report');
  expect(await readFailures(await example('`--failures`'))).toHaveLength(1);
  expect(await readSources(await example('`--sources`'))).toHaveLength(1);
});

test('outcome and replies build take the words, the tickets and the questions', async () => {
  const heads = [{ name: 'category', labels: ['Billing Inquiry', 'Bug Report'] }];
  expect((await readSame(await example('`--same`'), heads)).get('Payments')).toBe(
    'Billing Inquiry',
  );
  const solved = await example('Tables', 'csv', 2);
  const outcome = await presortHere(['outcome', solved, '--bundle', 'support', '--format', 'json']);
  expect(JSON.parse(outcome.stdout)).toMatchObject({
    all: { suggested: 2, preselected: 1, taken: 1, right: 1, corrected: 1 },
    priority: { tickets: 2, right: 1 },
  });
  const replies = await folder.write(
    'answers.csv',
    'id,title,answer\nlate-parcel,A parcel is late,Parcels take five days.\nc,Charged twice,One of the two is a reservation.\n',
  );
  const built = await presortHere([
    ...['replies', 'build', replies, '--out', folder.at('replies.json')],
    ...['--questions', await example('Tables', 'csv', 1)],
  ]);
  expect(JSON.parse(built.stdout)).toMatchObject({ measured: { questions: 2 } });
});

test('a table of tickets that belong nowhere is read', async () => {
  const { code } = await presortHere([
    'pick',
    await example('Tables', 'csv', 0),
    '--bundle',
    'support',
  ]);
  expect(code).toBe(0);
});

test('names of labels in other languages are texts, or texts with what the labels mean', async () => {
  const titles = await readTitles(await example('`--titles`'));
  const heads = [{ name: 'category', labels: ['Billing Inquiry', 'Bug Report'] }];
  expect(withTitles(heads, titles)).toEqual([
    {
      ...heads[0],
      titles: {
        de: { 'Billing Inquiry': 'Rechnung und Zahlung' },
        fr: { 'Billing Inquiry': 'Facture et paiement' },
      },
      descriptionsIn: { fr: { 'Billing Inquiry': 'paiements, factures, prix' } },
    },
  ]);
  expect(() => withTitles([{ name: 'category', labels: ['A', 'B'] }], titles, 't.json')).toThrow(
    't.json, category.de: "Billing Inquiry" is no label of the table',
  );
});

test.each([
  [{ category: { de: { A: ' ' } } }, 'category.de.A: must be a text'],
  [{ category: { de: { A: { description: 'x' } } } }, 'category.de.A: must be a text'],
  [{ category: { de: { A: { title: 'x', description: 1 } } } }, 'category.de.A: must be a text'],
  [{ category: { German: { A: 'x' } } }, 'category.German: is no language code'],
])('titles that are none are refused with their place: %j', async (titles, problem) => {
  const path = await folder.write('titles.json', JSON.stringify(titles));
  await expect(readTitles(path)).rejects.toThrow(problem);
});

test.each(['support', 'it-desk'])('the titles of %s are those of its recipe', async (id) => {
  const { heads } = JSON.parse(readFileSync(`models/${id}/manifest.json`, 'utf8')) as Manifest; // our own file
  const titles = await readTitles(`training/research/recipes/titles-${id}.json`);
  expect(withTitles(heads, titles)).toEqual(heads);
});
