import { isSameLabel } from '../../src/core/same-label.ts';
import type { Speech } from '../strings/speak.ts';

const KNOWN = new Map<string, Speech>();

/**
 * The words of the full list: where the site calls its field otherwise than "Category", they name
 * the field as the site does.
 */
export function listSpeech(speech: Speech, name: string): Speech {
  const { words, fill, language } = speech;
  if (isSameLabel(name, words.category)) return speech;
  const key = `${language} ${name} ${words.allOptions} ${words.fewerCategories}`;
  const known = KNOWN.get(key);
  if (known) return known;
  const made: Speech = {
    ...speech,
    words: {
      ...words,
      category: name,
      allCategories: fill(words.allOptions, { head: name }),
      searchCategories: fill(words.searchOptions, { head: name }),
      found: words.foundOptions,
    },
  };
  KNOWN.set(key, made);
  return made;
}
