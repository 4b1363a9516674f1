/**
 * Whether the name of a renderer is that of software which emulates a GPU on the processor; WASM is
 * many times faster than such software.
 */
export function isSoftwareRenderer(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|basic render|software|paravirtual|swrast/i.test(renderer);
}

/** Returns the name of the WebGL 2 renderer of this thread; null where there is none. */
export function webglRenderer(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // browsers limit the number of contexts
  return String(name);
}
