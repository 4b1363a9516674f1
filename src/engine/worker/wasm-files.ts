/** The WASM backend's binaries from this build's own folder; fetched when that backend is tried, never precached. */
const URLS = {
  plain: new URL(
    '../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm',
    import.meta.url,
  ),
  simd: new URL(
    '../../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
    import.meta.url,
  ),
};

/** Rejects with `TypeError` when there is no network and the file was never cached. */
export async function fetchWasm(kind: keyof typeof URLS): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(URLS[kind]);
  if (!response.ok) throw new TypeError(`the WASM binary answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
