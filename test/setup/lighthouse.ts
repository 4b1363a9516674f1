/**
 * `npm run lighthouse [-- PAGE ...]`: Lighthouse on every page of the built app and on the help site,
 * phone and desktop, median of three. Lighthouse is fetched into a temporary folder, because it is
 * larger than all that Presort needs. Exits with 1 if a figure is below 95; figures of performance
 * mean something on a quiet machine only.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PAGES } from '../../src/shell/page-list.ts';
import { findWholeBrowser } from './find-browser.ts';
import { startServers } from './servers.ts';

const VERSION = '12.8.2';
const MIN_SCORE = 95;
const RUNS = 3;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;
type Form = 'phone' | 'desktop';

interface Report {
  readonly lhr: { readonly categories: Readonly<Record<string, { readonly score: number }>> };
}
type Lighthouse = (url: string, flags: object) => Promise<Report>;
interface Launcher {
  launch(options: object): Promise<{ readonly port: number; kill(): void }>;
}

/** What Lighthouse's own desktop settings say; its defaults are a phone's. */
const DESKTOP = {
  formFactor: 'desktop',
  screenEmulation: { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1 },
  throttling: { rttMs: 40, throughputKbps: 10_240, cpuSlowdownMultiplier: 1 },
} as const;

const folder = mkdtempSync(join(tmpdir(), 'presort-lighthouse-'));
const browserPath = findWholeBrowser();
if (browserPath === null) throw new Error('Lighthouse needs a whole Chromium: set CHROME_PATH');
const servers = await startServers();
let isGood = true;
try {
  const { lighthouse, launcher } = await fetchLighthouse();
  const chrome = await launcher.launch({
    chromePath: browserPath,
    chromeFlags: ['--headless=new', '--no-sandbox'],
  });
  const wanted = process.argv.slice(2);
  const pages = PAGES.map(({ name }) => ({ name, url: `${servers.appUrl}/#/${name}` }));
  for (const { name, url } of [...pages, { name: 'help site', url: `${servers.siteUrl}/` }]) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const form of ['phone', 'desktop'] as const) {
      const scores = await medianScores(lighthouse, url, form, chrome.port);
      const line = CATEGORIES.map((category) => `${category} ${scores[category]}`).join(', ');
      const isEnough = CATEGORIES.every((category) => scores[category] >= MIN_SCORE);
      isGood &&= isEnough;
      console.log(`${isEnough ? 'ok  ' : 'LOW '} ${name}, ${form}: ${line}`);
    }
  }
  chrome.kill();
} finally {
  await servers.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(isGood ? 0 : 1);

/** Installs Lighthouse beside nothing else and imports it and its browser launcher. */
async function fetchLighthouse(): Promise<{ lighthouse: Lighthouse; launcher: Launcher }> {
  const { status } = spawnSync(
    'npm',
    ['install', '--silent', '--no-save', '--prefix', folder, `lighthouse@${VERSION}`],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`lighthouse@${VERSION} cannot be installed: is npm reachable?`);
  const require = createRequire(join(folder, 'package.json'));
  const open = (name: string): Promise<unknown> =>
    import(pathToFileURL(require.resolve(name)).href);
  const { default: lighthouse } = (await open('lighthouse')) as { default: Lighthouse }; // its documented entry
  const launcher = (await open('chrome-launcher')) as Launcher; // its documented entry
  return { lighthouse, launcher };
}

async function medianScores(
  lighthouse: Lighthouse,
  url: string,
  form: Form,
  port: number,
): Promise<Scores> {
  const runs: Scores[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { lhr } = await lighthouse(url, {
      port,
      logLevel: 'error',
      ...(form === 'desktop' ? DESKTOP : {}),
    });
    const entries = CATEGORIES.map((name) => [
      name,
      Math.round((lhr.categories[name]?.score ?? 0) * 100),
    ]);
    runs.push(Object.fromEntries(entries) as Scores); // each category once, from the line above
  }
  const median = (name: keyof Scores): number =>
    runs.map((scores) => scores[name]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  return Object.fromEntries(CATEGORIES.map((name) => [name, median(name)])) as Scores; // likewise
}
