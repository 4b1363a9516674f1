import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCAL_WORDS } from '../../test/fixtures/core/local-words.ts';
import { normaliseText, normaliseTicket } from './normalise.ts';

const LOCAL = Object.entries(LOCAL_WORDS);

describe('forms that English does not have', () => {
  test.each(
    LOCAL.flatMap(([language, { around, forms }]) =>
      forms.map(([form, read]) => ({ language, form, read, around })),
    ),
  )('$language: $form', ({ form, read, around: [before, after] }) => {
    expect(normaliseText(`${before} ${form} ${after}.`)).toBe(`${before} ${read} ${after}.`);
  });

  test.each(
    LOCAL.flatMap(([language, { around, kept }]) =>
      kept.map((form) => ({ language, form, around })),
    ),
  )('$language: $form has few digits and stays', ({ form, around: [before, after] }) => {
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

test.each(['às 14h30', 'RDV à 09h45min', 'as 14H30'])(
  'the time in %j is told without the language, for which the words are too few',
  (text) => {
    expect(normaliseText(text)).toBe(text.replace(/\d\S+/, 'numref'));
  },
);

test.each(['99h99', '14h30x', '2024h30'])('%j is no time', (text) => {
  expect(normaliseText(`Modell ${text}`)).toBe('Modell idref');
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
