import { detectLanguage } from '../../core/detect-language.ts';
import { wordCount, type Answer } from './answer.ts';

/** The detector cannot tell the language of a text with fewer words than this. */
const MIN_DETECTED_WORDS = 20;
/**
 * Short answers of one file that the detector reads as one text, and the characters it reads of
 * each.
 */
const MAX_ANSWERS = 30;
const MAX_CHARACTERS = 200;

/**
 * Gives each answer a language: the one that its source names, else the one that its words show,
 * else the most frequent language of its file. `languages` are the two-letter codes that a bundle
 * reads, the main one first. An answer in any other language gets the first code.
 */
export function withLanguages(
  answers: readonly Answer[],
  languages: readonly string[],
): readonly Answer[] {
  const [main = ''] = languages;
  const detect = (text: string): string | null => {
    const found = languages.length > 1 ? detectLanguage(text, languages)?.language : undefined;
    return found !== undefined && languages.includes(found) ? found : null;
  };
  const own = answers.map(
    ({ title, text, lang }) =>
      lang ?? (wordCount(text) < MIN_DETECTED_WORDS ? null : detect(`${title}\n${text}`)),
  );
  const places = new Map<string, number[]>();
  for (const [at, { place }] of answers.entries()) {
    const known = places.get(place.file);
    if (known) known.push(at);
    else places.set(place.file, [at]);
  }
  const ofFile = new Map(
    [...places].map(([file, all]) => {
      const told = mostFrequent(all.flatMap((at) => own[at] ?? []));
      const sample = all.slice(0, MAX_ANSWERS).map((at) => {
        const { title = '', text = '' } = answers[at] ?? {};
        return `${title} ${text}`.slice(0, MAX_CHARACTERS);
      });
      return [file, told ?? detect(sample.join('\n')) ?? main] as const;
    }),
  );
  return answers.map((answer, at) => ({
    ...answer,
    lang: own[at] ?? ofFile.get(answer.place.file) ?? main,
  }));
}

function mostFrequent(codes: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
