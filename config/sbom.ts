/**
 * `npm run sbom`: the list of parts of a build in CycloneDX, beside its notices or where an argument
 * says. npm knows every package of the lock file with hashes and licences; those that the notices
 * name are kept.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCES_FILE, packagesIn } from './licences.ts';
import { readRootPackage } from './package-json.ts';

/** The parts of npm's list that are read or changed; the others stay as they are. */
interface Bom {
  readonly metadata: { readonly component: object; readonly tools: object };
  readonly components: readonly { readonly 'bom-ref': string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const DIST = 'dist';
const out = process.argv[2] ?? join(DIST, 'sbom.cdx.json');

const licences = readFileSync(join(DIST, LICENCES_FILE), 'utf8');
const bom = partsOf(npmBom(), new Set(packagesIn(licences)));
writeFileSync(out, `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${out}: ${bom.components.length} packages`);

function npmBom(): Bom {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync('npm', args, {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm sbom has failed: ${stderr}`);
  return JSON.parse(stdout) as Bom; // npm's own format
}

/**
 * Keeps those packages and the dependencies among them. The same packages give the same bytes: the
 * list has no time or random number, and its serial number is a hash of the contents. Throws for a
 * package that npm does not know.
 */
function partsOf(all: Bom, wanted: ReadonlySet<string>): Bom {
  const components = all.components
    .filter((component) => wanted.has(component['bom-ref']))
    // npm marks packages that are only bundled as tools; users of the build get their code, so they
    // are required.
    .map((component) => ({ ...component, scope: 'required', properties: [] }));
  const missing = [...wanted].filter(
    (name) => !components.some((component) => component['bom-ref'] === name),
  );
  if (missing.length > 0) throw new Error(`not in the lock file: ${missing.join(', ')}`);
  const root = `presort@${readRootPackage().version}`;
  const dependencies = [
    { ref: root, dependsOn: components.map((component) => component['bom-ref']) },
    ...all.dependencies
      .filter(({ ref }) => wanted.has(ref))
      .map(({ ref, dependsOn }) => ({
        ref,
        dependsOn: dependsOn.filter((one) => wanted.has(one)),
      })),
  ];
  const { component, tools } = all.metadata;
  const metadata = {
    lifecycles: [{ phase: 'build' }],
    tools,
    component: { ...component, name: 'presort' },
  };
  const serialNumber = `urn:uuid:${uuidOf(JSON.stringify([metadata, components]))}`;
  return { ...all, ...{ serialNumber }, metadata, components, dependencies };
}

/** Makes a UUID of version 8 from a hash; the standard leaves the content of that version free. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join('-');
}
