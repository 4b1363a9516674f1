import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseText, normaliseTicket } from './normalise.ts';

const IN_WORDS: Readonly<Record<string, readonly [before: string, after: string]>> = {
  de: ['Ich habe für die Rechnung', 'und das ist nicht der Preis von gestern'],
  es: ['El cobro que me han hecho dice', 'y no es lo que está en la factura'],
  fr: ['Sur la facture vous avez mis', "et ce n'est pas le montant que je dois"],
  pt: ['A fatura que vocês me mandaram diz', 'e não é o valor que está no contrato'],
};

describe('forms that English does not have', () => {
  test.each([
    ['de', '1.234,56 €'],
    ['de', '1234,56EUR', 'numref EUR'],
    ['de', "CHF 1'234.50", 'CHF numref'],
    ['de', 'CHF 9’800.–', 'CHF numref.–'],
    ['de', '12 345,60 €'],
    ['de', '31. 12. 2025', 'numref'],
    ['de', '31.12.2025', 'numref'],
    ['de', '14 Uhr 30', 'numref'],
    ['de', '14:30h', 'numref'],
    ['de', '0171 / 555 01-11', 'numref'],
    ['de', '+49 (0)171 1234567', 'numref'],
    ['es', '1.234,56 €'],
    ['es', "1.234'50 €"],
    ['es', '12 de marzo de 2025', '12 de marzo de numref'],
    ['es', '14:30hs', 'numref'],
    ['es', '985 555 014', 'numref'],
    ['es', '1 120 000 pesos', 'numref pesos'],
    ['fr', '1\u202f234,56\u00a0€'],
    ['fr', '1 234,56 €'],
    ['fr', '21 000 adhérents', 'numref adhérents'],
    ['fr', '14h30', 'numref'],
    ['fr', '14 h 30', 'numref'],
    ['fr', '06 12 34 56 78', 'numref'],
    ['fr', '+33 6 12 34 56 78', 'numref'],
    ['pt', 'R$ 1.234,56', 'R$ numref'],
    ['pt', 'R$1.234,56', 'R$numref'],
    ['pt', '14h30min', 'numref'],
    ['pt', '1º/03/2025', 'numref'],
    ['pt', '(11) 98765-4321', 'numref'],
  ])('%s: %s', (language, form, expected = 'numref €') => {
    const [before, after] = IN_WORDS[language] ?? ['', ''];
    expect(normaliseText(`${before} ${form} ${after}.`)).toBe(`${before} ${expected} ${after}.`);
  });

  test.each([
    ['de', '14 Uhr'],
    ['de', '365 12 Monate'],
    ['de', '10 20 30'],
    ['es', '12 de marzo'],
    ['fr', '9h30'],
    ['fr', '12 fois 100'],
    ['pt', '20h'],
  ])('%s: %s has few digits and stays', (language, form) => {
    const [before, after] = IN_WORDS[language] ?? ['', ''];
    expect(normaliseText(`${before} ${form} ${after}`)).toBe(`${before} ${form} ${after}`);
  });

  test('a sentence that ends in a number is not the day of a date', () => {
    expect(normaliseText('Das steht in der Zeile 1. 5.200 Stück sind nicht da.')).toBe(
      'Das steht in der Zeile 1. numref Stück sind nicht da.',
    );
  });

  test('the subject is read by the language of the whole ticket', () => {
    const { subject } = normaliseTicket({
      subject: 'Facture 1 234 €',
      description: "Je n'ai pas reçu la facture.",
    });
    expect(subject).toBe('Facture numref €');
  });
});

describe('English', () => {
  test.each(['1 234 567', '06 12 34 56 78', "41'760", '50EUR', '14:30h', '999 99 99'])(
    '%s is read as ever',
    (form) => {
      const text = `I have paid for this and it was ${form} but the app does not show it`;
      expect(normaliseText(text)).toBe(text);
    },
  );
});

test('what has been normalised once does not change again', () => {
  const piece = fc.constantFrom(
    ...["1'234.50", '14h30', '1 234', '56,00 €', '06 12 34', '56 78', '+49 (0)171', '14 Uhr 30'],
    ...['31. 12.', '2025', 'EUR', 'h', 'numref', '/ 555', '(11)', '50EUR', 'n.º1234'],
    ...['der Preis ist nicht', 'le montant que vous', 'el cobro que me', 'and it is not'],
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 12 }),
      fc.constantFrom(' ', '\n'),
      (parts, between) => {
        const once = normaliseText(parts.join(between));
        expect(normaliseText(once)).toBe(once);
      },
    ),
    { numRuns: 2_000 },
  );
});
