/**
 * What a module of `kernel-bytes.ts` exports, working on this memory. Null where the engine cannot
 * run it, for lack of SIMD.
 */
export function instantiateKernels(
  base64: string,
  memory: WebAssembly.Memory,
): WebAssembly.Exports | null {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (!WebAssembly.validate(bytes)) return null;
  return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports;
}
