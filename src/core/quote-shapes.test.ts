/** Headers above quotes whose lines are not "Name: value": drawn as a table, with entities, with the names alone. */
import { expect, test } from 'vitest';
import { normaliseTicket } from './normalise.ts';

const OWN = 'The lamp in the hall flickers, please send a new one.';
const DESKS = 'Please choose a new password and sign in to your account again.';
const read = (...lines: readonly string[]): string =>
  normaliseTicket({ subject: '', description: lines.join('\n') }).description;

test.each<[string, readonly string[]]>([
  [
    'a table of NetEase',
    [
      '---- Replied Message ----',
      '| From | Desk<help@desk.example> |',
      '| Date | 03/04/2026 10:33 |',
      '| To | <ann@customer.example> |',
      '| Subject | Re: Lamp |',
    ],
  ],
  [
    'a Chinese table',
    [
      '---- 回复的原邮件 ----',
      '| 发件人 | Desk<help@desk.example> |',
      '| 日期 | 2026年03月04日 10:33 |',
      '| 收件人 | ann<ann@customer.example> |',
      '| 抄送至 | |',
      '| 主题 | Re: Lamp |',
    ],
  ],
  [
    'entities of QQ',
    [
      '------------------&nbsp;Original&nbsp;------------------',
      'From:&nbsp;"Desk" <help@desk.example>;',
      'Date:&nbsp;Wed, Mar 4, 2026 10:33 AM',
      'To:&nbsp;"ann" <ann@customer.example>;',
      'Subject:&nbsp;Re: Lamp',
    ],
  ],
  [
    'Lotus Notes, names above values',
    [
      '"Desk" <help@desk.example>',
      '04/03/2026 10:33 AM',
      '',
      'To',
      '<ann@customer.example>',
      'cc',
      '',
      'Subject',
      'Re: Lamp',
    ],
  ],
  [
    'Foxmail below the own address',
    [
      'ann@customer.example',
      '',
      'From: Desk',
      'Date: 2026-03-04 10:33',
      'To: ann',
      'Subject: Re: Lamp',
    ],
  ],
  [
    'a note of BlueMail',
    ['Get BlueMail for Android', 'On 4 Mar 2026, at 10:33, Desk <help@desk.example> wrote:'],
  ],
])('%s', (_, header) => {
  expect(read(OWN, '', ...header, '', DESKS)).toBe(OWN);
});

test.each<[string, readonly string[]]>([
  [
    'a timetable',
    ['| From | To | Date |', '| Oslo | Bergen | 4 March |', 'My ticket is not there.'],
  ],
  ['people and days', ['Ann Example <ann@customer.example>', '4 March', 'To whom may I write?']],
  [
    'an address as the matter',
    ['Please change my address to', 'ann@customer.example', 'Thank you.'],
  ],
])('%s stays', (_, lines) => {
  expect(read(OWN, ...lines, DESKS)).toContain(DESKS);
});
