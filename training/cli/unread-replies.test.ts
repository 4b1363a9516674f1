import { afterAll, beforeAll, expect, test } from 'vitest';
import { TempFolder, presortHere } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const WISHES = {
  Lamp: ['the lamp flickers', 'a lamp went dark', 'my lamp is broken', 'this lamp is too bright'],
  Bill: ['the bill is wrong', 'a bill came twice', 'my bill is missing', 'this bill is too high'],
};
const ROWS = Object.entries(WISHES).flatMap(([label, texts]) =>
  texts.map((text) => `${text},${label}`),
);

test('a training names answers in a language that the bundle will not read', async () => {
  const table = await folder.write('t.csv', ['text,category', ...ROWS].join('\n'));
  const answer = { title: 'Rimborso', text: 'Dura dieci giorni.' };
  const replies = await folder.write(
    'answers.json',
    JSON.stringify([
      { ...answer, id: 'a', lang: 'it' },
      { ...answer, id: 'b', lang: 'en' },
      { ...answer, id: 'c' },
    ]),
  );
  const run = await presortHere([
    ...['train', table, '--out', folder.at('b'), '--mode', 'head', '--replies', replies],
  ]);
  expect(run).toMatchObject({ code: 0 });
  expect(run.stderr).toContain(
    'answers.json: one answer is in a language that the bundle does not read, such as "a" in it, and never offered; it reads en\n',
  );
}, 60_000);
