/** Measures all peers, and the growth of some, one process at a time; finished parts are kept. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { quantile, wilson } from '../../../src/core/metrics.ts';
import type { RunState } from '../../setup/run-state.ts';
import { textOf } from '../../../training/tickets/read-tickets.ts';
import { latencyOf, round } from '../quantiles.ts';
import {
  isMeasured,
  type Growth,
  type GrowthAxis,
  type GrowthStep,
  type PeerData,
  type PeerOutcome,
  type PeerRun,
  type PeersReport,
} from './figures.ts';
import { PEERS } from './peer-list.ts';
import { labelsOf, ticketsOf, wordsOf, writtenData } from './tickets.ts';

interface Axis {
  readonly axis: GrowthAxis;
  readonly names: readonly string[];
  readonly steps: readonly number[];
  readonly quick: readonly number[];
  readonly dataOf: (at: number) => PeerData;
}

const AXES: readonly Axis[] = [
  {
    axis: 'labels',
    names: ['compact-head', 'tfidf-lr'],
    steps: [8, 64, 256],
    quick: [8, 32],
    dataOf: labelsOf,
  },
  {
    axis: 'tickets',
    names: ['compact-head', 'tfidf-lr'],
    steps: [1_000, 4_000, 16_000],
    quick: [250, 500],
    dataOf: ticketsOf,
  },
  {
    axis: 'words',
    names: ['compact', 'tfidf-lr'],
    steps: [10, 100, 1_000, 10_000],
    quick: [10, 100],
    dataOf: wordsOf,
  },
];

export type PeerState = RunState<PeerOutcome | GrowthStep>;

/**
 * Skips the peers in `leftOut`, each with a message. Calls `tell` with a line for each peer and
 * step.
 */
export function runPeers(
  state: PeerState,
  isQuick: boolean,
  leftOut: readonly string[],
  tell: (line: string) => void,
): PeersReport {
  const data = writtenData(isQuick);
  const peers = PEERS.map(({ name }) => {
    const known = state.find('peers', name) as PeerOutcome | undefined; // of this kind under this name
    const outcome =
      known ?? (leftOut.includes(name) ? { name, skipped: 'left out' } : measurePeer(name, data));
    // A skipped peer is tried again next time, because it may be available then.
    if (isMeasured(outcome)) state.keep('peers', name, outcome);
    tell(
      isMeasured(outcome)
        ? `${name.padEnd(16)} ${(outcome.accuracy * 100).toFixed(1)} %  ${outcome.singleMs.p50} ms  ${outcome.batchPerSecond} a second  ${outcome.wire} bytes`
        : `${name.padEnd(16)} skipped: ${outcome.skipped}`,
    );
    return outcome;
  });
  const here = new Set(peers.filter(isMeasured).map(({ name }) => name));
  const growth = AXES.flatMap((axis) =>
    axis.names
      .filter((name) => here.has(name))
      .map((name) => {
        const grown = measureGrowth(state, axis, name, isQuick);
        tell(
          `${name.padEnd(16)} ${axis.axis}: ${grown.steps.map(({ at, singleMs, trainSeconds }) => `${at} → ${singleMs} ms, ${trainSeconds ?? '–'} s`).join('; ')}`,
        );
        return grown;
      }),
  );
  return { made: new Date().toISOString(), isQuick, ...setting(data), peers, growth };
}

function measurePeer(name: string, data: PeerData): PeerOutcome {
  const before = loadavg()[0] ?? 0;
  const run = runPeer(name, data);
  if ('skipped' in run) return { name, skipped: run.skipped };
  const right = run.predicted.filter((label, at) => label === data.asked[at]?.label).length;
  const count = data.asked.length;
  if (run.predicted.length !== count)
    throw new Error(`${name}: ${run.predicted.length} of ${count}`);
  const [low, high] = wilson(right, count);
  return {
    name,
    accuracy: share(right / count),
    interval: [share(low), share(high)],
    bytes: run.bytes,
    wire: run.wire,
    singleMs: latencyOf(run.singleMs),
    batchPerSecond: Math.round(quantile(run.batchRates, 0.5)),
    trainSeconds: run.trainMs === null ? null : round(run.trainMs / 1_000),
    runsOn: run.runsOn,
    load: [round(before), round(loadavg()[0] ?? 0)],
  };
}

function measureGrowth(
  state: PeerState,
  { axis, steps, quick, dataOf }: Axis,
  name: string,
  isQuick: boolean,
): Growth {
  const measured = (isQuick ? quick : steps).map((at) =>
    state.once(`growth ${axis}`, `${name}/${at}`, (): GrowthStep => {
      const run = runPeer(name, dataOf(at));
      if ('skipped' in run) throw new Error(`${name}: ${run.skipped}`);
      return {
        at,
        trainSeconds: run.trainMs === null ? null : round(run.trainMs / 1_000),
        singleMs: round(quantile(run.singleMs, 0.5)),
        wire: run.wire,
      };
    }),
  ) as GrowthStep[]; // of this kind under these names
  return { axis, name, steps: measured };
}

function runPeer(name: string, data: PeerData): PeerRun | { readonly skipped: string } {
  const folder = mkdtempSync(join(tmpdir(), 'presort-peers-'));
  try {
    const file = join(folder, 'data.json');
    writeFileSync(file, JSON.stringify(data));
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'test/bench/peers/measure-peer.ts', name, file],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 },
    );
    if (status !== 0) throw new Error(`${name} ended with ${status}`);
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as PeerRun; // printed by that file
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function setting({ taught, asked }: PeerData): Pick<PeersReport, 'machine' | 'rows'> {
  const words = asked.reduce((sum, row) => sum + textOf(row).split(/\s+/).length, 0);
  return {
    machine: {
      processor: cpus()[0]?.model.trim() ?? '',
      cores: cpus().length,
      memoryGb: Math.round(totalmem() / 1e9),
      node: process.versions.node,
    },
    rows: {
      taught: taught.length,
      asked: asked.length,
      askedWords: round(words / asked.length),
      labels: [...new Set(asked.map(({ label }) => label))].sort(),
    },
  };
}

function share(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
