/**
 * Key in the JSON part that refers to an object in the binary part. No other object has this key.
 */
const BINARY = '\u0000binary';
/** Typed arrays that records may hold, by name. */
export const KINDS = {
  Int8Array,
  Uint8Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
} as const;
type Kind = keyof typeof KINDS;

/** Encodes an object as bytes: length of the JSON part, JSON, then the contents of typed arrays. */
export function encodeValue(value: object): Uint8Array<ArrayBuffer> {
  const binaries: Uint8Array[] = [];
  let offset = 0;
  const json = new TextEncoder().encode(
    JSON.stringify(value, (_, inner: unknown) => {
      if (!ArrayBuffer.isView(inner) || inner instanceof DataView) return inner;
      const bytes = new Uint8Array(inner.buffer, inner.byteOffset, inner.byteLength);
      const place = { [BINARY]: [inner.constructor.name, offset, bytes.length] };
      binaries.push(bytes);
      offset += bytes.length;
      return place;
    }),
  );
  const all = new Uint8Array(4 + json.length + offset);
  new DataView(all.buffer).setUint32(0, json.length);
  all.set(json, 4);
  let at = 4 + json.length;
  for (const bytes of binaries) {
    all.set(bytes, at);
    at += bytes.length;
  }
  return all;
}

/** Decodes the bytes of `encodeValue`, typed arrays included. */
export function decodeValue(bytes: Uint8Array): object {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const start = 4 + length;
  return JSON.parse(new TextDecoder().decode(bytes.subarray(4, start)), (_, inner: unknown) => {
    const place =
      typeof inner === 'object' && inner !== null && BINARY in inner ? inner[BINARY] : null;
    if (!Array.isArray(place)) return inner;
    const [kind, offset, size] = place as [Kind, number, number]; // written by `encodeValue` and authenticated by the seal
    const copy = bytes.slice(start + offset, start + offset + size);
    return new KINDS[kind](copy.buffer);
  }) as object; // an object went in
}
