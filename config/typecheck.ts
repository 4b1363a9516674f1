/** Type-checks every room with its own tsconfig, two at a time; `svelte-check` takes the room with components. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface RootConfig {
  readonly references: readonly { readonly path: string }[];
}

const root = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as RootConfig; // our own file, checked by the compiler below
const rooms = root.references.map((reference) => reference.path).filter(hasSources);
const queue = rooms.values();
let failed = 0;
await Promise.all([work(), work()]);
console.log(
  failed === 0 ? `types: ${rooms.length} rooms checked` : `types: ${failed} rooms failed`,
);
process.exit(failed === 0 ? 0 : 1);

async function work(): Promise<void> {
  for (let room = queue.next(); !room.done; room = queue.next()) {
    if (!(await check(room.value))) failed += 1;
  }
}

function check(room: string): Promise<boolean> {
  const project = join(room, 'tsconfig.json');
  const args =
    room === 'src/app'
      ? [
          'node_modules/svelte-check/bin/svelte-check',
          '--tsconfig',
          project,
          '--fail-on-warnings',
          '--output',
          'machine',
        ]
      : ['node_modules/typescript/bin/tsc', '-p', project, '--pretty', 'false'];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('close', (code) => {
      if (code !== 0) console.log(`== ${room}\n${output}`);
      resolve(code === 0);
    });
  });
}

function hasSources(room: string): boolean {
  return (
    existsSync(room) &&
    readdirSync(room, { recursive: true }).some((name) => /\.(ts|svelte)$/.test(String(name)))
  );
}
