import { readFileSync } from 'node:fs';

interface RootPackage {
  readonly version: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The package.json of the repository, whose version all packages carry. */
export function readRootPackage(): RootPackage {
  return JSON.parse(readFileSync('package.json', 'utf8')) as RootPackage; // our own file
}

/**
 * What the two published packages have in common. `PRESORT_REPOSITORY`, an address, is written in where
 * it is set: npm takes provenance only from the repository that a package names.
 */
export function commonFields(): object {
  const { version, license, engines } = readRootPackage();
  const address = process.env['PRESORT_REPOSITORY'] ?? '';
  const repository = { type: 'git', url: `git+${address}.git` };
  return { version, license, type: 'module', engines, ...(address === '' ? {} : { repository }) };
}
