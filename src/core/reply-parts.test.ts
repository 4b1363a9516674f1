import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseTicket } from './normalise.ts';
import { findOwnLines } from './reply-parts.ts';
import {
  DELIMITERS,
  FORWARDS,
  HEADERS,
  INTRODUCTIONS,
  SENT_FROM,
  WHOLE,
} from '../../test/fixtures/core/reply-marks.ts';

const OWN = 'The lamp in the hall flickers, please send a new one.';
const DESKS = 'Please choose a new password and sign in to your account again.';
const read = (description: string, subject = ''): string =>
  normaliseTicket({ subject, description }).description;
const lines = (...parts: readonly string[]): string => parts.join('\n');

describe("a mail program's header above a quote ends what is read", () => {
  describe.each(Object.entries(HEADERS))('%s', (_language, header) => {
    const bold = header.map((line) => line.replace(/^([^:：]+)([:：])/, '*$1$2*'));
    test.each([
      ['as it is', header],
      ['in bold', bold],
      ['below a line', ['________________________________', ...header]],
      [
        'in another order',
        ['-----Original Message-----', header[3], header[1], header[0], header[2]],
      ],
    ])('%s', (_how, block) => {
      expect(read(lines(OWN, '', ...block, '', DESKS))).toBe(OWN);
      const marked = [...block, '', DESKS].map((line) => `> ${line}`);
      expect(read(lines(OWN, '', ...marked))).toBe(OWN);
    });
  });
});

describe('a line that says who wrote what follows ends what is read', () => {
  test.each(INTRODUCTIONS)('%s', (introduction) => {
    expect(read(lines(OWN, '', introduction, DESKS))).toBe(OWN);
    expect(read(lines(OWN, '', introduction, `> ${DESKS}`))).toBe(OWN);
    expect(read(lines(OWN, '-- ', 'Ann Example', '', introduction, `> ${DESKS}`))).toBe(OWN);
    expect(read(lines(introduction, '> Which lamp?', OWN))).toBe(OWN);
  });
});

describe("a desk's delimiter ends what is read, and nothing above it is nothing cut", () => {
  test.each(DELIMITERS)('%s', (delimiter) => {
    expect(read(lines(OWN, '', delimiter, '', DESKS))).toBe(OWN);
    expect(read(lines(delimiter, OWN))).toBe(OWN);
  });
});

test.each(SENT_FROM)('"%s" is no part of the matter', (line) => {
  expect(read(lines(OWN, '', line))).toBe(OWN);
});

describe('what was forwarded is the matter, below the note', () => {
  test.each(FORWARDS)('%s', (mark) => {
    const header = [
      'From: Bo <bo@example.test>',
      'Date: 4 March 2024 10:12',
      'Subject: x',
      'To: us',
    ];
    expect(read(lines('Who can take this?', mark, ...header, '', OWN))).toBe(
      lines('Who can take this?', OWN),
    );
    expect(read(lines(mark, ...header, '', OWN))).toBe(OWN);
  });

  const outlook = (from: string): readonly string[] => [
    `From: ${from}`,
    'Sent: Monday, 4 March 2024 10:12',
    'To: Desk',
    'Subject: x',
  ];
  test.each([
    'FW: lamp',
    'WG: Lampe',
    'TR : lampe',
    'RV: lámpara',
    'Enc: lâmpada',
    '[Ext] Fwd: lamp',
  ])('a header below "%s" begins it, and what it answers itself is cut', (subject) => {
    const note = 'Hello team, I cannot do this one myself, can somebody take it over today?';
    const mail = lines(note, ...outlook('Bo'), OWN, ...outlook('Desk'), DESKS);
    expect(read(mail, subject)).toBe(lines(note, OWN));
  });

  test('a note upon a note upon the matter', () => {
    expect(
      read(lines('Please do.', ...outlook('Cy'), 'Can you?', ...outlook('Bo'), OWN), 'FW: x'),
    ).toBe(lines('Please do.', 'Can you?', OWN));
  });
});

