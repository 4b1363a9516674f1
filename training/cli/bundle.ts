import { createCompactModel } from '../../src/compact/compact-model.ts';
import { compileRules } from '../../src/core/rules.ts';
import { encoderId, fullTiers, readFullTier } from '../../src/core/full-tier.ts';
import { findMisfit, type Shape } from '../../src/core/shape.ts';
import { parseJson, promisedFile } from '../../src/bundle/assemble-bundle.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import { preselectionWords, type Preselection } from '../../src/core/preselection.ts';
import type { MetricsFile } from '../../src/train/report/metrics-file.ts';
import type { TextModel } from '../../src/core/text-model.ts';
import {
  findBundleFolder,
  isEncoderThere,
  readBundleFolder,
  readFullFiles,
  readManifestOf,
  readVerified,
} from './bundle-folder.ts';
import { CommandError, usageError, type ExitCode } from './command-error.ts';
import { readFlags } from './flags.ts';
import { BUNDLE } from './specs/files.ts';

/** `presort bundle verify DIR` and `presort bundle info DIR`. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const {
    operands: [action, folder = ''],
  } = readFlags(args, BUNDLE);
  switch (action) {
    case 'verify':
      return verify(findBundleFolder(folder));
    case 'info':
      return info(findBundleFolder(folder));
    default:
      throw usageError(
        `"bundle ${action}" is no command: use "bundle verify" or "bundle info".`,
        'bundle',
      );
  }
}

/** Hashes of all files, shape of all data, safety of the rules, and that the weights still give the scores they gave. */
async function verify(folder: string): Promise<ExitCode> {
  const bundle = await readBundleFolder(folder);
  const { manifest } = bundle;
  const names = Object.keys(manifest.files);
  for (const name of names) await readVerified(folder, name, manifest);
  const tiers: Record<string, number> = {};
  for (const id of fullTiers(manifest).map(encoderId)) {
    const full = readFullTier(manifest, id);
    if (isEncoderThere(folder, full)) tiers[id] = (await readFullFiles(folder, full)).size;
    else
      process.stderr.write(
        `presort: the encoder ${id} is not on this machine, so its files were not checked: "presort fetch-encoder ${id}" gets it\n`,
      );
  }
  compileRules(bundle.rules, manifest.heads);
  const model = createCompactModel(manifest, bundle.weights);
  const vectors = Object.hasOwn(manifest.files, PARITY)
    ? checkParity(model, parseJson(PARITY, await readVerified(folder, PARITY, manifest)))
    : 0;
  if (vectors === 0)
    process.stderr.write(
      `presort: the bundle has no ${PARITY}: its scores could not be compared\n`,
    );
  print({
    ok: true,
    bundle: `${manifest.id}@${manifest.version}`,
    files: names.length,
    parityVectors: vectors,
    ...(Object.keys(tiers).length > 0 && { fullFiles: tiers }),
  });
  return 0;
}

const PARITY = 'parity.json';
const METRICS = 'metrics.json';
const PRESELECTION: Shape = { tickets: 'count', share: 'share', target: 'share' };
/** How far a score may be from the one that was noted when the bundle was made. */
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

async function info(folder: string): Promise<ExitCode> {
  const manifest = await readManifestOf(folder);
  const preselections = await readPreselections(folder, manifest);
  const { id, version, title, languages, heads, scope, provenance, replyFloor, encoder } = manifest;
  print({
    bundle: `${id}@${version}`,
    title,
    formatVersion: manifest.formatVersion,
    languages,
    bytes: bytesOf(manifest),
    weightsBytes: promisedFile(manifest, encoder.weights).bytes,
    encoder,
    ...(fullTiers(manifest).length > 0 && { fulls: fullTiers(manifest) }),
    heads: heads.map(({ name, labels, temperature, thresholds }) => ({
      name,
      labels,
      temperature,
      thresholds,
      ...(preselections[name] && { preselection: preselections[name] }),
    })),
    scope,
    replyFloor,
    sources: provenance.sources,
    command: provenance.command,
  });
  for (const [name, own] of Object.entries(preselections))
    process.stderr.write(`presort: ${preselectionWords(name, own)}\n`);
  return 0;
}

/** What each head will preselect, as measured when the bundle was made; empty for bundles that do not say. */
async function readPreselections(
  folder: string,
  manifest: Manifest,
): Promise<Readonly<Record<string, Preselection>>> {
  if (!Object.hasOwn(manifest.files, METRICS)) return {};
  const metrics = parseJson(METRICS, await readVerified(folder, METRICS, manifest));
  if (findMisfit(metrics, { heads: { '*': { preselection: PRESELECTION } } }) !== null) return {};
  const { heads } = metrics as Pick<MetricsFile, 'heads'>; // checked on the line above
  return Object.fromEntries(
    Object.entries(heads).map(([name, { preselection }]) => [name, preselection]),
  );
}

function bytesOf({ files }: Manifest): number {
  return Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
