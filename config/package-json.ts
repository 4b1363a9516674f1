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

/** What the two published packages have in common. */
export function commonFields(): object {
  const { version, license, engines } = readRootPackage();
  return { version, license, type: 'module', engines };
}
