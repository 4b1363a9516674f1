import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { useOpened } from '../setup/shared-harness.ts';
import { axeProblems } from './axe.ts';
import { eventually } from './eventually.ts';

/** Time limit for a training, an import or a publication. */
export const SLOW = { timeout: 90_000 };

/** A folder for the files that the Lab's tests of one file write. */
export interface LabFolder {
  /** The path of a file in it. */
  at(name: string): string;
  close(): Promise<void>;
}

/** Makes the folder before the tests and deletes it after them. */
export function useLabFolder(): LabFolder {
  return useOpened(async () => {
    const path = mkdtempSync(join(tmpdir(), 'presort-lab-'));
    const close = async (): Promise<void> => {
      rmSync(path, { recursive: true, force: true });
    };
    return { at: (name: string) => join(path, name), close };
  });
}

/** Opens the Lab of an app and imports a file. */
export async function openLab(page: Page, appUrl: string, file: string): Promise<void> {
  await page.goto(`${appUrl}/#/lab`);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}

/** The bytes of a download. */
export async function saved(download: Promise<Download>): Promise<Buffer> {
  return readFileSync(await (await download).path());
}

/**
 * Hashes of the published bundle's files as the browser packs them, and as the command in its
 * manifest makes them from what the Lab exports.
 */
export async function bothWays(
  page: Page,
  folder: LabFolder,
  id: string,
): Promise<{ files: Record<string, string>; command: string; made: Record<string, string> }> {
  const zip = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the bundle' }).click();
  const files = unzipSync(new Uint8Array(await saved(zip)));
  const downloads: Promise<unknown>[] = [];
  page.on('download', (download) => {
    downloads.push(download.saveAs(folder.at(download.suggestedFilename())));
  });
  await page.getByText('Make the same bundle with the command line').click();
  await page.getByRole('button', { name: 'Download the training tickets' }).click();
  const {
    provenance: { command },
  } = JSON.parse(new TextDecoder().decode(files[`${id}/manifest.json`])) as {
    provenance: { command: string };
  }; // our own file
  const args = [...command.matchAll(/'([^']*)'|\S+/g)]
    .map(([whole, quoted]) => quoted ?? whole)
    .slice(2);
  // The tickets, and every file that the command reads beside them: what the labels mean, and what
  // of this workspace fits the labels.
  await eventually(() => downloads.length).toBe(
    new Set(args.filter((arg) => arg.startsWith(`${id}.`))).size,
  );
  await Promise.all(downloads);
  const out = folder.at(`${id}-cli`);
  await promisify(execFile)(process.execPath, [
    'training/presort.mjs',
    'train',
    ...args.map((arg) => (arg.startsWith(`${id}.`) ? folder.at(arg) : arg === 'DIR' ? out : arg)),
  ]);
  return {
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, hash(bytes)])),
    command,
    made: Object.fromEntries(
      readdirSync(out).map((name) => [`${id}/${name}`, hash(readFileSync(join(out, name)))]),
    ),
  };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Runs axe after the transitions have ended: a half-way colour would count as poor contrast. */
export async function problems(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => document.querySelector('main button.primary:disabled') === null);
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  return axeProblems(page);
}
