/**
 * The name of the encoding that letters were written in, for `TextDecoder`. UTF-8 where the bytes
 * are that; else what was declared, if this browser knows it and it can be true; else a guess by
 * which bytes follow which: Japanese, Chinese and Korean have theirs in pairs, Cyrillic whole words
 * of them, and all others are windows-1252.
 */
export function guessCharset(bytes: Uint8Array, declared: string): string {
  const name = usualName(declared);
  const known = canDecode(name);
  if (JIS.test(ascii(bytes))) return 'iso-2022-jp';
  if (isValid(bytes, 'utf-8')) return known && /^(?:utf-?7|utf-16|hz)/.test(name) ? name : 'utf-8';
  if (known && !UNTRUE.test(name)) return name;
  return guess(bytes);
}

/** The letters; signs that the encoding does not have are U+FFFD. */
export function decodeLetters(bytes: Uint8Array, charset: string): string {
  const text = new TextDecoder(charset).decode(bytes);
  // Node reads windows-1252 as Latin-1: https://github.com/nodejs/node/issues/56542
  return new TextDecoder(charset).encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (sign) => C1[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}

/** Names that mail programs give to encodings which the platform knows by another. */
function usualName(declared: string): string {
  const name = declared.trim().toLowerCase();
  const page = /^(?:x-)?(?:cp|ms|win|windows)[-_]?(\d{3,4})$/.exec(name)?.[1];
  const iso = /^iso[-_ ]?8859[-_ ]?(\d{1,2})\b/.exec(name)?.[1];
  if (page) return PAGES[page] ?? `windows-${page}`;
  if (iso) return `iso-8859-${iso}`;
  return name.replace(/^latin[-_]?1$/, 'iso-8859-1').replace(/^utf8.*/, 'utf-8');
}

function guess(bytes: Uint8Array): string {
  const high = bytes.filter((byte) => byte > 0x7f);
  const letters = bytes.filter((byte) => byte > 0x40).length;
  if (high.length * 4 < letters) return 'windows-1252';
  const share = (charset: string, script: RegExp): number => {
    if (!isValid(bytes, charset)) return 0;
    const strange = [...new TextDecoder(charset).decode(bytes)].filter((sign) => sign > '\x7f');
    return strange.filter((sign) => script.test(sign)).length / Math.max(1, strange.length);
  };
  if (share('euc-jp', KANA) > 0.3) return 'euc-jp';
  if (share('shift_jis', KANA) > 0.3) return 'shift_jis';
  if (share('euc-kr', HANGUL) > 0.9) return 'euc-kr';
  const cyrillic = ['windows-1251', 'koi8-r'].map((name) => ({
    name,
    share: share(name, FREQUENT),
  }));
  const best = cyrillic.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share > 0.6) return best.name;
  if (shareOfCommonHan(bytes) > 0.6 && share('gb18030', HAN) > 0.7) return 'gb18030';
  return share('big5', HAN) > 0.7 ? 'big5' : 'windows-1252';
}

/** How many of the pairs are among the commonest signs of GB 2312, were they of that. */
function shareOfCommonHan(bytes: Uint8Array): number {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    pairs++;
    at++;
    if (lead >= 0xb0 && lead <= 0xd7 && (bytes[at] ?? 0) > 0xa0) common++;
  }
  return common / Math.max(1, pairs);
}

function canDecode(charset: string): boolean {
  try {
    return charset !== '' && new TextDecoder(charset).encoding !== '';
  } catch {
    return false; // a name that nobody knows
  }
}

function isValid(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // bytes that this encoding does not have
  }
}

function ascii(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, MAX_LOOKED_AT));
}

const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const PAGES: Readonly<Record<string, string>> = {
  '932': 'shift_jis',
  '936': 'gbk',
  '949': 'euc-kr',
  '950': 'big5',
  '65001': 'utf-8',
};
const MAX_LOOKED_AT = 200_000;
/** Declared by programs that do not look; bytes beyond ASCII that are no UTF-8 prove them wrong. */
const UNTRUE = /^(?:utf-?8|us-ascii|ascii|ansi_x3.*)$/;
/** How JIS switches to Japanese letters. */
const JIS = /\x1b(?:\$[@B]|\([JI])/;
const KANA = /[\u3040-\u30ff]/;
const HANGUL = /[\uac00-\ud7a3]/;
const HAN = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/;
/** The commonest Cyrillic letters, small: in the wrong encoding they are capitals or rare ones. */
const FREQUENT = /[оеаинтсрвлкмдпуяі]/;
