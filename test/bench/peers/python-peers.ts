/** Peers in Python: finds an interpreter, or makes an environment with what they need. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { textOf } from '../../../training/tickets/read-tickets.ts';
import { CALL, sizeOf } from './ask.ts';
import type { PeerData, PeerRow, PeerRun } from './figures.ts';

const ENVIRONMENT = '.cache/peers-python';
const PACKAGES = ['scikit-learn', 'fasttext-numpy2-wheel', 'model2vec'];
const SCRIPT = new URL('peers.py', import.meta.url).pathname;

/** Makes the environment that `findPython` prefers. Returns a message if that fails. */
export function installPython(): string | null {
  try {
    execFileSync('python3', ['-m', 'venv', ENVIRONMENT], { stdio: 'pipe' });
    const pip = `${ENVIRONMENT}/bin/pip`;
    execFileSync(pip, ['install', '--quiet', ...PACKAGES], { stdio: 'pipe' });
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/**
 * The interpreter that `PYTHON` names, else that of the environment made here, else the system's.
 */
function findPython(): string {
  const own = `${ENVIRONMENT}/bin/python`;
  return process.env['PYTHON'] ?? (existsSync(own) ? own : 'python3');
}

/** Trains and asks a peer. Returns a message if the peer cannot be started. */
export function askPythonPeer(
  name: string,
  { taught, asked, many }: PeerData,
): PeerRun | { readonly skipped: string } {
  const folder = mkdtempSync(join(tmpdir(), 'presort-peer-'));
  try {
    const file = join(folder, 'data.json');
    const table = (rows: readonly PeerRow[]): object => ({
      texts: rows.map(textOf),
      labels: rows.map(({ label }) => label),
    });
    writeFileSync(
      file,
      JSON.stringify({ taught: table(taught), asked: table(asked), many: table(many), call: CALL }),
    );
    const { status, stdout, stderr } = spawnSync(findPython(), [SCRIPT, name, file, folder], {
      encoding: 'utf8',
      env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
      maxBuffer: 1 << 28,
    });
    if (status !== 0)
      return { skipped: stderr?.trim().split('\n').at(-1) ?? 'there is no Python here' };
    const told = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as  // printed by the script
      | { readonly skipped: string }
      | (Omit<PeerRun, 'bytes' | 'wire'> & { readonly files: readonly string[] });
    if ('skipped' in told) return told;
    const { files, ...run } = told;
    return { ...run, ...sizeOf(files.map((path) => readFileSync(path))) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
