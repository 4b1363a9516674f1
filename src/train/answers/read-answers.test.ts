import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bytesSource, textSource } from '../../table/source.ts';
import { leftOutText } from './left-out-words.ts';
import { readAnswers, type AnswerFile } from './read-answers.ts';

const file = (path: string, content: string, isNested = false): AnswerFile => ({
  path,
  isNested,
  source: textSource(content, path),
});
const REFUND = '---\ntitle: Refunds\n---\nA refund takes ten days to arrive.';

describe('several files of answers', () => {
  test('tables and pages are read by their paths’ order, and what cannot be is named', async () => {
    const { answers, leftOut } = await readAnswers([
      file('refund.md', REFUND),
      file('b.csv', 'title,answer\nLogin,Use the link on the page.\nEmpty,\n'),
      file('a.csv', 'name,phone\nAnn,1\n'),
      file('old.pdf', '%PDF'),
      file('de/Konto/login.html', '<h1>Anmelden</h1><p>Das geht auf der ersten Seite oben.', true),
      file('package.json', '{"description": "no answer"}', true),
      file('logo.png', 'nothing', true),
    ]);
    expect(
      answers.map(({ title, place, lang, category }) => [title, place, lang, category]),
    ).toEqual([
      ['Login', { file: 'b.csv', line: 2 }, null, null],
      ['Anmelden', { file: 'de/Konto/login.html', line: null }, 'de', 'Konto'],
      ['Refunds', { file: 'refund.md', line: null }, null, null],
    ]);
    expect(leftOut.map(leftOutText)).toEqual([
      'a.csv: has no column with answers; it has: name | phone',
      'b.csv, line 3: no answer',
      'old.pdf: .pdf cannot be read; save it as HTML or Markdown',
      'package.json: a JSON file within a folder is not read; give it by itself',
    ]);
  });

  test('an archive is its files, without the folder that holds all of them', async () => {
    const bytes = zipSync({
      'help/Billing/refund.md': new TextEncoder().encode(REFUND),
      'help/macros.csv': new TextEncoder().encode('title,answer\nLogin,Use the link.\n'),
      'help/.git/config.md': new TextEncoder().encode('No answer for anybody at all.'),
    });
    const { answers } = await readAnswers([
      { path: 'help.zip', isNested: false, source: bytesSource(bytes, 'help.zip') },
    ]);
    expect(answers.map(({ title, category, place }) => [title, category, place.file])).toEqual([
      ['Refunds', 'Billing', 'Billing/refund.md'],
      ['Login', null, 'macros.csv'],
    ]);
    const broken = bytesSource(bytes.slice(0, 60), 'help.zip');
    const { leftOut } = await readAnswers([{ path: 'help.zip', isNested: false, source: broken }]);
    expect(leftOut).toMatchObject([{ why: { kind: 'unreadable', code: 'file-damaged' } }]);
  });

  test('macros of Zendesk keep their comment, in a table as in JSON', async () => {
    const actions = JSON.stringify([
      { field: 'status', value: 'solved' },
      { field: 'comment_value_html', value: '<p>Use the <b>link</b>.</p>' },
    ]);
    const { answers } = await readAnswers([
      file('macros.csv', `title,active,actions\nReset,true,"${actions.replaceAll('"', '""')}"\n`),
    ]);
    expect(answers).toMatchObject([{ title: 'Reset', text: 'Use the link.' }]);
  });

  test('a table says what its columns are taken for, and a person says otherwise', async () => {
    const table = file('a.csv', 'Name,Bereich,Floskel\nLogin,Konto,Use the link on the page.\n');
    const { answers, tables } = await readAnswers([table]);
    expect(answers).toEqual([]);
    const taken = { columns: ['Name', 'Bereich', 'Floskel'], title: 'Name', text: null };
    expect(tables).toMatchObject([{ file: 'a.csv', ...taken, category: null }]);
    const said = { text: 'Floskel', category: 'Bereich', title: null };
    const again = await readAnswers([table], { byFile: new Map([['a.csv', said]]) });
    expect(again.tables).toMatchObject([said]);
    expect(again.answers).toMatchObject([
      { title: 'Use the link on the page.', text: 'Use the link on the page.', category: 'Konto' },
    ]);
  });

  test('the language of a row, of a page and of its facts are kept', async () => {
    const { answers } = await readAnswers([
      file('a.csv', 'title,answer,locale\nA,Eins und zwei,de-AT\n'),
      file('b.html', '<html lang="fr-FR"><h1>B</h1><p>Un deux trois quatre cinq.</html>'),
      file('c.md', '---\nlang: pt-BR\n---\n# C\n\nUm dois tres quatro cinco.'),
    ]);
    expect(answers.map(({ lang }) => lang)).toEqual(['de', 'fr', 'pt']);
  });
});
