/** Writes `src/train/kernels/kernel-bytes.ts` from the `.wat` files; a test fails when it is stale. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { compileKernels } from './compile-kernels.ts';

const FILE = 'src/train/kernels/kernel-bytes.ts';
const HEAD = `/*
 * Compiled WebAssembly modules, in base64. Written by \`node --import tsx config/write-kernels.ts\`
 * from the \`.wat\` files in this folder, which are the source: change those.
 */
`;
const LINE = 80;

const constants = [...(await compileKernels())].map(([name, bytes]) => {
  const text = Buffer.from(bytes).toString('base64');
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  return `export const ${name} = ${lines.map((line) => `'${line}'`).join(' +\n')};\n`;
});
writeFileSync(
  FILE,
  await format(`${HEAD}\n${constants.join('\n')}`, {
    ...(await resolveConfig(FILE)),
    parser: 'typescript',
  }),
);
