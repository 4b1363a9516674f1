import { parseJson, promisedFile } from '../../src/bundle/assemble-bundle.ts';
import { fullTiers } from '../../src/core/full-tier.ts';
import type { Manifest } from '../../src/core/manifest.ts';
import { preselectionWords, type Preselection } from '../../src/core/preselection.ts';
import { findMisfit, type Shape } from '../../src/core/shape.ts';
import type { MetricsFile } from '../../src/train/report/metrics-file.ts';
import { findBundleFolder, readManifestOf, readVerified } from './bundle-folder.ts';
import { setBundle } from './bundle-set.ts';
import { usageError, type ExitCode } from './command-error.ts';
import { readFlags } from './flags.ts';
import { BUNDLE } from './specs/bundle.ts';
import { verifyBundle } from './verify-bundle.ts';

/** `presort bundle verify DIR`, `presort bundle info DIR` and `presort bundle set DIR`. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, BUNDLE);
  const [action, folder = ''] = flags.operands;
  if (action !== 'set') refuseFlags(action ?? '', args);
  switch (action) {
    case 'verify':
      return verify(findBundleFolder(folder));
    case 'info':
      return info(findBundleFolder(folder));
    case 'set':
      print(await setBundle(folder, flags));
      return 0;
    default:
      throw usageError(
        `"bundle ${action}" is no command: use "bundle verify", "bundle info" or "bundle set".`,
        'bundle',
      );
  }
}

function refuseFlags(action: string, args: readonly string[]): void {
  const flag = args.find((arg) => arg.startsWith('--'));
  if (flag !== undefined)
    throw usageError(`"bundle ${action}" takes no ${flag.replace(/=.*/, '')}.`, 'bundle');
}

/** Checks everything, and prints what was checked. */
async function verify(folder: string): Promise<ExitCode> {
  const { missingEncoders, ...facts } = await verifyBundle(folder);
  for (const id of missingEncoders)
    process.stderr.write(
      `presort: the encoder ${id} is not on this machine, so its files were not checked: "presort fetch-encoder ${id}" gets it\n`,
    );
  if (facts.parityVectors === 0)
    process.stderr.write(
      'presort: the bundle has no parity.json: its scores could not be compared\n',
    );
  print({ ok: true, ...facts });
  return 0;
}

const METRICS = 'metrics.json';
const PRESELECTION: Shape = { tickets: 'count', share: 'share', target: 'share' };

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
    ...(manifest.byLanguage && { byLanguage: manifest.byLanguage }),
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
  for (const { name } of heads)
    if (Object.keys(preselections).length > 0 && !preselections[name])
      process.stderr.write(
        `presort: ${name}: the thresholds were set after training; presort evaluate says what they preselect\n`,
      );
  return 0;
}

/**
 * How many tickets each head will preselect, as measured when the bundle was made. Heads without
 * that figure are left out.
 */
async function readPreselections(
  folder: string,
  manifest: Manifest,
): Promise<Readonly<Record<string, Preselection>>> {
  if (!Object.hasOwn(manifest.files, METRICS)) return {};
  const metrics = parseJson(METRICS, await readVerified(folder, METRICS, manifest));
  if (findMisfit(metrics, { heads: { '*': {} } }) !== null) return {};
  const { heads } = metrics as Pick<MetricsFile, 'heads'>; // checked above, except its fields
  return Object.fromEntries(
    Object.entries(heads).flatMap(([name, figures]) =>
      findMisfit(figures, { preselection: PRESELECTION }) === null
        ? [[name, figures.preselection] as const]
        : [],
    ),
  );
}

function bytesOf({ files }: Manifest): number {
  return Object.values(files).reduce((sum, { bytes }) => sum + bytes, 0);
}

function print(value: object): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
