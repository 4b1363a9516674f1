/** Writes every `kernel-bytes.ts` from the `.wat` files beside it; a test fails when one is stale. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { compileKernels, KERNEL_FOLDERS } from './compile-kernels.ts';

const HEAD = `/*
 * Compiled WebAssembly modules, in base64. Written by \`node --import tsx config/write-kernels.ts\`
 * from the \`.wat\` files in this folder, which are the source: change those.
 */
`;
const LINE = 80;

for (const folder of KERNEL_FOLDERS) {
  const constants = [...(await compileKernels(folder))].map(([name, bytes]) => {
    const text = Buffer.from(bytes).toString('base64');
    const lines = text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
    return `export const ${name} = ${lines.map((line) => `'${line}'`).join(' +\n')};\n`;
  });
  const file = `${folder}kernel-bytes.ts`;
  writeFileSync(
    file,
    await format(`${HEAD}\n${constants.join('\n')}`, {
      ...(await resolveConfig(file)),
      parser: 'typescript',
    }),
  );
}
