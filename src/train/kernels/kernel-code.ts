import {
  add,
  and,
  constant,
  floatAdd,
  get,
  isLess,
  lane,
  load,
  loadSplat,
  multiply,
  repeat,
  set,
  shiftRight,
  splat,
  step,
  stepBy,
  store,
  times,
  vectorAdd,
  vectorDivide,
  vectorMax,
  vectorMultiply,
  vectorSqrt,
  vectorSubtract,
  zero,
  type Code,
  type FunctionSource,
} from './wasm-assembler.ts';

/** All sizes are bytes of f32 rows, multiples of 32 where said; addresses are byte offsets into the shared memory. */
export const KERNELS: readonly FunctionSource[] = [gemm(), axpy(), dot(), relu(), adam()];

/**
 * gemm(a, aRow, aCol, b, c, m, n, k, scratch): C[m × n] += A[m × k] · B[k × n]. `aRow`, `aCol` are A's strides in bytes, so that
 * a transposed A costs nothing; `n` is the row size of B and C in bytes, a multiple of 32. Each panel of eight columns of B is
 * first copied to `scratch` (k × 32 bytes), which keeps it in the nearest cache; four rows of C are held in registers.
 */
function gemm(): FunctionSource {
  const [a, aRow, aCol, b, c, m, n, k, scratch] = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const [j, i, p, pa, pb, pc, aBlock, row2, row3] = [9, 10, 11, 12, 13, 14, 15, 16, 17];
  const acc = 18;
  const [b0, b1, splatted] = [26, 27, 28];
  const fetchPanel: Code = [...get(pb), ...load(), ...set(b0), ...get(pb), ...load(16), ...set(b1)];
  const accumulate = (row: number): Code => [
    ...set(splatted),
    ...get(acc + 2 * row),
    ...get(splatted),
    ...get(b0),
    ...vectorMultiply,
    ...vectorAdd,
    ...set(acc + 2 * row),
    ...get(acc + 2 * row + 1),
    ...get(splatted),
    ...get(b1),
    ...vectorMultiply,
    ...vectorAdd,
    ...set(acc + 2 * row + 1),
  ];
  const rowOfC = (row: number): Code => [
    ...get(pc),
    ...get(n),
    ...constant(row),
    ...multiply,
    ...add,
  ];
  const block = (rows: readonly number[], rowOffset: (row: number) => Code): Code => [
    ...rows.flatMap((row) => [
      ...rowOfC(row),
      ...load(),
      ...set(acc + 2 * row),
      ...rowOfC(row),
      ...load(16),
      ...set(acc + 2 * row + 1),
    ]),
    ...get(k),
    ...set(p),
    ...get(aBlock),
    ...set(pa),
    ...get(scratch),
    ...set(pb),
    ...times(p, [
      ...fetchPanel,
      ...rows.flatMap((row) => [...get(pa), ...rowOffset(row), ...loadSplat, ...accumulate(row)]),
      ...stepBy(pa, aCol),
      ...step(pb, 32),
    ]),
    ...rows.flatMap((row) => [
      ...rowOfC(row),
      ...get(acc + 2 * row),
      ...store(),
      ...rowOfC(row),
      ...get(acc + 2 * row + 1),
      ...store(16),
    ]),
  ];
  const offsets: Code[] = [
    [],
    [...get(aRow), ...add],
    [...get(row2), ...add],
    [...get(row3), ...add],
  ];
  const pack: Code = [
    ...get(k),
    ...set(p),
    ...get(b),
    ...get(j),
    ...add,
    ...set(pa),
    ...get(scratch),
    ...set(pb),
    ...times(p, [
      ...get(pb),
      ...get(pa),
      ...load(),
      ...store(),
      ...get(pb),
      ...get(pa),
      ...load(16),
      ...store(16),
      ...stepBy(pa, n),
      ...step(pb, 32),
    ]),
  ];
  const body: Code = [
    ...get(aRow),
    ...constant(2),
    ...multiply,
    ...set(row2),
    ...get(aRow),
    ...constant(3),
    ...multiply,
    ...set(row3),
    ...repeat(
      [
        ...pack,
        ...get(a),
        ...set(aBlock),
        ...get(c),
        ...get(j),
        ...add,
        ...set(pc),
        ...get(m),
        ...constant(2),
        ...shiftRight,
        ...set(i),
        ...times(i, [
          ...block([0, 1, 2, 3], (row) => offsets[row] ?? []),
          ...get(aBlock),
          ...get(aRow),
          ...constant(4),
          ...multiply,
          ...add,
          ...set(aBlock),
          ...get(pc),
          ...get(n),
          ...constant(4),
          ...multiply,
          ...add,
          ...set(pc),
        ]),
        ...get(m),
        ...constant(3),
        ...and,
        ...set(i),
        ...times(i, [...block([0], () => []), ...stepBy(aBlock, aRow), ...stepBy(pc, n)]),
        ...step(j, 32),
      ],
      [...get(j), ...get(n), ...isLess],
    ),
  ];
  return {
    name: 'gemm',
    parameters: 'iiiiiiiii',
    result: '',
    locals: 'iiiiiiiiivvvvvvvvvvv',
    body,
  };
}

