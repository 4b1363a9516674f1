/** Tables in other languages than English: what is read of them before anything is trained. */
import { describe, expect, test } from 'vitest';
import { isGibberish } from '../../core/gibberish.ts';
import { languagesOf } from '../fit/fit-languages.ts';
import { floorOfAnswers } from '../fit/reply-floor.ts';
import { checkHealth } from './dataset-health.ts';
import { isOrdinal, orderLabels } from './label-order.ts';
import type { LabelledRow } from './labelled-rows.ts';
import { groupNearDuplicates } from './near-duplicates.ts';
import { labelledRow } from '../../../test/fixtures/lab-tickets.ts';

const KNOWN = ['en', 'de', 'es', 'fr', 'pt'];
const groupsOf = (texts: readonly string[]): number => new Set(groupNearDuplicates(texts)).size;

describe('priorities have an order in five languages', () => {
  test.each([
    [
      ['hoch', 'kritisch', 'mittel', 'niedrig'],
      ['niedrig', 'mittel', 'hoch', 'kritisch'],
    ],
    [
      ['Dringend', 'Gering', 'Normal'],
      ['Gering', 'Normal', 'Dringend'],
    ],
    [
      ['alta', 'baja', 'crítica', 'media'],
      ['baja', 'media', 'alta', 'crítica'],
    ],
    [
      ['Critique', 'Faible', 'Moyenne', 'Élevée'],
      ['Faible', 'Moyenne', 'Élevée', 'Critique'],
    ],
    [
      ['Alta', 'Baixa', 'Crítica', 'Média'],
      ['Baixa', 'Média', 'Alta', 'Crítica'],
    ],
    [
      ['Critical', 'High', 'Low', 'Medium'],
      ['Low', 'Medium', 'High', 'Critical'],
    ],
  ])('%j', (given, ordered) => {
    expect(isOrdinal(given)).toBe(true);
    expect(orderLabels(given)).toEqual(ordered);
  });

  test('names of matters have none', () => {
    expect(isOrdinal(['Rechnung', 'hoch'])).toBe(false);
  });
});

describe('texts that say nearly the same', () => {
  test.each([
    [
      'Hallo, ich kann mich mit meinem Passwort nicht anmelden',
      'Guten Tag, mit dem Passwort kann ich mich nicht anmelden',
    ],
    [
      'Hola, no puedo entrar con mi contraseña',
      'Buenos días, con la contraseña no puedo entrar, gracias',
    ],
    ['Bonjour, je ne peux pas ouvrir ma session', 'Je ne peux pas ouvrir la session, merci'],
    ['Olá, não posso entrar com a minha senha', 'Bom dia, com essa senha não posso entrar'],
  ])('%s | %s are one but for courtesy and grammar', (one, other) => {
    expect(groupsOf([one, other])).toBe(1);
  });

  test.each([
    ['Ich kann das Passwort nicht ändern, bitte', 'Ich kann die Adresse nicht ändern, bitte'],
    ['No puedo cambiar la contraseña por favor', 'No puedo cambiar la dirección por favor'],
    ['Je ne peux pas changer mon adresse merci', 'Je ne peux pas changer mon abonnement merci'],
  ])('%s | %s are two', (one, other) => {
    expect(groupsOf([one, other])).toBe(2);
  });
});

test('a German table of short subjects is German alone', () => {
  const told = Array.from({ length: 150 }, (_, at) => ({
    text: `die Rechnung ${at} ist nicht da`,
  }));
  const untold = Array.from({ length: 250 }, (_, at) => ({ text: `Lastschrift ${at}` }));
  expect(languagesOf([...told, ...untold], KNOWN)).toEqual(['de']);
});

test.each(['Lastschrift', 'Rechtschreibung', 'Amtssprache', 'Durchschnitt', 'Nachtschicht'])(
  '%s is a word',
  (word) => {
    expect(isGibberish(word)).toBe(false);
  },
);

test('spellings of a label with and without umlauts and accents are twins', () => {
  const rows: readonly LabelledRow[] = [
    ...['Störung', 'Stoerung', 'Störung', 'Maß', 'Mass'],
    ...['Facturación', 'Facturacion', 'Neue', 'Neu'],
  ].map((label, at) => labelledRow(`Text ${at}`, label));
  expect(
    checkHealth(rows, [], ['category']).variants.map(({ labels }) => [...labels].sort()),
  ).toEqual(
    expect.arrayContaining([
      ['Stoerung', 'Störung'],
      ['Mass', 'Maß'],
      ['Facturacion', 'Facturación'],
    ]),
  );
  expect(checkHealth(rows, [], ['category']).variants).toHaveLength(3);
});

test('few answers are compared with questions in their own language', () => {
  const asked: string[] = [];
  floorOfAnswers(
    [
      { id: 'a', title: 'Wie ändere ich mein Passwort?', text: 'Unter Profil, dann Passwort.' },
      { id: 'b', title: 'Wo ist die Rechnung?', text: 'Die Rechnung steht im Konto.' },
    ],
    (text) => {
      asked.push(text);
      return Float32Array.of(text.length, 1) as unknown as ReturnType<
        Parameters<typeof floorOfAnswers>[1]
      >; // any two numbers are an embedding here
    },
  );
  expect(asked).toContain('haben Sie sonntags geöffnet');
  expect(asked).not.toContain('are you open on sunday');
});
