import { language } from './language.svelte.ts';
import type { LanguageCode } from './languages.ts';

/** Fetches the texts in each of the other languages; they lie in files of their own. */
export type OtherLanguages<Words> = Readonly<
  Record<Exclude<LanguageCode, 'en'>, () => Promise<Words>>
>;

/**
 * The texts of one part of the app, always in the language shown: whoever reads them in markup, an
 * effect or `$derived` reads anew when the language changes. English is there at once and stays
 * where another language cannot be fetched. Read texts where they are shown (`words.title`); a text
 * that is taken out into a constant does not change any more.
 */
export function catalogue<Words extends object>(
  english: Words,
  others: OtherLanguages<Words>,
): Words {
  let shown = $state.raw(english);
  language.join({
    async fetch(code) {
      const fetched = code === 'en' ? english : await others[code]();
      return () => {
        shown = fetched;
      };
    },
  });
  return new Proxy(english, {
    get: (_, key) => Reflect.get(shown, key) as unknown, // the type is that of `english`
  });
}
