/**
 * `npm run bench`: bytes and engine, the widget's first suggestion in a real browser (after
 * `npm run build`), and peers on the same tickets. `--quick` takes three minutes and writes
 * nothing; `--only NAME` runs one topic; `--fresh` forgets what an interrupted bench has measured;
 * `--install` first makes a Python environment for the peers that need one; `--skip NAME,NAME`
 * leaves peers out, to be measured by the next call; `--page` measures nothing and makes page and
 * charts anew from the figures in `docs`. Times depend on the machine and on what else it does;
 * compare within one run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hashSources } from '../../config/build-stamp.ts';
import { RunState } from '../setup/run-state.ts';
import { measureBytes, measureEngine } from './engine.ts';
import { readReport, writePage } from './page/write-page.ts';
import { installPython } from './peers/python-peers.ts';
import { runPeers, type PeerState } from './peers/run-peers.ts';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    install: { type: 'boolean', default: false },
    skip: { type: 'string', default: '' },
    page: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const { quick: isQuick } = flags;
/** Files that the peers' figures depend on: figures of other code or models are not reused. */
const MEASURED = [
  'test/bench/peers',
  ...['compact', 'core', 'engine', 'full', 'train'].map((room) => `src/${room}`),
  ...['full', 'node', 'tickets/en'].map((room) => `training/${room}`),
  'models',
  'package-lock.json',
];

const TOPICS: Readonly<Record<string, () => Promise<void> | void>> = {
  async engine() {
    for (const bundle of isQuick ? ['support'] : ['support', 'it-desk'])
      console.log(JSON.stringify({ engine: await measureEngine(bundle) }));
  },
  bytes() {
    if (!isBuilt()) return;
    const code = readdirSync('dist/presort')
      .filter((name) => /^(presort|view-.*|engine-.*|downloader-.*|mails-.*)\.js$/.test(name))
      .map((name) => `dist/presort/${name}`);
    console.log(
      JSON.stringify({
        bytesToFirstSuggestion: measureBytes(code, 'support'),
        useLiteAndTensorFlow: useLiteBytes(),
      }),
    );
  },
  widget() {
    if (!isBuilt()) return;
    const { status } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'test/bench/widget-load.ts'],
      { stdio: 'inherit' },
    );
    if (status !== 0) throw new Error(`the widget's part ended with ${status}`);
  },
  peers: measurePeers,
};

const chosen = Object.keys(TOPICS).filter(
  (name) => flags.only === undefined || name === flags.only,
);
if (chosen.length === 0) {
  console.error(`no such topic; there are ${Object.keys(TOPICS).join(', ')}`);
  process.exit(2);
}
if (flags.page) console.log(`written: ${(await writePage(readReport())).join(', ')}`);
else for (const name of chosen) await TOPICS[name]?.();

async function measurePeers(): Promise<void> {
  const fault = flags.install ? installPython() : null;
  if (fault !== null) console.log(`no Python environment: ${fault}`);
  const key = `${hashSources('.', MEASURED)} ${isQuick ? 'quick' : 'full'}`;
  const state: PeerState = new RunState('.cache/bench-peers.json', key, flags.fresh);
  if (state.doneParts > 0) console.log(`going on: ${state.doneParts} parts were done before`);
  const report = runPeers(state, isQuick, flags.skip.split(','), console.log);
  // A quick run only prints; the documents hold figures of whole runs.
  if (!isQuick) console.log(`written: ${(await writePage(report)).join(', ')}`);
  // Keeps the state if peers were left out, so that the next call measures only those.
  if (flags.skip === '') state.forget();
}

function isBuilt(): boolean {
  const isThere = existsSync('dist/presort');
  if (!isThere) console.log('dist/ is missing: run `npm run build` for bytes and the browser part');
  return isThere;
}

/**
 * What the same first suggestion takes with Universal Sentence Encoder lite: its published files,
 * and TF.js with USE and WebGL, brotli.
 */
function useLiteBytes(): number {
  const weights = 6 * 4_194_304 + 2_737_832;
  const graphAndVocabulary = 247_026 + 218_327;
  const library = 96_000;
  return weights + graphAndVocabulary + library;
}
