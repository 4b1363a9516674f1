import type { BundleFile, HeadManifest } from '../../src/core/manifest.ts';
import { promiseFiles } from '../../src/train/fit/bundle-files.ts';
import { packFloats, packMatrix, writeWeights } from '../../src/train/network/weights-writer.ts';
import type { EncoderSource } from './encoder-folder.ts';
import type { DenseHeads } from './full-heads.ts';

/** Where a tier's files lie, by their paths in the bundle's folder. */
export interface TierFiles {
  readonly model: string;
  readonly vocab: string;
  readonly probe: string;
  readonly heads: string;
  /** Those that the bundle's folder gets. */
  readonly written: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** All, with bytes and hashes. */
  readonly promised: Readonly<Record<string, BundleFile>>;
}

/**
 * The files of one full tier. With `isBeside` the encoder lies in a folder of its name beside the
 * bundle's, as several bundles share it, and is not written again. Heads have eight bits a weight.
 */
export async function tierFiles(
  encoder: EncoderSource,
  isBeside: boolean,
  probe: Uint8Array<ArrayBuffer>,
  heads: readonly Pick<HeadManifest, 'name'>[],
  dense: DenseHeads,
): Promise<TierFiles> {
  const folder = isBeside ? `../${encoder.id}` : encoder.id;
  const ofEncoder = Object.fromEntries(
    [...encoder.files].map(([name, bytes]) => [`${folder}/${name}`, bytes]),
  );
  const sections = heads.flatMap(({ name }) => {
    const head = dense.get(name);
    return head
      ? [
          packMatrix(`${name}.dense`, 'i8', head.weights, encoder.dims),
          packFloats(`${name}.bias`, head.bias),
        ]
      : [];
  });
  const own = {
    [`${encoder.id}-heads.bin`]: new Uint8Array(writeWeights({}, sections)),
    ...(encoder.probe === null && { [`${encoder.id}-probe.json`]: probe }),
  };
  const all = { ...ofEncoder, ...own };
  return {
    model: `${folder}/${encoder.model}`,
    vocab: `${folder}/${encoder.vocab}`,
    probe: encoder.probe === null ? `${encoder.id}-probe.json` : `${folder}/${encoder.probe}`,
    heads: `${encoder.id}-heads.bin`,
    written: isBeside ? own : all,
    promised: await promiseFiles(all),
  };
}
