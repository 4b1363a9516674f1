import { itemAt } from '../core/item-at.ts';

/** Guesses an encoding from the sequence of its bytes. */
export type GuessedEncoding =
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'koi8-r'
  | 'macintosh'
  | 'ibm850'
  | 'gb18030'
  | 'big5'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr';

/**
 * Guesses the encoding of text that is not UTF-8. Japanese, Chinese and Korean letters are pairs of
 * bytes; Cyrillic, Greek, Hebrew and Arabic make whole words of bytes beyond ASCII. All other
 * languages have single such letters within Latin words: the right encoding reads them as small
 * letters, a wrong one as signs.
 */
export function guessLetters(bytes: Uint8Array): GuessedEncoding {
  const high = bytes.filter((byte) => byte > 0x7f).length;
  if (high === 0) return 'windows-1252';
  const letters = bytes.filter((byte) => byte > 0x40).length;
  return high * 4 < letters && inRuns(bytes) * 2 < high ? guessLatin(bytes) : guessScript(bytes);
}

/** Number of bytes beyond ASCII that stand in runs of three or more. */
function inRuns(bytes: Uint8Array): number {
  let [sum, run] = [0, 0];
  for (let at = 0; at <= bytes.length; at++) {
    if ((bytes[at] ?? 0) > 0x7f) run++;
    else {
      if (run > 2) sum += run;
      run = 0;
    }
  }
  return sum;
}

function guessScript(bytes: Uint8Array): GuessedEncoding {
  const share = (charset: string, script: RegExp): number => {
    const text = new TextDecoder(charset).decode(bytes);
    const strange = [...text].filter((sign) => sign > '\x7f');
    // A sample may begin or end inside a pair.
    if (text.split('\ufffd').length - 1 > MAX_LOST) return 0;
    return strange.filter((sign) => script.test(sign)).length / Math.max(1, strange.length);
  };
  if (share('euc-jp', KANA) > 0.15) return 'euc-jp';
  if (share('shift_jis', KANA) > 0.15) return 'shift_jis';
  if (share('euc-kr', HANGUL) > 0.9) return 'euc-kr';
  // Latin words contain runs of one or two such bytes too ("Grüße").
  const isWords = inRuns(bytes) * 2 >= bytes.filter((byte) => byte > 0x7f).length;
  const [best] = (isWords ? SCRIPTS : [])
    .map(([name, frequent]) => ({ name, share: share(name, frequent) }))
    .sort((a, b) => b.share - a.share);
  if (best && best.share > 0.6) return best.name;
  if (shareOfCommonHan(bytes) > 0.6 && share('gb18030', HAN) > 0.7) return 'gb18030';
  return share('big5', HAN) > 0.7 ? 'big5' : guessLatin(bytes);
}

/** Number of pairs that would be among the commonest characters of GB 2312. */
function shareOfCommonHan(bytes: Uint8Array): number {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = itemAt(bytes, at);
    if (lead < 0x80) continue;
    pairs++;
    at++;
    if (lead >= 0xb0 && lead <= 0xd7 && (bytes[at] ?? 0) > 0xa0) common++;
  }
  return common / Math.max(1, pairs);
}

function guessLatin(bytes: Uint8Array): GuessedEncoding {
  const text = decodeSingle(bytes, 'windows-1252');
  if (/[šž]/.test(text) && /[øèìù]\p{Ll}|\p{Ll}[øèìù]/u.test(text) && !/[äöüßçñ]/.test(text))
    return 'windows-1250'; // Czech
  if (/[ðþý]/.test(text) && /[çöü]/.test(text) && !/[áéíóúæ]/.test(text)) return 'windows-1254'; // Turkish
  const western = fit(text);
  const [best] = LATIN.map((name) => ({ name, fit: fit(decodeSingle(bytes, name)) })).sort(
    (a, b) => b.fit - a.fit,
  );
  return best && best.fit > western + MIN_GAIN ? best.name : 'windows-1252';
}

/**
 * The share of characters beyond ASCII that fit between letters: small letters, or capitals among
 * capitals.
 */
function fit(text: string): number {
  const inner = text.match(/(?<=\p{L})[^\0-\x7f](?=\p{L})/gu) ?? [];
  const good = text.match(/(?<=\p{L})[\p{Ll}’](?=\p{L})|(?<=\p{Lu})\p{Lu}(?=\p{Lu})/gu) ?? [];
  return inner.length === 0 ? 1 : good.filter((sign) => sign > '\x7f').length / inner.length;
}

function decodeSingle(bytes: Uint8Array, name: GuessedEncoding): string {
  // With `stream`, because Node otherwise reads windows-1252 as Latin-1,
  // https://github.com/nodejs/node/issues/56542
  return name === 'ibm850'
    ? decodeIbm850(bytes)
    : new TextDecoder(name).decode(bytes, { stream: true });
}

/** Encoding of old DOS programs and of "CSV (MS-DOS)"; browsers cannot decode it. */
export function decodeIbm850(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : IBM850[byte - 0x80];
  return text;
}

const IBM850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const LATIN = ['macintosh', 'ibm850', 'windows-1250'] as const;
const MIN_GAIN = 0.25;
const MAX_LOST = 2;
const KANA = /[\u3040-\u30ff]/;
const HANGUL = /[\uac00-\ud7a3]/;
const HAN = /[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef]/;
/**
 * The commonest letters of a script, in small letters. A wrong encoding reads them as capitals or
 * rare letters.
 */
const SCRIPTS = [
  ['windows-1251', /[оеаинтсрвлкмдпуяі]/],
  ['koi8-r', /[оеаинтсрвлкмдпуяі]/],
  ['windows-1253', /[αιετσνηουρπκλμςάέίό]/],
  ['windows-1255', /[ויהלאמתרבשנםקדע]/],
  ['windows-1256', /[الينموترةعبدسفكه]/],
] as const;
