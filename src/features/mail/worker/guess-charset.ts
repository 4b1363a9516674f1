import { decodeIbm850, guessLetters } from '../../../table/guess-letters.ts';

/**
 * Names the encoding of bytes for `TextDecoder`: UTF-8 if they are valid UTF-8; else the declared
 * encoding, if this browser supports it and the bytes do not contradict it; else a guess from pairs
 * of bytes.
 */
export function guessCharset(bytes: Uint8Array, declared: string): string {
  const name = usualName(declared);
  const known = canDecode(name);
  if (JIS.test(ascii(bytes))) return 'iso-2022-jp';
  if (isValid(bytes, 'utf-8')) return known && /^(?:utf-7|utf-16|hz)/.test(name) ? name : 'utf-8';
  if (known && !UNTRUE.test(name)) return name;
  return guessLetters(bytes);
}

/** Decodes bytes; those that the encoding does not define become U+FFFD. */
export function decodeLetters(bytes: Uint8Array, charset: string): string {
  if (charset === 'ibm850') return decodeIbm850(bytes);
  if (charset === UTF_7) return decodeUtf7(new TextDecoder('windows-1252').decode(bytes));
  const text = new TextDecoder(charset).decode(bytes);
  // Node reads windows-1252 as Latin-1: https://github.com/nodejs/node/issues/56542
  return new TextDecoder(charset).encoding === 'windows-1252'
    ? text.replace(/[\u0080-\u009f]/g, (sign) => C1[sign.charCodeAt(0) - 0x80] ?? sign)
    : text;
}

/** Maps names that mail programs use for encodings to those that `TextDecoder` knows. */
function usualName(declared: string): string {
  const name = declared.trim().toLowerCase();
  const page = /^(?:x-)?(?:cp|ms|win|windows)[-_]?(\d{3,4})$/.exec(name)?.[1];
  const iso = /^iso[-_ ]?8859[-_ ]?(\d{1,2})\b/.exec(name)?.[1];
  if (page) return PAGES[page] ?? `windows-${page}`;
  if (iso) return `iso-8859-${iso}`;
  if (/^(?:ibm|csibm|pc)?-?0?(?:437|850|858)(?:multilingual)?$/.test(name)) return 'ibm850';
  return name
    .replace(/^latin[-_]?1$/, 'iso-8859-1')
    .replace(/^utf8.*/, 'utf-8')
    .replace(/^(?:unicode-1-1-)?utf-?7$/, UTF_7);
}

/**
 * Decodes UTF-7, which old Microsoft programs write and browsers do not support: `f+APw-r` is
 * "für".
 */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z\d+/]*)-?/g, (_, coded: string) => {
    if (coded === '') return '+';
    const bytes = Uint8Array.from(
      atob(coded.slice(0, coded.length - (coded.length % 4 === 1 ? 1 : 0))),
      (sign) => sign.charCodeAt(0),
    );
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, bytes.length & ~1));
  });
}

function canDecode(charset: string): boolean {
  try {
    return (
      charset === 'ibm850' ||
      charset === UTF_7 ||
      (charset !== '' && new TextDecoder(charset).encoding !== '')
    );
  } catch {
    return false; // the name is unknown
  }
}

function isValid(bytes: Uint8Array, charset: string): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false; // the bytes are invalid in this encoding
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
  '437': 'ibm850',
  '850': 'ibm850',
  '858': 'ibm850',
};
const UTF_7 = 'utf-7';
const MAX_LOOKED_AT = 200_000;
/**
 * Programs declare these encodings without checking; other bytes than ASCII and UTF-8 prove them
 * wrong.
 */
const UNTRUE = /^(?:utf-?8|us-ascii|ascii|ansi_x3.*)$/;
/** Escape sequences that switch to Japanese characters in ISO-2022-JP. */
const JIS = /\x1b(?:\$[@B]|\([JI])/;
