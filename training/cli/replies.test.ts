import { mkdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReplyTemplate } from '../../src/core/bundle-data.ts';
import type { Triage } from '../../src/core/triage.ts';
import { TempFolder, jsonLines, presortHere } from '../../test/fixtures/cli.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const build = async (input: string, ...args: readonly string[]) => {
  const out = folder.at('replies.json');
  const run = await presortHere(['replies', 'build', input, '--out', out, ...args]);
  expect(run).toMatchObject({ code: 0 });
  const replies = JSON.parse(await readFile(out, 'utf8')) as ReplyTemplate[]; // asserted by each test
  return { ...run, out, replies };
};
const FAQ = [
  'Question,Answer',
  'How do I pay by bank transfer?,Choose transfer at the checkout; the account number is on the invoice.',
  'How long does delivery take?,Parcels arrive within three to five days.',
  'Can I return a jacket?,"Within thirty days, unworn, with the label on it."',
  'Which size fits me?,The table beside each product says which size suits which height.',
].join('\n');

describe('replies build', () => {
  test('makes macros of a workbook-like table into answers, as text and with categories', async () => {
    const macros = await folder.write(
      'macros.csv',
      [
        'Macro;Ordner;Antwort',
        'Billing::Refund;Billing inquiry;"<p>Hi {{ticket.requester.name}},</p><p>Refunds take <b>ten</b> days.</p>"',
        'Login;Access;"Use the \
<a href=""https://x.example"">link</a> on the login page\nto set another password & go on."',
        'Empty;Access;',
      ].join('\n'),
    );
    const { replies, stderr, stdout } = await build(macros, '--category-column', 'Ordner');
    expect(replies).toMatchObject([
      {
        id: 'billing-refund',
        title: 'Billing: Refund',
        category: 'Billing Inquiry',
        text: 'Hi {{name}},\n\nRefunds take ten days.',
        floor: expect.any(Number),
      },
      {
        title: 'Login',
        text: 'Use the link on the login page\nto set another password & go on.',
      },
    ]);
    expect(replies[1]).not.toHaveProperty('category');
    expect(stderr).toContain('line 5: no answer');
    expect(stderr).toContain('"Access" 1');
    expect(JSON.parse(stdout)).toMatchObject({ answers: 2, withCategory: 1 });
  });

  test('reads a folder of Markdown and HTML pages, with the facts at their beginning', async () => {
    const pages = folder.at('help');
    await mkdir(`${pages}/.git`, { recursive: true });
    await mkdir(`${pages}/Billing Inquiry`);
    await folder.write(
      'help/Billing Inquiry/refunds.md',
      '---\ntitle: "Getting a refund"\nurl: https://help.example/refunds\n---\n\nOpen **Billing** and choose [Refund](https://a.example).\n',
    );
    await folder.write(
      'help/hours.html',
      '<title>Hours</title><p>We answer from nine to five, on workdays.',
    );
    await folder.write('help/.git/no.md', 'This is nothing that customers should ever read.');
    await folder.write('help/logo.png', 'no page');
    await folder.write('help/old.pdf', '%PDF');
    const { replies, stderr } = await build(pages);
    expect(stderr).toContain('old.pdf: .pdf cannot be read');
    expect(stderr).not.toContain('logo.png');
    expect(replies).toMatchObject([
      {
        title: 'Getting a refund',
        category: 'Billing Inquiry',
        text: 'Open Billing and choose Refund.',
        url: 'https://help.example/refunds',
      },
      { title: 'Hours', text: 'We answer from nine to five, on workdays.' },
    ]);
  });

  test('reads the macros of a Zendesk export', async () => {
    const macros = await folder.write(
      'macros.json',
      JSON.stringify({
        macros: [
          {
            id: 7,
            title: 'Access::Reset',
            actions: [
              { field: 'status', value: 'solved' },
              { field: 'comment_value_html', value: '<p>Use the link to reset it.</p>' },
            ],
          },
        ],
      }),
    );
    expect((await build(macros)).replies).toMatchObject([
      { id: '7', title: 'Access: Reset', text: 'Use the link to reset it.' },
    ]);
  });

  test('measures on held-out questions beside a search by words, and fits the floor', async () => {
    const faq = await folder.write('faq.csv', FAQ);
    const questions = await folder.write(
      'asked.csv',
      [
        'question,expected',
        'when will my parcel get here,How long does delivery take?',
        'the coat does not suit me and I want to send it back,can-i-return-a-jacket',
        'wire the money instead of using a card,how do i pay by bank transfer',
        'Which size fits me?,Which size fits me?',
        'something,No such answer',
      ].join('\n'),
    );
    const { stdout, stderr } = await build(faq, '--questions', questions);
    const { measured, floor } = JSON.parse(stdout) as {
      floor: number;
      measured: {
        questions: number;
        byMeaning: { recallAt3: number };
        byWords: object;
        floor: { floor: number };
      };
    }; // ours
    expect(measured).toMatchObject({ questions: 3, byMeaning: { recallAt1: 1, mrr: 1 } });
    expect(measured.floor.floor).toBe(floor);
    expect(stderr).toMatch(/line 5: an answer was made of this question/);
    expect(stderr).toMatch(/line 6: there is no answer "No such answer"/);
  });

  test('an answer in another language of the bundle is found by the encoder of that', async () => {
    const table = await folder.write(
      'two.csv',
      'title,answer,locale\nRefund,Refunds take ten days to arrive.,en\nErstattung,Erstattungen dauern zehn Tage.,de\n',
    );
    const { replies, stdout } = await build(table);
    const { floor, floors } = JSON.parse(stdout) as { floor: number; floors: { de: number } }; // ours
    expect(replies).toMatchObject([
      { id: 'refund', floor },
      { id: 'erstattung', lang: 'de', floor: floors.de },
    ]);
    expect(replies[0]).not.toHaveProperty('lang');
    expect(floors.de).not.toBe(floor);
  });

  test('what it makes is offered by its meaning, through bundle set', async () => {
    const { out } = await build(await folder.write('faq.csv', FAQ));
    const bundle = folder.at('desk');
    expect(
      await presortHere(['bundle', 'set', 'support', '--out', bundle, '--replies', out]),
    ).toMatchObject({ code: 0 });
    const { stdout } = await presortHere([
      ...['classify', '--bundle', bundle, '--tier', 'compact', '--text'],
      'Please tell me how I can pay my invoice by bank transfer instead of with my card',
    ]);
    const [triage] = jsonLines(stdout) as Triage[]; // shape is asserted here
    expect(triage?.reply).toMatchObject({ id: 'how-do-i-pay-by-bank-transfer' });
  });

  test.each<[string, string, readonly string[], string]>([
    ['an unknown action', 'x.csv', ['replies', 'burn', 'FILE', '--out', 'x'], 'usage'],
    ['no --out', 'x.csv', ['replies', 'build', 'FILE'], 'usage'],
    [
      'a table without answers',
      'name,phone\nAnn,1\n',
      ['replies', 'build', 'FILE', '--out', 'x'],
      'csv-missing-column',
    ],
    [
      'empty answers',
      'title,answer\na,\nb,\n',
      ['replies', 'build', 'FILE', '--out', 'x'],
      'bad-input',
    ],
  ])('refuses %s in one line', async (_, content, args, code) => {
    const path = await folder.write('wrong.csv', content);
    const run = await presortHere(args.map((arg) => (arg === 'FILE' ? path : arg)));
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(new RegExp(`presort: ${code}: [^\\n]+\\n$`));
  });
});
