/** The figures of each peer: the shape of `docs/benchmarks/peers.json`. */
import type { Latency } from '../quantiles.ts';

/** A ticket with the label that its writer gave it. */
export interface PeerRow {
  readonly subject?: string;
  readonly description: string;
  readonly label: string;
}

/**
 * What every peer learns from, and what it is asked, one by one: those rows were shown to nobody. `many` are texts of
 * neither, asked in calls of many.
 */
export interface PeerData {
  readonly taught: readonly PeerRow[];
  readonly asked: readonly PeerRow[];
  readonly many: readonly PeerRow[];
}

/**
 * What a peer did with the data. Times are processor time over all threads, in milliseconds unless
 * a name says otherwise.
 */
export interface PeerRun {
  /** A label for each asked row, in their order. */
  readonly predicted: readonly string[];
  /** One for each asked row. */
  readonly singleMs: readonly number[];
  /** Tickets a second, of each call. */
  readonly batchRates: readonly number[];
  /** Null for a model that comes trained. */
  readonly trainMs: number | null;
  /** Size of all files that the peer needs to answer, uncompressed and in brotli. */
  readonly bytes: number;
  readonly wire: number;
  /** Versions of the software that the peer runs on. */
  readonly runsOn: string;
}

/** A peer that was measured. */
export interface PeerFigures {
  readonly name: string;
  /** Share of the asked rows in [0, 1], with Wilson's interval of 95 %. */
  readonly accuracy: number;
  readonly interval: readonly [low: number, high: number];
  readonly bytes: number;
  readonly wire: number;
  readonly singleMs: Latency;
  readonly batchPerSecond: number;
  readonly trainSeconds: number | null;
  readonly runsOn: string;
  /**
   * Number of processes ready to run, in the minute before the peer started and before it ended.
   */
  readonly load: readonly [before: number, after: number];
}

/** A peer that could not be started here, and why. */
export interface SkippedPeer {
  readonly name: string;
  readonly skipped: string;
}

export type PeerOutcome = PeerFigures | SkippedPeer;

/** One peer over data that grows along one axis. */
export interface Growth {
  readonly axis: GrowthAxis;
  readonly name: string;
  readonly steps: readonly GrowthStep[];
}

/** `labels` and `tickets` are taught ones; `words` those of each asked text. */
export type GrowthAxis = 'labels' | 'tickets' | 'words';

export interface GrowthStep {
  readonly at: number;
  readonly trainSeconds: number | null;
  readonly singleMs: number;
  readonly wire: number;
}

/** Everything that one call of the command measured. */
export interface PeersReport {
  /** Day and time, UTC. */
  readonly made: string;
  /** True for a quick run on fewer rows, whose figures only show that the bench works. */
  readonly isQuick: boolean;
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGb: number;
    readonly node: string;
  };
  readonly rows: {
    readonly taught: number;
    readonly asked: number;
    readonly askedWords: number;
    readonly labels: readonly string[];
  };
  readonly peers: readonly PeerOutcome[];
  readonly growth: readonly Growth[];
}

export function isMeasured(peer: PeerOutcome): peer is PeerFigures {
  return !('skipped' in peer);
}
