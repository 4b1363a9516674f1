import { afterEach, expect, it } from 'vitest';
import { catalogue } from './catalogue.svelte.ts';
import { language } from './language.svelte.ts';

const ENGLISH = { title: 'Ticket', part: { end: 'End' } };
const GERMAN = { title: 'Vorgang', part: { end: 'Ende' } };
const FRENCH = { title: 'Demande', part: { end: 'Fin' } };

/** What the files of one language wait for. */
class Gate {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

let hasNetwork = true;
const gates: Gate[] = [];

/** Texts whose files come when the test lets them. */
function slowWords(): { words: typeof ENGLISH; de: Gate; fr: Gate } {
  const [de, fr] = [new Gate(), new Gate()];
  gates.push(de, fr);
  const words = catalogue(ENGLISH, {
    de: () => de.opened.then(() => GERMAN),
    fr: () => fr.opened.then(() => FRENCH),
    es: () => (hasNetwork ? Promise.resolve(ENGLISH) : Promise.reject(new Error('no network'))),
    pt: () => Promise.resolve(ENGLISH),
  });
  return { words, de, fr };
}

// The next tests, and those of other files, share the language and all that takes part in it.
afterEach(async () => {
  hasNetwork = true;
  for (const gate of gates) gate.open();
  // A choice that fails leaves the files of other parts on their way. What is on its way when a test
  // file ends fails, and stays so for the files after it.
  await language.speak('es');
  await language.speak('en');
});

it('shows English until the texts of the language are there, then all of them at once', async () => {
  const { words, de } = slowWords();
  const spoken = language.speak('de');
  expect([words.title, language.code]).toEqual(['Ticket', 'en']);
  de.open();
  await spoken;
  expect([words.title, words.part.end, language.code]).toEqual(['Vorgang', 'Ende', 'de']);
  await language.speak('en');
  expect(words.part.end).toBe('End');
});

it('of two choices the last one holds, also where the texts of the first come later', async () => {
  const { words, de, fr } = slowWords();
  const both = [language.speak('de'), language.speak('fr')];
  fr.open();
  await both[1];
  de.open();
  await both[0];
  expect([words.title, language.code]).toEqual(['Demande', 'fr']);
});

it('stays in the language before where texts cannot be fetched, and parts that come later are in it too', async () => {
  const { words, de } = slowWords();
  de.open();
  await language.speak('de');
  hasNetwork = false;
  await expect(language.speak('es')).rejects.toThrow('no network');
  expect([words.title, language.code]).toEqual(['Vorgang', 'de']);
  const later = slowWords();
  later.de.open();
  expect(later.words.title).toBe('Ticket');
  await language.settled();
  expect(later.words.title).toBe('Vorgang');
});
