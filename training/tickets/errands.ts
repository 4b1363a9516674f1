/**
 * Composed out-of-scope texts: errands about appointments, bookings and deliveries in the words in
 * which people ask for changes of their account ("change my …"). Few hand-written tickets say them;
 * without these the model takes the verb for the matter. They teach the scope head alone.
 */
import { readFileSync } from 'node:fs';
import { createPrng } from '../research/generate/prng.ts';

type Lists = Readonly<Record<'verbs' | 'things' | 'times' | 'forms', string>>;

/** `count` drawn texts of a language without repeats, the same for the same seed; fewer where few are possible. */
export function composeErrands(language: string, count: number, seed: number): readonly string[] {
  const lists = READ[language];
  if (!lists) return [];
  const random = createPrng(seed);
  const draw = (list: string): string => random.pick(list.split('|'));
  const texts = Array.from({ length: count }, () =>
    draw(lists.forms)
      .replace('{verb}', draw(lists.verbs))
      .replace('{thing}', draw(lists.things))
      .replace('{time}', draw(lists.times)),
  );
  return [...new Set(texts)];
}

const READ = JSON.parse(readFileSync(new URL('errands.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Lists>
>; // the project's own file
