/**
 * Instantiates a module of a `kernel-bytes.ts` with this memory and returns its exports. Null where
 * the engine has no SIMD or a page's policy forbids WebAssembly.
 */
export function instantiateKernels(
  base64: string,
  memory: WebAssembly.Memory,
): WebAssembly.Exports | null {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  try {
    if (!WebAssembly.validate(bytes)) return null;
    return new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { memory } }).exports;
  } catch (thrown) {
    if (thrown instanceof WebAssembly.CompileError) return null;
    throw thrown;
  }
}
