/**
 * Texts that people read while the app does not run: without scripts, after a failed start, in the
 * menu of an installed app, on a missing page.
 */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { APP_LANGUAGES, type AppLanguage } from '../../src/core/languages.ts';
import type { en } from '../../src/shell/words/en.ts';

/** The shell's words in a language. */
async function wordsIn(code: AppLanguage): Promise<typeof en> {
  const words = (await import(`../../src/shell/words/${code}.ts`)) as Readonly<
    Record<string, typeof en>
  >; // each file exports one catalogue under its own name
  return words[code] ?? expect.fail(`no words in ${code}`);
}

const OTHERS = APP_LANGUAGES.filter((code) => code !== 'en').sort();

interface Shown {
  readonly lang: string;
  readonly textContent: string;
}

/** Runs the script in a page that stayed blank. */
function startCheck(languages: readonly string[], protocol: string): Shown {
  const shown: Shown[] = [];
  const at = { childElementCount: 0, append: (line: Shown) => void shown.push(line) };
  const page = createContext({
    addEventListener: (_type: string, run: () => void) => run(),
    setTimeout: (run: () => void) => run(),
    location: { protocol },
    navigator: { languages },
    document: { getElementById: () => at, createElement: () => ({ setAttribute: () => {} }) },
  });
  runInContext(readFileSync('public/start-check.js', 'utf8'), page);
  const [line] = shown;
  if (!line) throw new Error('start-check.js shows nothing');
  return line;
}

describe.each(['file:', 'https:'])('a start that fails at %s', (protocol) => {
  it('is told in the first of the browser’s languages that the app speaks', () => {
    const lines = APP_LANGUAGES.map((code) => startCheck(['xx', `${code}-XX`, 'en'], protocol));
    expect(lines.map(({ lang }) => lang)).toEqual([...APP_LANGUAGES]);
    expect(new Set(lines.map(({ textContent }) => textContent)).size).toBe(APP_LANGUAGES.length);
  });

  it('is told in English otherwise', () => {
    expect(startCheck(['xx'], protocol).lang).toBe('en');
    expect(startCheck([], protocol).lang).toBe('en');
  });
});

it.each(['index.html', 'public/404.html'])('%s has its words in every language', (file) => {
  const html = readFileSync(file, 'utf8');
  const languages = [...html.matchAll(/<p lang="(\w\w)">/g)].map(([, code]) => code);
  expect(languages.sort()).toEqual(OTHERS);
});

describe('the web manifest', () => {
  type Localized = Readonly<Record<string, string>>;
  interface Shortcut {
    readonly name: string;
    readonly url: string;
    readonly name_localized: Localized;
  }
  const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
    readonly lang: string;
    readonly description_localized: Localized;
    readonly shortcuts: readonly Shortcut[];
  }; // our own file

  it('has its words in every language', () => {
    expect(manifest.lang).toBe('en');
    const texts = [
      manifest.description_localized,
      ...manifest.shortcuts.map(({ name_localized: names }) => names),
    ];
    for (const text of texts) expect(Object.keys(text).sort()).toEqual(OTHERS);
  });

  it.each(['inbox', 'insights'] as const)('calls the page %s as the app does', async (page) => {
    const shortcut = manifest.shortcuts.find(({ url }) => url.endsWith(page));
    expect(shortcut?.name).toBe((await wordsIn('en')).pages[page]);
    for (const code of OTHERS)
      expect(shortcut?.name_localized[code]).toBe((await wordsIn(code)).pages[page]);
  });
});
