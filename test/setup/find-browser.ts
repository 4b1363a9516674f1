import { existsSync } from 'node:fs';

/** Flags that keep a test browser off the network and let it run in containers without a GPU. */
export const BROWSER_ARGS: readonly string[] = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a graphics card, pages that are drawn on one take four times the processor that plain drawing
  // takes. WebGL stays.
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/**
 * A browser without windows. The whole one builds a window for each context, which takes six times the
 * processor of the shell's, and more than most tests themselves.
 */
const SHELLS = ['/usr/bin/chromium-headless-shell'];

const WHOLE_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser to test with: `CHROME_PATH` when set (throws when it names nothing), else the first
 * usual place that exists, a shell before a whole browser, else null.
 */
export function findBrowser(): string | null {
  return chosenBrowser() ?? firstOf(SHELLS) ?? firstOf(WHOLE_BROWSERS);
}

/**
 * Does what `findBrowser` does but finds no headless shell: some features, such as the back/forward
 * cache, need the whole browser.
 */
export function findWholeBrowser(): string | null {
  return chosenBrowser() ?? firstOf(WHOLE_BROWSERS);
}

function chosenBrowser(): string | null {
  const chosen = process.env['CHROME_PATH'] ?? '';
  if (chosen === '') return null;
  if (!existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
  return chosen;
}

function firstOf(places: readonly string[]): string | null {
  return places.find((path) => existsSync(path)) ?? null;
}
