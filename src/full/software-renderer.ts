/**
 * Whether a renderer's name is that of a program that plays a GPU on the processor; WASM is many
 * times faster than those.
 */
export function isSoftwareRenderer(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|basic render|software|paravirtual|swrast/i.test(renderer);
}

/** The name of the renderer behind WebGL 2 in this thread; null where there is none. */
export function webglRenderer(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // browsers allow few contexts at a time
  return String(name);
}
