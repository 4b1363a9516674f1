import { describe, expect, test } from 'vitest';
import { LOCAL_MAILS } from '../../test/fixtures/core/local-mails.ts';
import { normaliseTicket } from './normalise.ts';
import { quoteKindOf, stripSubjectPrefixes } from './subject-signs.ts';

const DESKS = 'Ihre Bestellung · su pedido · votre commande · o seu pedido: 2 Lampen, 40 €.';
const read = (description: string, subject = ''): string =>
  normaliseTicket({ subject, description }).description;
const lines = (...parts: readonly string[]): string => parts.join('\n');
const marked = (text: string): string => text.replace(/^/gm, '> ');

describe.each(Object.entries(LOCAL_MAILS))('mails in %s', (_language, mails) => {
  const { own } = mails;

  test('the sign before a subject says what a mail is, and is no part of it', () => {
    expect(mails.subjects.map(quoteKindOf)).toEqual(['reply', 'forward']);
    expect(mails.subjects.map(stripSubjectPrefixes)).toEqual(['Lampe', 'Lampe']);
  });

  test.each(mails.quotes)('the quote below %j is not read', (header) => {
    expect(read(lines(own, '', header, '', DESKS))).toBe(own);
    expect(read(lines(own, '', header, marked(DESKS)))).toBe(own);
    expect(read(lines(own, '', header, '', DESKS), 'RE: x')).toBe(own);
    expect(read(lines(own, '', marked(lines(header, '', DESKS))))).toBe(own);
    // Where the customer wrote nothing above, the quoted text is read without its header.
    expect(read(lines(header, '', own))).toBe(own);
  });

  test.each(mails.forwards)('what %j hands on is read', (header) => {
    expect(read(lines(header, '', own))).toBe(own);
    expect(read(lines('Kann das wer?', header, '', own))).toBe(lines('Kann das wer?', own));
  });

  test.each(mails.lines)('"%s" is no part of the matter', (line) => {
    expect(read(lines(own, '', line))).toBe(own);
    expect(read(lines(own, '', line, '', mails.quotes[0] ?? '', DESKS))).toBe(own);
  });

  test.each(mails.signOffs)('"%s" and the name below it go', (signOff) => {
    expect(read(lines(own, '', signOff))).toBe(own);
    expect(read(lines(own, '', signOff, 'Inés Muster', 'Tel. 0171 5550199'))).toBe(own);
    expect(read(lines(own, signOff, 'Inés', '', mails.quotes[0] ?? '', DESKS))).toBe(own);
  });

  test.each(mails.footers)('the notice %j goes', (footer) => {
    const [signOff = ''] = mails.signOffs;
    expect(read(lines(own, '', footer))).toBe(own);
    expect(read(lines(own, '', signOff, 'Inés Muster', '', footer))).toBe(own);
    expect(read(lines(own, '', '--', 'Inés Muster', 'Haus & Co', '', footer))).toBe(own);
    expect(read(lines(own, '', footer, '', mails.quotes[0] ?? '', DESKS))).toBe(own);
    expect(read(footer)).not.toBe('');
  });

  test.each(mails.whole)('%j is read from end to end', (text) => {
    expect(read(text)).toBe(text);
  });
});
