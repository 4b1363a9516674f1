/**
 * Sorts a million lines on the command line: every line gets an answer, memory does not grow, and
 * speed stays the same.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { must, Tally, type Topic } from '../topic.ts';

const TEXTS = [
  'I was charged twice for order',
  'The export crashes with error',
  'I cannot sign in since update',
];
const MB = 1_024 * 1_024;

export const commandLineSoak: Topic = {
  name: 'soak-command-line',
  group: 'soak',
  parts: () => 1,
  async run({ isQuick, rows }) {
    const tally = new Tally();
    const wanted = isQuick ? Math.min(rows, 5_000) : rows;
    await tally.fault(`${wanted} lines`, async () => {
      const { answered, paces, memories, code } = await classify(wanted);
      must(code === 0, `it ended with ${code}`);
      must(answered === wanted, `${wanted} lines have ${answered} answers`);
      const [early = 0, late = 0] = [paces[1] ?? paces[0], paces.at(-1)];
      const [first = 0, last = 0] = [memories[1] ?? memories[0], memories.at(-1)];
      tally.figures.push(
        `${wanted} lines, ${Math.round(early)} then ${Math.round(late)} a second, ${Math.round(first / MB)} then ${Math.round(last / MB)} MB`,
      );
      must(
        last < first * 1.5 + 100 * MB,
        `memory grew from ${Math.round(first / MB)} to ${Math.round(last / MB)} MB`,
      );
      must(
        isQuick || late > early / 2,
        `the pace fell from ${Math.round(early)} to ${Math.round(late)} a second`,
      );
    });
    return tally.outcome();
  },
};

interface Run {
  answered: number;
  code: number | null;
  /** Lines a second, and resident bytes, in ten stretches. */
  readonly paces: number[];
  readonly memories: number[];
}

async function classify(wanted: number): Promise<Run> {
  const child = spawn(
    process.execPath,
    ['training/presort.mjs', 'classify', '--in', '-', '--format', 'jsonl'],
    { stdio: ['pipe', 'pipe', 'ignore'] },
  );
  const run: Run = { answered: 0, code: null, paces: [], memories: [] };
  const stretch = Math.ceil(wanted / 10);
  let [since, next] = [Date.now(), stretch];
  child.stdout.on('data', (piece: Buffer) => {
    for (const byte of piece) if (byte === 10) run.answered += 1;
    if (run.answered < next) return;
    run.paces.push((1_000 * stretch) / Math.max(1, Date.now() - since));
    run.memories.push(residentBytes(child.pid ?? 0));
    [since, next] = [Date.now(), next + stretch];
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for (let at = 0; at < wanted; at += 1) {
    const line = `${JSON.stringify({ id: String(at), text: `${TEXTS[at % 3] ?? ''} ${at}, please help` })}\n`;
    if (!child.stdin.write(line))
      await new Promise((resolve) => child.stdin.once('drain', resolve));
  }
  child.stdin.end();
  run.code = await ended;
  return run;
}

/** Resident memory of a process on Linux; 0 on other systems. */
function residentBytes(pid: number): number {
  try {
    return (
      1_024 * Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    );
  } catch {
    return 0;
  }
}
