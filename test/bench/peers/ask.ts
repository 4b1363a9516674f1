/** Teaches and asks a peer that runs in Node; `peers.py` does the same, step for step, in Python. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { PeerData, PeerRow, PeerRun } from './figures.ts';

/** A peer that has learnt. */
export interface TaughtPeer {
  one(row: PeerRow): string | Promise<string>;
  many(rows: readonly PeerRow[]): readonly string[] | Promise<readonly string[]>;
  /** Every file that the peer needs to answer. */
  readonly files: readonly Uint8Array[];
  readonly runsOn: string;
}

/** `isTaught`: the peer came trained, so its start does not count as training. */
export interface NodePeer {
  readonly isTaught: boolean;
  teach(rows: readonly PeerRow[]): Promise<TaughtPeer>;
}

/** Number of tickets in a call with many, and the time after which no new call starts. */
export const CALL = { tickets: 300, enoughMs: 20_000 };
/** Number of taught rows that the peer answers before measuring begins. */
const WARM = 50;

export async function askPeer(peer: NodePeer, { taught, asked, many }: PeerData): Promise<PeerRun> {
  const start = cpuMs();
  const ready = await peer.teach(taught);
  const trainMs = peer.isTaught ? null : cpuMs() - start;
  for (const row of taught.slice(0, WARM)) await ready.one(row);
  const predicted: string[] = [];
  const singleMs: number[] = [];
  for (const row of asked) {
    const from = cpuMs();
    predicted.push(await ready.one(row));
    singleMs.push(cpuMs() - from);
  }
  const batchRates: number[] = [];
  let spent = 0;
  for (let at = 0; at < many.length && spent < CALL.enoughMs; at += CALL.tickets) {
    const own = many.slice(at, at + CALL.tickets);
    const from = cpuMs();
    await ready.many(own);
    const took = cpuMs() - from;
    spent += took;
    batchRates.push((own.length / took) * 1_000);
  }
  return {
    predicted,
    singleMs,
    batchRates,
    trainMs,
    ...sizeOf(ready.files),
    runsOn: ready.runsOn,
  };
}

/** Sizes of files, uncompressed and in brotli. */
export function sizeOf(files: readonly Uint8Array[]): { bytes: number; wire: number } {
  const sent = files.map(
    (file) => brotliCompressSync(file, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length,
  );
  return {
    bytes: files.reduce((sum, { length }) => sum + length, 0),
    wire: sent.reduce((sum, length) => sum + length, 0),
  };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