describe('in a thread that was handed on, a line to a colleague is not all of the matter', () => {
  const header = ['From: Bo <bo@example.test>', 'Sent: Monday, 4 March 2024 10:12', 'To: Desk'];
  const outlook = [...header, 'Subject: FW: lamp'];
  const signed = ['Best regards', 'Ann Example', 'Head of Lamps and Further Lights, Example Ltd'];
  test.each([
    ['RE: FW: lamp', ['Please handle.', ...outlook, OWN], ['Please handle.', OWN]],
    ['AW: WG: Lampe', ['Bitte übernehmen.', ...outlook, OWN], ['Bitte übernehmen.', OWN]],
    ['[Ext] Re: Fwd: lamp', ['Please do.', ...signed, ...outlook, OWN], ['Please do.', OWN]],
    [
      'Re[2]: Fwd: lamp',
      ['On Mon, 4 Mar 2024 at 10:12, Bo <bo@example.test> wrote:', `> ${OWN}`],
      [OWN],
    ],
    [
      'RE: FW: lamp',
      ['Can you?', 'On Mon, 4 Mar 2024 at 10:12, Bo <bo@example.test> wrote:', `> ${OWN}`],
      ['Can you?', OWN],
    ],
    ['RE: FW: lamp', [OWN, ...outlook, DESKS], [OWN]],
    ['RE: lamp', ['Yes please.', ...outlook, DESKS], ['Yes please.']],
  ])('%s: %j', (subject, text, kept) => {
    const all = read(lines(...text), subject).split('\n');
    expect(all.filter((line) => !signed.includes(line))).toEqual(kept);
  });
});

describe('nothing is cut at one mark alone', () => {
  test.each(Object.entries(WHOLE))('%s', (_name, text) => {
    expect(read(text)).toBe(text);
  });

  test.each([
    ['a rule', lines('Two things:', '---', OWN), lines('Two things:', OWN)],
    [
      'a heading',
      lines('Summary', '---', OWN, 'Order', '---', 'blue'),
      lines('Summary', OWN, 'Order', 'blue'),
    ],
    ['a signature', lines(OWN, '--', 'Ann Example', 'Acme | +44 123 4567'), OWN],
    ['a ruled signature', lines(OWN, '---', 'Ann Example', 'Acme Ltd'), OWN],
    [
      'an error',
      lines('It says:', '> no lamp found', 'when I look.'),
      lines('It says:', 'no lamp found', 'when I look.'),
    ],
    ['thanks above', lines('Hi', 'Thanks', OWN), lines('Hi', 'Thanks', OWN)],
    [
      'a postscript',
      lines(OWN, 'Best regards', 'Ann', `PS: ${DESKS}`),
      lines(OWN, 'Best regards', 'Ann', `PS: ${DESKS}`),
    ],
    [
      'no answer above',
      lines('Hi team,', 'From: Bo', 'Sent: Monday 10:12', 'To: us', OWN),
      lines('Hi team,', OWN),
    ],
    [
      'shown mail',
      lines('You sent me this:', 'From: Bo', 'Sent: Monday 10:12', 'To: us', OWN),
      lines('You sent me this:', OWN),
    ],
  ])('%s', (_name, text, kept) => {
    expect(read(text)).toBe(kept);
  });
});

test('the lines that are kept say where they stood', () => {
  const given = ['On Monday Bo wrote:', '> Which lamp?', OWN];
  expect(findOwnLines(given).map(({ at }) => at)).toEqual([2]);
});

test('a ticket that is to be read whole is', () => {
  const text = lines(OWN, '-----Original Message-----', DESKS);
  expect(normaliseTicket({ description: text, whole: true }).description).toBe(text);
});

test('what was cut once is not cut again, whatever the marks and the subject', () => {
  const piece = fc.constantFrom(
    ...Object.values(HEADERS).flat(),
    ...INTRODUCTIONS,
    ...DELIMITERS,
    ...FORWARDS,
    ...Object.values(WHOLE),
    'FYI',
    OWN,
    '---',
    '--',
    'Ann Example',
    '> quoted',
    '>> twice',
    'Thanks',
  );
  const subject = fc.constantFrom('', 'Re: x', 'FW: x', 'I: FW: x', 'RE: FW: x', '[x] WG: y');
  fc.assert(
    fc.property(subject, fc.array(piece, { maxLength: 12 }), (sign, parts) => {
      const once = normaliseTicket({ subject: sign, description: parts.join('\n') });
      expect(normaliseTicket(once)).toEqual(once);
    }),
    { numRuns: 1_000 },
  );
});
