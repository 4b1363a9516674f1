/** Size budgets of what is built. `npm run build` first. */
import { readFileSync } from 'node:fs';

/** Everything that the first page loads: what the browser runs, and what it is told to load beside it. */
const shell = [
  ...readFileSync('dist/index.html', 'utf8').matchAll(
    /(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g,
  ),
].map(([, file]) => `dist/${file}`);

export default [
  {
    name: 'widget loader',
    path: 'dist/presort/presort.js',
    limit: '3.5 KB',
    brotli: true,
  },
  {
    name: 'widget view',
    path: 'dist/presort/view-*.js',
    limit: '28 KB',
    brotli: true,
  },
  {
    name: 'the interface in other languages than English',
    path: 'dist/presort/words-*.js',
    limit: '5.2 KB',
    brotli: true,
  },
  {
    name: 'adapters of help-desk products, for pages that name one',
    path: 'dist/presort/adapters-*.js',
    limit: '4 KB',
    brotli: true,
  },
  {
    name: 'what tells a secret from any other number, fetched with the panel',
    path: 'dist/presort/shield-*.js',
    limit: '5 KB',
    brotli: true,
  },
  {
    name: 'known issues, for pages that name a list of them',
    path: 'dist/presort/issues-*.js',
    limit: '1 KB',
    brotli: true,
  },
  {
    name: 'the card of an answer, for pages that have answers to show',
    path: 'dist/presort/replies-*.js',
    limit: '2 KB',
    brotli: true,
  },
  {
    name: 'the way to the full tier, for pages that ask for it',
    path: 'dist/presort/tier-*.js',
    limit: '1 KB',
    brotli: true,
  },
  {
    name: 'compact engine',
    path: 'dist/presort/engine-*.js',
    limit: '14 KB',
    brotli: true,
  },
  {
    name: 'bundle download, check, letters of languages',
    path: 'dist/presort/downloader-*.js',
    limit: '17 KB',
    brotli: true,
  },
  {
    name: 'words of mails, what in a mail is not its own; loaded beside the bundle',
    path: 'dist/presort/mails-*.js',
    limit: '12 KB',
    brotli: true,
  },
  {
    name: 'bundle it-desk',
    path: 'dist/models/it-desk/weights.bin',
    limit: '2.6 MB',
    brotli: false,
    gzip: false,
  },
  {
    name: 'bundle support',
    path: 'dist/models/support/weights.bin',
    limit: '2.6 MB',
    brotli: false,
    gzip: false,
  },
  {
    name: 'app shell',
    path: ['dist/index.html', ...shell, 'dist/sw.js'],
    limit: '120 KB',
    brotli: true,
  },
];
