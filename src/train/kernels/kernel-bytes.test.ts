import { expect, it } from 'vitest';
import { compileKernels } from '../../../config/compile-kernels.ts';
import * as committed from './kernel-bytes.ts';

it('the committed bytes are what the .wat files compile to', async () => {
  const compiled = [...(await compileKernels())].map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('base64'),
  ]);
  expect(Object.fromEntries(compiled)).toEqual({ ...committed });
});

it('shared and plain memory differ in nothing but the limits of the memory', async () => {
  const compiled = await compileKernels();
  for (const name of ['MATRIX_KERNEL', 'VECTOR_KERNELS']) {
    const plain = compiled.get(name) ?? new Uint8Array();
    const shared = compiled.get(`${name}_SHARED`) ?? new Uint8Array();
    const others = [...plain].flatMap((byte, at) => (byte === shared[at] ? [] : [at]));
    expect(others.map((at) => [plain[at], shared[at]])).toEqual([[1, 3]]);
  }
});
