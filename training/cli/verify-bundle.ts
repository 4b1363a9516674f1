import { parseJson } from '../../src/bundle/assemble-bundle.ts';
import { createCompactModel } from '../../src/compact/compact-model.ts';
import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import { EngineError } from '../../src/core/errors.ts';
import { findOddName } from '../../src/core/names-by-language.ts';
import { encoderId, fullTiers, readFullTier } from '../../src/core/full-tier.ts';
import { compileRules } from '../../src/core/rules.ts';
import { findMisfit } from '../../src/core/shape.ts';
import type { TextModel } from '../../src/core/text-model.ts';
import { isEncoderThere, readBundleFolder, readFullFiles, readVerified } from './bundle-folder.ts';
import { CommandError } from './command-error.ts';

/** What was checked of a bundle. */
export interface VerifiedBundle {
  /** `id@version`. */
  readonly bundle: string;
  readonly files: number;
  readonly parityVectors: number;
  /** Checked files of each full encoder. */
  readonly fullFiles?: Readonly<Record<string, number>>;
  /** Full encoders whose files are not on this machine and were not checked. */
  readonly missingEncoders: readonly string[];
}

/**
 * Hashes of all files, shape of all data, safety of the rules, and that the weights still give the
 * scores they gave. Throws the
 * `bundle-…` codes and `bad-input`.
 */
export async function verifyBundle(folder: string): Promise<VerifiedBundle> {
  const bundle = await readBundleFolder(folder);
  const { manifest } = bundle;
  const names = Object.keys(manifest.files); // of the first language, and what all share
  for (const name of names) await readVerified(folder, name, manifest);
  for (const one of bundle.further ?? []) createCompactModel(one.manifest, one.weights);
  const fullFiles: Record<string, number> = {};
  const missingEncoders: string[] = [];
  for (const id of fullTiers(manifest).map(encoderId)) {
    const full = readFullTier(manifest, id);
    if (isEncoderThere(folder, full)) fullFiles[id] = (await readFullFiles(folder, full)).size;
    else missingEncoders.push(id);
  }
  compileRules(bundle.rules, manifest.heads);
  checkNames(bundle);
  const model = createCompactModel(manifest, bundle.weights);
  const parityVectors = Object.hasOwn(manifest.files, PARITY)
    ? checkParity(model, parseJson(PARITY, await readVerified(folder, PARITY, manifest)))
    : 0;
  return {
    bundle: `${manifest.id}@${manifest.version}`,
    files: names.length + (bundle.further?.length ?? 0),
    parityVectors,
    ...(Object.keys(fullFiles).length > 0 && { fullFiles }),
    missingEncoders,
  };
}

/** Checks data that an engine uses without checking. */
function checkNames({ manifest: { heads }, teams }: LoadedBundle): void {
  const odd = heads.flatMap(({ descriptionsIn }, at) => {
    const place = findOddName(descriptionsIn);
    return place === null ? [] : [`heads[${at}].descriptionsIn${place}`];
  });
  if (odd[0] !== undefined)
    throw new EngineError('bundle-manifest', { file: 'manifest.json', path: odd[0] });
  const title = findOddName(teams.titles);
  if (title !== null)
    throw new EngineError('bundle-manifest', { file: 'teams.json', path: `titles${title}` });
}

const PARITY = 'parity.json';
/** Largest difference allowed between a score and the one recorded when the bundle was made. */
const TOLERANCE = 1e-4;

interface Parity {
  readonly cases: readonly {
    readonly text: string;
    readonly logits: Readonly<Record<string, readonly number[]>>;
  }[];
}

function checkParity(model: TextModel, value: unknown): number {
  const misfit = findMisfit(value, { cases: [{ text: 'string', logits: { '*': ['number'] } }] });
  if (misfit !== null)
    throw new CommandError(
      'bundle-manifest',
      `${PARITY} is not valid at ${misfit}. Train or copy the bundle again.`,
      1,
    );
  const { cases } = value as Parity; // checked on the line above
  for (const [at, { text, logits }] of cases.entries()) {
    const output = model.run(text);
    for (const [head, expected] of Object.entries(logits)) {
      const actual = output.logits[head] ?? [];
      const worst = Math.max(
        ...expected.map((value, label) => Math.abs(value - (actual[label] ?? NaN))),
      );
      if (!(worst <= TOLERANCE)) {
        throw new CommandError(
          'bundle-parity',
          `Text ${at + 1} of ${PARITY} scores ${worst.toPrecision(3)} away from what was noted for head ${head}. This engine does not fit the bundle: update Presort or train again.`,
          1,
        );
      }
    }
  }
  return cases.length;
}