/** axpy(y, x, alpha, bytes): y += alpha · x; a multiple of 16 bytes. */
function axpy(): FunctionSource {
  const [y, x, alpha, bytes, factor] = [0, 1, 2, 3, 4];
  const body: Code = [
    ...get(alpha),
    ...splat,
    ...set(factor),
    ...get(bytes),
    ...constant(4),
    ...shiftRight,
    ...set(bytes),
    ...times(bytes, [
      ...get(y),
      ...get(y),
      ...load(),
      ...get(x),
      ...load(),
      ...get(factor),
      ...vectorMultiply,
      ...vectorAdd,
      ...store(),
      ...step(y, 16),
      ...step(x, 16),
    ]),
  ];
  return { name: 'axpy', parameters: 'iifi', result: '', locals: 'v', body };
}

/** dot(x, y, bytes): sum of products, in four running sums that are added at the end; a multiple of 16 bytes. */
function dot(): FunctionSource {
  const [x, y, bytes, sum] = [0, 1, 2, 3];
  const body: Code = [
    ...zero,
    ...set(sum),
    ...get(bytes),
    ...constant(4),
    ...shiftRight,
    ...set(bytes),
    ...times(bytes, [
      ...get(sum),
      ...get(x),
      ...load(),
      ...get(y),
      ...load(),
      ...vectorMultiply,
      ...vectorAdd,
      ...set(sum),
      ...step(x, 16),
      ...step(y, 16),
    ]),
    ...get(sum),
    ...lane(0),
    ...get(sum),
    ...lane(1),
    ...floatAdd,
    ...get(sum),
    ...lane(2),
    ...floatAdd,
    ...get(sum),
    ...lane(3),
    ...floatAdd,
  ];
  return { name: 'dot', parameters: 'iii', result: 'f', locals: 'v', body };
}

/** relu(x, bytes): negative numbers become 0; a multiple of 16 bytes. */
function relu(): FunctionSource {
  const [x, bytes] = [0, 1];
  const body: Code = [
    ...get(bytes),
    ...constant(4),
    ...shiftRight,
    ...set(bytes),
    ...times(bytes, [
      ...get(x),
      ...get(x),
      ...load(),
      ...zero,
      ...vectorMax,
      ...store(),
      ...step(x, 16),
    ]),
  ];
  return { name: 'relu', parameters: 'ii', result: '', locals: '', body };
}

/**
 * adam(w, g, m, v, bytes, rate, keep1, keep2, epsilon, decay): one step of AdamW over `bytes` (a multiple of 16), after which the
 * gradient is 0. `rate` carries the bias correction; `decay` is what each weight loses of itself.
 */
function adam(): FunctionSource {
  const [w, g, m, v, bytes, rate, keep1, keep2, epsilon, decay] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];
  const [vRate, vKeep1, vKeep2, vEpsilon, vDecay, vRest1, vRest2, gradient, moment, square] = [
    12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
  ];
  const [rest1, rest2] = [10, 11];
  const spread = (from: number, to: number): Code => [...get(from), ...splat, ...set(to)];
  const body: Code = [
    0x43,
    0x00,
    0x00,
    0x80,
    0x3f,
    ...get(keep1),
    0x93,
    ...set(rest1),
    0x43,
    0x00,
    0x00,
    0x80,
    0x3f,
    ...get(keep2),
    0x93,
    ...set(rest2),
    ...spread(rate, vRate),
    ...spread(keep1, vKeep1),
    ...spread(keep2, vKeep2),
    ...spread(epsilon, vEpsilon),
    ...spread(decay, vDecay),
    ...spread(rest1, vRest1),
    ...spread(rest2, vRest2),
    ...get(bytes),
    ...constant(4),
    ...shiftRight,
    ...set(bytes),
    ...times(bytes, [
      ...get(g),
      ...load(),
      ...set(gradient),
      ...get(m),
      ...load(),
      ...get(vKeep1),
      ...vectorMultiply,
      ...get(gradient),
      ...get(vRest1),
      ...vectorMultiply,
      ...vectorAdd,
      ...set(moment),
      ...get(v),
      ...load(),
      ...get(vKeep2),
      ...vectorMultiply,
      ...get(gradient),
      ...get(gradient),
      ...vectorMultiply,
      ...get(vRest2),
      ...vectorMultiply,
      ...vectorAdd,
      ...set(square),
      ...get(m),
      ...get(moment),
      ...store(),
      ...get(v),
      ...get(square),
      ...store(),
      ...get(w),
      ...get(w),
      ...load(),
      ...get(w),
      ...load(),
      ...get(vDecay),
      ...vectorMultiply,
      ...vectorSubtract,
      ...get(vRate),
      ...get(moment),
      ...vectorMultiply,
      ...get(square),
      ...vectorSqrt,
      ...get(vEpsilon),
      ...vectorAdd,
      ...vectorDivide,
      ...vectorSubtract,
      ...store(),
      ...get(g),
      ...zero,
      ...store(),
      ...step(w, 16),
      ...step(g, 16),
      ...step(m, 16),
      ...step(v, 16),
    ]),
  ];
  return { name: 'adam', parameters: 'iiiiifffff', result: '', locals: 'ffvvvvvvvvvv', body };
}
