import { describe, expect, it } from 'vitest';
import { createKernels, MAX_PAGES, type Kernels } from './kernels.ts';
import { plainKernels } from './plain-kernels.ts';
import { createRandom } from '../heads/random.ts';

function runAll(make: (memory: WebAssembly.Memory) => Kernels): Float32Array {
  const memory = new WebAssembly.Memory({ initial: 20, maximum: MAX_PAGES, shared: true });
  const numbers = new Float32Array(memory.buffer);
  const random = createRandom(7);
  for (let at = 0; at < 100_000; at++) numbers[at] = random() - 0.5;
  for (let at = 80_000; at < 80_064; at++) numbers[at] = Math.abs(numbers[at]!);
  const kernels = make(memory);
  const byte = (at: number): number => at * 4;
  kernels.gemm(0, byte(24), 4, byte(10_000), byte(20_000), 23, byte(40), 24, byte(200_000));
  kernels.gemm(0, 4, byte(24), byte(10_000), byte(30_000), 24, byte(16), 13, byte(200_000));
  kernels.axpy(byte(40_000), byte(41_000), 0.3, byte(64));
  numbers[50_000] = kernels.dot(byte(42_000), byte(43_000), byte(64));
  kernels.relu(byte(44_000), byte(64));
  kernels.adam(
    byte(60_000),
    byte(61_000),
    byte(62_000),
    byte(80_000),
    byte(64),
    0.01,
    0.9,
    0.999,
    1e-8,
    0.001,
  );
  return numbers.slice(0, 100_000);
}

describe('kernels', () => {
  it('give the same bits with SIMD and in plain code', () => {
    expect(
      Buffer.compare(
        Buffer.from(runAll(createKernels).buffer),
        Buffer.from(runAll(plainKernels).buffer),
      ),
    ).toBe(0);
  });

  it('multiply matrices', () => {
    const memory = new WebAssembly.Memory({ initial: 2, maximum: MAX_PAGES, shared: true });
    const numbers = new Float32Array(memory.buffer);
    numbers.set([1, 2, 3, 4], 0);
    numbers.set([1, 1, 1, 1, 1, 1, 1, 1, 10, 10, 10, 10, 10, 10, 10, 10], 8);
    createKernels(memory).gemm(0, 8, 4, 32, 128, 2, 32, 2, 1024);
    expect([...numbers.slice(32, 48)]).toEqual([
      ...new Array<number>(8).fill(21),
      ...new Array<number>(8).fill(43),
    ]);
  });
});
