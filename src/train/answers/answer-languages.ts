import { detectLanguage } from '../../core/detect-language.ts';
import { wordCount, type Answer } from './answer.ts';

/** Shorter texts do not tell their language by themselves. */
const MIN_DETECTED_WORDS = 20;
/** Answers of a file of short texts, and characters of each, that tell its language together. */
const MAX_ANSWERS = 30;
const MAX_CHARACTERS = 200;

/**
 * The answers, each with a language: the one that its source names, else that of its own words, else
 * the one that most of its file are in. `languages` are two-letter codes of those that a bundle reads, its first in
 * front; what is in none of them counts as in the first.
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
