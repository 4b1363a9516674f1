import type { Tensor2D } from '@tensorflow/tfjs-core';

/**
 * Reads a tensor [rows, cols] as one array per row, without blocking the thread where the backend
 * allows it.
 */
export async function readRows(tensor: Tensor2D): Promise<Float32Array[]> {
  const [rows, cols] = tensor.shape;
  const data = Float32Array.from(await tensor.data());
  return Array.from({ length: rows }, (_, row) => data.subarray(row * cols, (row + 1) * cols));
}
