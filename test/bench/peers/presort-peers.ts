/** Our own models, as peers. */
import { readFileSync } from 'node:fs';
import { CATEGORY } from '../../../src/core/labels.ts';
import { normaliseTicket } from '../../../src/core/normalise.ts';
import type { Triage } from '../../../src/core/triage.ts';
import { openEngine } from '../../../src/engine/assemble-engine.ts';
import { markMachineMail } from '../../../src/core/machine-mails.ts';
import { largest } from '../../../src/train/baselines/baseline.ts';
import { trainBundle } from '../../../src/train/network/train-bundle.ts';
import { readBundleFolder } from '../../../training/cli/bundle-folder.ts';
import { createNodeEngine } from '../../../training/cli/engine.ts';
import { openNodeEngine } from '../../../training/cli/open-node-engine.ts';
import { readEncoderFolder } from '../../../training/full/encoder-folder.ts';
import { nodeHost } from '../../../training/node/node-host.ts';
import { readSharedEncoder } from '../../../training/node/shared-encoder.ts';
import type { NodePeer } from './ask.ts';
import type { PeerRow } from './figures.ts';

const FOLDER = 'models/support';
/** The files that a page loads before the first answer. */
const FILES = ['manifest.json', 'replies.json', 'rules.json', 'teams.json', 'weights.bin'];
const NODE = `Node ${process.versions.node}`;

/** The engine of a page for one ticket, that of `presort classify` for many. */
export const COMPACT: NodePeer = {
  isTaught: true,
  async teach() {
    const { further: _, ...english } = await readBundleFolder(FOLDER);
    const bundle = { ...english, manifest: { ...english.manifest, languages: ['en'] } };
    const [single, batch] = [openEngine(bundle), createNodeEngine(bundle)];
    return {
      one: (row) => bestOf(single.triage(markMachineMail(inputOf(row)))),
      many: (rows) => rows.map((row) => bestOf(batch.triage(inputOf(row)))),
      files: bundleFiles(),
      runsOn: NODE,
    };
  },
};

export const MINILM_TIER: NodePeer = {
  isTaught: true,
  async teach() {
    const engine = await openNodeEngine(FOLDER, 'full', 'minilm');
    const { files } = await readEncoderFolder('minilm');
    const one = async (row: PeerRow): Promise<string> => bestOf(await engine.triage(inputOf(row)));
    return {
      one,
      many: (rows) => Promise.all(rows.map(one)),
      files: [...bundleFiles(), readFileSync(`${FOLDER}/minilm-heads.bin`), ...files.values()],
      runsOn: `${NODE}, TensorFlow.js WASM`,
    };
  },
};

export const COMPACT_HEAD: NodePeer = {
  isTaught: false,
  async teach(rows) {
    const shared = readSharedEncoder();
    if (!shared) throw new Error('models/encoder is missing');
    const labels = [...new Set(rows.map(({ label }) => label))].sort();
    const { model, files } = await trainBundle(
      {
        rows: rows.map((row) => ({
          text: normaliseTicket(inputOf(row)).text,
          gold: { [CATEGORY]: labels.indexOf(row.label) },
        })),
        heads: [{ name: CATEGORY, labels }],
        split: { train: rows.map((_, at) => at), validation: [] },
        encoder: 'compact',
        mode: 'head',
        balance: 'none',
        seed: 1,
        outOfScope: [],
      },
      shared,
      nodeHost,
    );
    const one = (row: PeerRow): string => {
      const { logits } = model.run(normaliseTicket(inputOf(row)).text);
      return labels[largest(logits[CATEGORY] ?? [])] ?? '';
    };
    return {
      one,
      many: (some) => some.map(one),
      files: Object.values(files),
      runsOn: NODE,
    };
  },
};

function bundleFiles(): readonly Uint8Array[] {
  return FILES.map((name) => readFileSync(`${FOLDER}/${name}`));
}

/** The model's best label, even if a rule decided or the engine abstained. */
function bestOf({ category }: Triage): string {
  return category.top[0]?.label ?? '';
}

function inputOf({ subject = '', description }: PeerRow): {
  readonly subject: string;
  readonly description: string;
} {
  return { subject, description };
}
