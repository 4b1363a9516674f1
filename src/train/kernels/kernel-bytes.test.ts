import { expect, it } from 'vitest';
import { compileKernels, KERNEL_FOLDERS } from '../../../config/compile-kernels.ts';
import * as batches from '../../compact/batch/kernel-bytes.ts';
import * as trainer from './kernel-bytes.ts';

const COMMITTED = {
  'src/train/kernels/': trainer,
  'src/compact/batch/': batches,
} satisfies Record<(typeof KERNEL_FOLDERS)[number], object>;

it.each(KERNEL_FOLDERS)(
  'the committed bytes are what the .wat files in %s compile to',
  async (folder) => {
    const compiled = [...(await compileKernels(folder))].map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('base64'),
    ]);
    expect(Object.fromEntries(compiled)).toEqual({ ...COMMITTED[folder] });
  },
);

it('shared and plain memory differ in nothing but the limits of the memory', async () => {
  const compiled = await compileKernels(KERNEL_FOLDERS[0]);
  for (const name of ['MATRIX_KERNEL', 'VECTOR_KERNELS']) {
    const plain = compiled.get(name) ?? new Uint8Array();
    const shared = compiled.get(`${name}_SHARED`) ?? new Uint8Array();
    const others = [...plain].flatMap((byte, at) => (byte === shared[at] ? [] : [at]));
    expect(others.map((at) => [plain[at], shared[at]])).toEqual([[1, 3]]);
  }
});
