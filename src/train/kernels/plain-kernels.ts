import type { Kernels } from './kernels.ts';

const round = Math.fround;

/**
 * The kernels in plain code. They round at the same points as the SIMD kernels, so that both give
 * the same bits.
 */
export function plainKernels(memory: WebAssembly.Memory): Kernels {
  const numbers = new Float32Array(memory.buffer);
  const at = (place: number): number => numbers[place]!;
  return {
    // eslint-disable-next-line max-params -- the signature is that of the WebAssembly export.
    gemm(a, aRow, aCol, b, c, m, n, k) {
      const cols = n >> 2;
      for (let i = 0; i < m; i++) {
        for (let p = 0; p < k; p++) {
          const factor = at((a + i * aRow + p * aCol) >> 2);
          const from = (b >> 2) + p * cols;
          const to = (c >> 2) + i * cols;
          for (let j = 0; j < cols; j++)
            numbers[to + j] = at(to + j) + round(factor * at(from + j));
        }
      }
    },
    axpy(y, x, alpha, bytes) {
      const factor = round(alpha);
      for (let i = 0; i < bytes >> 2; i++)
        numbers[(y >> 2) + i] = at((y >> 2) + i) + round(factor * at((x >> 2) + i));
    },
    dot(x, y, bytes) {
      const sums = new Float32Array(4);
      for (let i = 0; i < bytes >> 2; i++)
        sums[i & 3] = sums[i & 3]! + round(at((x >> 2) + i) * at((y >> 2) + i));
      return sums.reduce((total, sum) => round(total + sum));
    },
    relu(x, bytes) {
      for (let i = x >> 2; i < (x + bytes) >> 2; i++) numbers[i] = Math.max(0, at(i));
    },
    // eslint-disable-next-line max-params -- the signature is that of the WebAssembly export.
    adam(w, g, m, v, bytes, rate, keep1, keep2, epsilon, decay) {
      const [r, k1, k2, e, d] = [
        round(rate),
        round(keep1),
        round(keep2),
        round(epsilon),
        round(decay),
      ];
      const rest1 = round(1 - k1);
      const rest2 = round(1 - k2);
      for (let i = 0; i < bytes >> 2; i++) {
        const gradient = at((g >> 2) + i);
        const moment = round(round(at((m >> 2) + i) * k1) + round(gradient * rest1));
        const square = round(
          round(at((v >> 2) + i) * k2) + round(round(gradient * gradient) * rest2),
        );
        const weight = at((w >> 2) + i);
        numbers[(m >> 2) + i] = moment;
        numbers[(v >> 2) + i] = square;
        const kept = round(weight - round(weight * d));
        numbers[(w >> 2) + i] =
          kept - round(round(r * moment) / round(round(Math.sqrt(square)) + e));
        numbers[(g >> 2) + i] = 0;
      }
    },
  };
}
