import { readFileSync } from 'node:fs';
import wabt from 'wabt';

/** Folders with `.wat` files and the `kernel-bytes.ts` that is generated from them. */
export const KERNEL_FOLDERS = ['src/train/kernels/', 'src/compact/batch/'] as const;
const BATCHES = KERNEL_FOLDERS[1];
const SHARED_MEMORY = '(memory 1 32768 shared)';
const PLAIN_MEMORY = '(memory 1 32768)';

/**
 * The kernels of one folder, compiled from their `.wat` files: the bytes of each module by the
 * name that `kernel-bytes.ts` exports it under. The training's own kernels exist twice, since a
 * module must say whether the memory that it is given is shared; all else in both is the same.
 * Throws with the file, line and reason where a `.wat` does not compile.
 */
export async function compileKernels(
  folder: (typeof KERNEL_FOLDERS)[number],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const compiler = await wabt();
  const compile = (name: string, toText = (text: string) => text): Uint8Array => {
    const file = `${folder}${name}`;
    const module = compiler.parseWat(file, toText(readFileSync(file, 'utf8')), {
      simd: true,
      threads: true,
    });
    try {
      const bytes = Uint8Array.from(module.toBinary({}).buffer);
      new WebAssembly.Module(bytes); // throws for invalid code
      return bytes;
    } finally {
      module.destroy();
    }
  };
  const toPlain = (text: string): string => text.replace(SHARED_MEMORY, PLAIN_MEMORY);
  if (folder === BATCHES)
    return new Map([
      ['EMBEDDING_KERNELS', compile('embedding-kernels.wat')],
      ['PACKED_KERNELS', compile('packed-kernels.wat')],
    ]);
  return new Map([
    ['MATRIX_KERNEL_SHARED', compile('matrix-kernel.wat')],
    ['MATRIX_KERNEL', compile('matrix-kernel.wat', toPlain)],
    ['VECTOR_KERNELS_SHARED', compile('vector-kernels.wat')],
    ['VECTOR_KERNELS', compile('vector-kernels.wat', toPlain)],
    ['ROW_KERNELS', compile('row-kernels.wat')],
  ]);
}
