/** Start value of a running hash; `salt` separates families of features. */
export function hashStart(salt: number): number {
  return (0x811c9dc5 ^ Math.imul(salt, 0x9e3779b1)) >>> 0;
}

/** Adds one UTF-16 code unit or a small number to a running FNV-1a hash. */
export function hashStep(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193);
}

/** Mixes a running hash to an unsigned 32-bit number, because FNV mixes the low bits poorly. */
export function hashEnd(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Unsigned 32-bit hash of a whole string. */
export function hashText(text: string, salt: number): number {
  let hash = hashStart(salt);
  for (let at = 0; at < text.length; at++) hash = hashStep(hash, text.charCodeAt(at));
  return hashEnd(hash);
}
