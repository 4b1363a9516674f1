import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LOCAL_MAILS } from '../../test/fixtures/core/local-mails.ts';
import { READ_LANGUAGES } from './languages.ts';
import { normaliseText } from './normalise.ts';

const ENGLISH = 'The lamp in the hall flickers since yesterday, please send me a new one.';

/** Last lines that are cut, then last lines that stay; all are invented. */
function readLines(language: string): readonly (readonly string[])[] {
  const file = new URL(`../../test/fixtures/core/sign-offs/${language}.txt`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n\n')
    .map((part) => part.trim().split('\n'));
}

describe.each(READ_LANGUAGES)('%s', (language) => {
  const own = language === 'en' ? ENGLISH : LOCAL_MAILS[language].own;
  const [goes = [], stays = []] = readLines(language);

  test.each(goes)('"%s" ends a mail and is no part of the matter', (line) => {
    expect(normaliseText(`${own}\n\n${line}`)).toBe(own);
    expect(normaliseText(`${own}\n\n${line}\n`)).toBe(own);
  });

  test.each(stays)('"%s" says something and stays', (line) => {
    const text = normaliseText(`${own}\n${line}`);
    expect(text.startsWith(`${own}\n`)).toBe(true);
    expect(text).toContain(line.split(' ')[0]);
  });
});

describe('a name beside the greeting', () => {
  test.each([
    'Hallo,\nLG Anna',
    'Hola\nSaludos, Inés',
    'Bonjour,\nCordialement, Luc',
    'Hi team,\nCheers, Tom',
    'Olá, boa tarde,\nAbs, Paulo',
  ])('stays where nothing else is said: %j', (text) => {
    expect(normaliseText(text)).toBe(text);
  });

  test('of who is thanked stays where somebody writes on', () => {
    const text = `${ENGLISH}\nThanks Tom\nSame lamp, other room`;
    expect(normaliseText(text)).toBe(text);
  });

  test('goes with what stands below it', () => {
    expect(normaliseText(`${ENGLISH}\nBest regards, Tom Baker\nLeeds\nPhone 555 0199`)).toBe(
      ENGLISH,
    );
  });

  test('is told from a German brand in an English mail', () => {
    const text = `${ENGLISH}\nLG Gram`;
    expect(normaliseText(text)).toBe(text);
  });
});
