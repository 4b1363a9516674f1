/**
 * Writes the report of a whole run into the documents: the figures, two charts, and the page about
 * them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import type { PeersReport } from '../peers/figures.ts';
import { chartsOf, pageOf } from './page.ts';

const REPORT_FILE = 'docs/benchmarks/peers.json';
const PAGE_FILE = 'docs/benchmarks.md';

/** Every file's text, by its path: the same report gives the same texts. */
export async function filesOf(report: PeersReport): Promise<Readonly<Record<string, string>>> {
  return {
    [REPORT_FILE]: await pretty(REPORT_FILE, JSON.stringify(report)),
    [PAGE_FILE]: await pretty(PAGE_FILE, pageOf(report)),
    ...chartsOf(report),
  };
}

/** Returns the paths of the written files. */
export async function writePage(report: PeersReport): Promise<readonly string[]> {
  mkdirSync('docs/benchmarks', { recursive: true });
  const files = Object.entries(await filesOf(report));
  for (const [path, text] of files) writeFileSync(path, text);
  return files.map(([path]) => path);
}

export function readReport(): PeersReport {
  return JSON.parse(readFileSync(REPORT_FILE, 'utf8')) as PeersReport; // written above
}

async function pretty(filepath: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}
