import { describe, expect, test } from 'vitest';
import { textSource } from '../../table/source.ts';
import { leftOutText } from './left-out-words.ts';
import { makeReplies } from './make-replies.ts';
import { readAnswers } from './read-answers.ts';
import { unreadSigns, usualPlaceholders } from './usual-placeholders.ts';

const read = (path: string, content: string): ReturnType<typeof readAnswers> =>
  readAnswers([{ path, isNested: false, source: textSource(content, path) }]);

describe('placeholders of other programs', () => {
  test.each([
    ['%{ticket.name.first}', '{{first_name}}'],
    ['<OTRS_CUSTOMER_REALNAME>', '{{realname}}'],
    ['&lt;OTRS_CUSTOMER_DATA_UserFirstname&gt;', '{{user_firstname}}'],
    ['<OTRS_CUSTOMER_BODY[5]>', '{{body}}'],
    ['${caller_id.first_name}', '{{first_name}}'],
    ['${Cases.Contact Name}', '{{contact_name}}'],
    ['##ticket.authors##', '{{authors}}'],
    ['{!Contact.FirstName}', '{{first_name}}'],
    ['{{{Recipient.FirstName}}}', '{{first_name}}'],
    ['{%customer.firstName,fallback=there%}', '{{first_name|there}}'],
    ['[[name]]', '{{name}}'],
    ['{{first_name | fallback: "there"}}', '{{first_name |there}}'],
    ["{{ user.name | default: 'you' }}", '{{ user.name |you}}'],
    ['{{ticket.requester.name}}', '{{ticket.requester.name}}'],
  ])('%s', (theirs, ours) => {
    expect(usualPlaceholders(`Dear ${theirs}, it is sent.`)).toBe(`Dear ${ours}, it is sent.`);
  });

  test.each(['It costs $5 or 100%.', 'if (a) { b }', '## Heading', '«Bonjour à tous»', 'a <b> c'])(
    '%s has none',
    (text) => {
      expect(usualPlaceholders(text)).toBe(text);
      expect(unreadSigns(text)).toEqual([]);
    },
  );

  test('what nothing can fill is named', async () => {
    const { answers } = await read(
      'a.csv',
      'title,answer\nA,"{% if vip %}Hi{% endif %} «Name», your [ORDER NUMBER] is %{ticket.id}."\n',
    );
    const { replies, unread, placeholders } = makeReplies(answers, []);
    expect(replies[0]?.text).toBe(
      '{% if vip %}Hi{% endif %} «Name», your [ORDER NUMBER] is {{id}}.',
    );
    expect(unread).toEqual(['{% if vip %}', '{% endif %}', '«Name»', '[ORDER NUMBER]']);
    expect(placeholders).toEqual(['{{id}}']);
  });

  test('a cell with markup keeps what stands in angle brackets', async () => {
    const { answers } = await read(
      'a.csv',
      'title,answer\nA,"<p>Dear &lt;OTRS_CUSTOMER_REALNAME&gt; and <OTRS_OWNER_NAME>,</p><p>done.</p>"\n',
    );
    expect(answers[0]?.text).toBe('Dear {{realname}} and {{name}},\n\ndone.');
  });
});

describe('what is left out is named', () => {
  test('macros that are switched off', async () => {
    const json = await read(
      'macros.json',
      JSON.stringify({
        macros: [
          { title: 'A', active: true, actions: [{ field: 'comment_value', value: 'Done now.' }] },
          { title: 'B', active: false, actions: [{ field: 'comment_value', value: 'Long gone.' }] },
        ],
      }),
    );
    expect(json.answers.map(({ title }) => title)).toEqual(['A']);
    expect(json.leftOut.map(leftOutText)).toEqual(['macros.json, line 2: is switched off there']);
    const csv = await read('m.csv', 'Title,Active,Answer\nA,true,Done.\nB,false,Gone.\nC,,Here.\n');
    expect(csv.answers.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(csv.leftOut).toHaveLength(1);
  });

  test('short answers to questions are answers', async () => {
    const { answers, leftOut } = await read(
      'faq.html',
      `<h1>FAQ</h1><details><summary>How do I reset it?</summary><p>Use Forgot password.</p></details>
       <details><summary>Is it free?</summary><p>Yes.</p></details>
       <details><summary>Anything else?</summary></details>`,
    );
    expect(answers.map(({ title, text }) => [title, text])).toEqual([
      ['How do I reset it?', 'Use Forgot password.'],
      ['Is it free?', 'Yes.'],
    ]);
    expect(leftOut.map(leftOutText)).toEqual([
      'faq.html: "Anything else?" says too little to be an answer',
    ]);
  });

  test('folds in Markdown too', async () => {
    const { answers } = await read(
      'faq.md',
      '# FAQ\n\n<details>\n<summary>How long?</summary>\n\nThree *days*.\n\n</details>\n\n<details>\
<summary>How much?</summary>Ten.</details>\n',
    );
    expect(answers.map(({ title, text }) => [title, text])).toEqual([
      ['How long?', 'Three days.'],
      ['How much?', 'Ten.'],
    ]);
  });

  test('three words are a page; less is named for what it is', async () => {
    expect((await read('a.md', '# Reset\n\nUse Forgot password.\n')).answers).toHaveLength(1);
    const { answers, leftOut } = await read('b.md', '# Billing\n\nSee below\n');
    expect(answers).toEqual([]);
    expect(leftOut.map(leftOutText)).toEqual(['b.md: "Billing" says too little to be an answer']);
    expect((await read('c.md', '\n')).leftOut.map(leftOutText)).toEqual([
      'c.md: holds no text that could be an answer',
    ]);
  });
});
