import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { devServer } from './config/dev-server.ts';
import { metaPolicy } from './config/meta-policy.ts';
import { BROWSER_ARGS, findBrowser } from './test/setup/find-browser.ts';
import { SuiteTimes } from './test/setup/suite-times.ts';

const UNIT = {
  name: 'unit',
  environment: 'node',
  // Modules are pure or mend what they patch, so that files may share them and need no process each.
  isolate: false,
  include: ['{src,widget,training,test/{architecture,bench,torture}}/**/*.test.ts'],
  testTimeout: 60_000,
  sequence: { groupOrder: 0 },
};

/** What the browser tests would otherwise find one by one, with a reload for each. */
const MADE_AHEAD = [
  '@tensorflow-models/universal-sentence-encoder',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-converter',
  '@tensorflow/tfjs-backend-webgl',
  '@tensorflow/tfjs-backend-wasm',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-webgpu',
  'idb',
  'valibot',
];

const BROWSER = {
  name: 'browser',
  include: ['test/browser/**/*.test.ts'],
  testTimeout: 60_000,
  sequence: { groupOrder: 1 },
  browser: {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: {
        executablePath: findBrowser() ?? '/usr/bin/chromium',
        args: [...BROWSER_ARGS],
      },
    }),
    instances: [{ browser: 'chromium' as const }],
  },
};

const E2E = {
  name: 'e2e',
  environment: 'node',
  include: ['test/e2e/**/*.test.ts'],
  globalSetup: ['test/setup/fresh-build.ts'],
  // Files share a browser process and servers, one pair for each of the two processes that test at a time.
  isolate: false,
  // After the others: a page that waits for a core that the unit tests hold waits for
  // longer than a person would.
  sequence: { groupOrder: 2 },
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** The texts of all pages in one language are one file: the service worker has a dozen fewer to keep for each. */
const WORDS_OF_A_LANGUAGE = {
  debugName: 'words of a language',
  name: (path: string): string | null => {
    const [, language] =
      /\/(?:features\/.*|palette)\/words\/(?:.*-)?(?!en\.)([a-z]{2})\.ts$/.exec(path) ?? [];
    return language === undefined ? null : `words-${language}`;
  },
  includeDependenciesRecursively: false,
};

/** On a shared machine the bundler's clock says more of the machine than of a plugin. */
const QUIET = { bundlerTimings: false };

export default defineConfig(({ mode }) => ({
  plugins: [svelte(), devServer(), metaPolicy()],
  // Served from any folder of any host: every address is found from the file that names it.
  base: './',
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      checks: QUIET,
      output: { codeSplitting: { groups: [WORDS_OF_A_LANGUAGE] } },
    },
  },
  // What the service worker keeps of the workers goes by these names.
  worker: {
    format: 'es',
    rolldownOptions: {
      checks: QUIET,
      output: {
        chunkFileNames: 'assets/worker-[name]-[hash].js',
        assetFileNames: 'assets/[name]-[hash][extname]',
      },
    },
  },
  server: { port: 5173 },
  test: {
    // Two cores are what is promised for; by itself Vitest would leave one of them free.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', new SuiteTimes()],
    // A file is compiled again only when it, or this one, has changed.
    experimental: { fsModuleCache: true },
    // Each takes the mode by itself: without it none would know of `--mode nightly`.
    projects: [
      {
        extends: true,
        mode,
        test: UNIT,
      },
      {
        extends: true,
        mode,
        optimizeDeps: { include: MADE_AHEAD },
        test: BROWSER,
      },
      {
        extends: true,
        mode,
        test: E2E,
      },
    ],
  },
}));
