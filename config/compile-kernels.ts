import { readFileSync } from 'node:fs';
import wabt from 'wabt';

const FOLDER = 'src/train/kernels/';
const SHARED_MEMORY = '(memory 1 32768 shared)';
const PLAIN_MEMORY = '(memory 1 32768)';

/**
 * The kernels of the trainer, compiled from their `.wat` files: the bytes of each module by the
 * name that `kernel-bytes.ts` exports it under. The training's own kernels exist twice, since a
 * module must say whether the memory that it is given is shared; all else in both is the same.
 * Throws with the file, line and reason where a `.wat` does not compile.
 */
export async function compileKernels(): Promise<ReadonlyMap<string, Uint8Array>> {
  const compiler = await wabt();
  const compile = (name: string, toText = (text: string) => text): Uint8Array => {
    const file = `${FOLDER}${name}`;
    const module = compiler.parseWat(file, toText(readFileSync(file, 'utf8')), {
      simd: true,
      threads: true,
    });
    try {
      const bytes = Uint8Array.from(module.toBinary({}).buffer);
      new WebAssembly.Module(bytes); // throws where the text parses and the code is not valid
      return bytes;
    } finally {
      module.destroy();
    }
  };
  const toPlain = (text: string): string => text.replace(SHARED_MEMORY, PLAIN_MEMORY);
  return new Map([
    ['MATRIX_KERNEL_SHARED', compile('matrix-kernel.wat')],
    ['MATRIX_KERNEL', compile('matrix-kernel.wat', toPlain)],
    ['VECTOR_KERNELS_SHARED', compile('vector-kernels.wat')],
    ['VECTOR_KERNELS', compile('vector-kernels.wat', toPlain)],
    ['EMBEDDING_KERNELS', compile('embedding-kernels.wat')],
    ['ROW_KERNELS', compile('row-kernels.wat')],
  ]);
}
