/**
 * `node --import tsx test/bench/peers/measure-peer.ts NAME DATA.json`: one peer over the rows of
 * the file, in a process of its own, so that nothing that another peer compiled, loaded or kept is
 * there. Prints a line of JSON, a `PeerRun` or why it was skipped.
 */
import { readFileSync } from 'node:fs';
import { askPeer, type NodePeer } from './ask.ts';
import { encoderPeer } from './encoder-peers.ts';
import type { PeerData } from './figures.ts';
import { cardOf } from './peer-list.ts';
import { COMPACT, COMPACT_HEAD, MINILM_TIER } from './presort-peers.ts';
import { askPythonPeer } from './python-peers.ts';

const NODE_PEERS: Readonly<Record<string, () => NodePeer>> = {
  compact: () => COMPACT,
  'minilm-tier': () => MINILM_TIER,
  'compact-head': () => COMPACT_HEAD,
  'minilm-lr': () => encoderPeer('minilm'),
  'use-lite-lr': () => encoderPeer('use-lite'),
};

const [name = '', file = ''] = process.argv.slice(2);
const data = JSON.parse(readFileSync(file, 'utf8')) as PeerData; // written by the bench
console.log(JSON.stringify(await measure()));

async function measure(): Promise<object> {
  if (cardOf(name).kind === 'python') return askPythonPeer(name, data);
  const peer = NODE_PEERS[name];
  if (!peer) throw new RangeError(`${name} has no code`);
  try {
    return await askPeer(peer(), data);
  } catch (error) {
    const { code } = error as { readonly code?: string };
    // A missing encoder is no error of the bench.
    if (code !== 'encoder-missing') throw error;
    return { skipped: 'its files are not here' };
  }
}
