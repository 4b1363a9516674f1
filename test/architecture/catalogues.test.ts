import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { APP_LANGUAGES } from '../../src/core/languages.ts';

const folders = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith(join('words', 'words.ts')))
  .map((name) => join('src', dirname(name)))
  .sort();
const others = APP_LANGUAGES.filter((code) => code !== 'en');

/** A text, or a function that makes one from values, with its path: `wipe.text`. */
type Texts = ReadonlyMap<string, unknown>;

describe('the catalogues of words', () => {
  it('are found', () => {
    expect(folders).toContain(join('src', 'shell', 'words'));
    expect(folders.length).toBeGreaterThan(2);
  });

  describe.each(folders)('%s', (folder) => {
    it.each(others)('says all in %s that it says in English', async (code) => {
      const [english, other] = [await read(folder, 'en'), await read(folder, code)];
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      const wrong = [...english].flatMap(([key, text]) => problemsOf(key, text, other.get(key)));
      expect(wrong).toEqual([]);
    });

    it.each(APP_LANGUAGES)('forms every plural of %s by its rules', (code) => {
      const source = readdirSync(folder)
        .filter((name) => name === `${code}.ts` || name.endsWith(`-${code}.ts`))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n');
      expect(source).toContain(`export const ${code}`);
      const spoken = [...source.matchAll(/plural\(\s*'(\w+)'/g)].map(([, language]) => language);
      expect(spoken.filter((language) => language !== code)).toEqual([]);
    });
  });

  it.each(APP_LANGUAGES)('%s is a language of its own', async (code) => {
    const own = await sentencesOf(code);
    for (const other of APP_LANGUAGES.filter((one) => one !== code)) {
      const others = new Set(await sentencesOf(other));
      const same = own.filter((text) => others.has(text));
      expect(same.length / own.length, `${other}: ${same.slice(0, 9).join(' · ')}`).toBeLessThan(
        MAX_SHARED,
      );
    }
  });

  it.each([
    ['a text that is missing', 'One', undefined],
    ['an empty text', 'One', ' '],
    ['English', 'This is not translated', 'This is not translated'],
    ['a text instead of a way to make it', (n: number) => `${n} rows`, 'Zeilen'],
    [
      'a value that is left out',
      (a: string, b: string) => `${a} of ${b}`,
      (a: string) => `von ${a}`,
    ],
    ['a sign for the count that stays', (n: number) => `${n} rows`, (n: number) => `${n} # Zeilen`],
  ])('would not pass with %s', (_, english, other) => {
    expect(problemsOf('key', english, other)).not.toEqual([]);
  });
});

/** Share of equal texts that no two neighbouring languages exceed. */
const MAX_SHARED = 0.05;

/** The catalogue's texts of more than two words, from all folders. */
async function sentencesOf(code: string): Promise<readonly string[]> {
  const found = await Promise.all(folders.map((folder) => read(folder, code)));
  return found
    .flatMap((texts) => [...texts.values()])
    .filter((text): text is string => typeof text === 'string' && text.split(' ').length > 2);
}

async function read(folder: string, code: string): Promise<Texts> {
  const module = (await import(
    /* @vite-ignore */ pathToFileURL(resolve(folder, `${code}.ts`)).href
  )) as Readonly<Record<string, object>>;
  const found = new Map<string, unknown>();
  const collect = (part: object, way: string): void => {
    for (const [key, value] of Object.entries(part) as [string, unknown][])
      if (typeof value === 'object' && value !== null) collect(value, `${way}${key}.`);
      else found.set(`${way}${key}`, value);
  };
  collect(module[code] ?? {}, '');
  return found;
}

/** Counts that together use every plural form of the languages. */
const COUNTS = [0, 1, 2, 17, 1_000_000];

function problemsOf(key: string, english: unknown, other: unknown): readonly string[] {
  if (typeof english !== typeof other) return [`${key} is ${typeof other}`];
  if (typeof english === 'function' && typeof other === 'function')
    return problemsOfMade(key, english as Make, other as Make);
  const [from, to] = [String(english), String(other)];
  if (to.trim() === '') return [`${key} is empty`];
  // Keys and signs, such as `1 – 9`, are the same in every language.
  const spoken = from.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return from === to && spoken.length > 2 ? [`${key} is English`] : [];
}

type Make = (...values: unknown[]) => string;

function problemsOfMade(key: string, english: Make, other: Make): readonly string[] {
  // Numbers that also serve as words, and that the test finds again in any notation.
  const values = Array.from({ length: english.length }, (_, at) => 4_711 + 1_001 * at);
  const [from, to] = [english(...values), other(...values)];
  const shown = (text: string): readonly number[] =>
    values.filter((value) => text.replace(/[\s.,’]/gu, '').includes(String(value)));
  const made = COUNTS.map((count) => other(...values.map(() => count)));
  return [
    ...(shown(from).join() === shown(to).join() ? [] : [`${key} leaves out a value: ${to}`]),
    ...(made.some((text) => text.trim() === '') ? [`${key} is empty`] : []),
    ...([...made, to].some((text) => /#|undefined|NaN|\[object/.test(text))
      ? [`${key} shows a sign of the catalogue: ${to}`]
      : []),
  ];
}
