import { describe, expect, test } from 'vitest';
import { WIDGET_LANGUAGES, type WidgetLanguage } from '../../src/core/languages.ts';
import { WORDS } from '../words.ts';
import { en } from './en.ts';
import { languageOf, speak } from './speak.ts';
import type { Plural } from './strings.ts';

const ALL = { en, ...WORDS };

/** The most that neighbouring languages have alike: "probable" is Spanish and French. */
const MAX_SHARED = 0.1;

const textsOf = (language: WidgetLanguage): ReadonlySet<string> =>
  new Set(
    Object.values(ALL[language]).flatMap((text: string | Plural) =>
      typeof text === 'string' ? text : Object.values(text),
    ),
  );

const places = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe("the interface's languages", () => {
  test.each(WIDGET_LANGUAGES)('%s has every text, with the same places as English', (language) => {
    const words = ALL[language];
    for (const [key, text] of Object.entries(en)) {
      const other: unknown = Reflect.get(words ?? {}, key);
      if (typeof text === 'string') {
        expect(places(String(other)), key).toEqual(places(text));
        expect(String(other).trim(), key).not.toBe('');
      } else {
        expect(Object.keys(Object(other)), key).toContain('other');
      }
    }
    expect(Object.keys(words ?? {}).sort()).toEqual(Object.keys(en).sort());
  });

  test.each(WIDGET_LANGUAGES)('%s has every plural form that Intl asks for', (language) => {
    const wanted = new Intl.PluralRules(language)
      .resolvedOptions()
      .pluralCategories.filter((category) => category !== 'many');
    const found = ALL[language]?.found ?? { other: '' };
    for (const category of wanted) expect(Object.keys(found)).toContain(category);
  });

  test.each(WIDGET_LANGUAGES)('%s has words of its own', (language) => {
    const own = textsOf(language);
    for (const other of WIDGET_LANGUAGES.filter((one) => one !== language)) {
      const same = [...own].filter((text) => textsOf(other).has(text));
      expect(same.length / own.size, `${other}: ${same.slice(0, 5).join(' · ')}`).toBeLessThan(
        MAX_SHARED,
      );
    }
  });

  test('the first known language wins, by its primary tag; unknown ones fall to English', () => {
    expect(languageOf(['pt-BR', 'de'])).toBe('pt');
    expect(languageOf([null, 'tlh', 'fr-CA'])).toBe('fr');
    expect(languageOf(['tlh'])).toBe('en');
    expect(speak('de', WORDS).language).toBe('de');
    expect(speak('de', {}).language).toBe('en');
  });

  test('own words win, the nearest last', () => {
    expect(speak('en', {}, { undo: 'Back' }, { undo: 'Nope' }).words.undo).toBe('Nope');
  });

  test('a filled value is not scanned again', () => {
    const speech = speak('en', {});
    expect(speech.fill('{head} set to {label}', { head: '{label}', label: 'X' })).toBe(
      '{label} set to X',
    );
    expect(speech.plural(speech.words.found, 1)).toBe('1 category');
    expect(speech.plural(speech.words.found, 400)).toBe('400 categories');
  });
});
