import { language } from './language.svelte.ts';
import type { LanguageCode } from './languages.ts';

/** Fetches the texts in the other languages, each of which has a separate file. */
export type OtherLanguages<Words> = Readonly<
  Record<Exclude<LanguageCode, 'en'>, () => Promise<Words>>
>;

/**
 * The texts of one part of the app in the language shown. Markup, effects and `$derived` that read
 * them update when the language changes. English is loaded from the start, and stays if another
 * language cannot be fetched. Read texts where they are shown (`words.title`): a text in a constant
 * does not change with the language.
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
