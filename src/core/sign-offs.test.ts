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

describe('behind the last sentence of a line', () => {
  test.each([
    ['Der Drucker geht seit gestern nicht.', 'Danke und Grüße, Anna'],
    ['Wo bleibt mein Paket?', 'LG Anna'],
    ['App crashes since Monday.', 'Thanks, Tom'],
    ['I need a new invoice.', 'Kind regards, Peter Miller'],
    ['La factura no llega desde marzo.', 'Gracias y saludos, Juan Pérez'],
    ['Le colis de mardi n’est pas encore arrivé !', 'Cordialement, Luc Martin'],
    ['Meu pedido ainda não chegou.', 'Abs, Paulo'],
  ])('%s | %s', (matter, closing) => {
    const read = normaliseText(matter);
    expect(normaliseText(`${matter} ${closing}`)).toBe(read);
    expect(normaliseText(`Hallo zusammen,\n${matter} ${closing}`)).toBe(`Hallo zusammen,\n${read}`);
  });

  test.each([
    'Please call me back today. Thanks',
    'Bitte rufen Sie mich zurück. Danke!',
    'Der Drucker geht nicht. Das Netz auch nicht, Anna',
    'The order of Mrs. Best',
    'Mein Chef heißt Dr. Gruß',
    'Merci. Cordialement',
    'El pedido no llega. Gracias a Juan lo sé desde ayer',
  ])('%j stays', (text) => {
    expect(normaliseText(text)).toBe(text);
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
