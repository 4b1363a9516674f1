/**
 * Text whose letters were taken for windows-1252 and written as UTF-8 again (`fÃ¼r`), once or twice, as it was before;
 * any other text as it is. Runs of letters that are no UTF-8 when they are taken back stay.
 */
export function withoutMojibake(text: string): string {
  let [found, before] = [text, ''];
  for (let round = 0; round < MAX_ROUNDS && found !== before && SIGNS.test(found); round++) {
    before = found;
    found = found.replace(RUNS, (run) => takenBack(run) ?? run);
  }
  return found;
}

function takenBack(run: string): string | null {
  const bytes = [...run].map(byteOf);
  if (bytes.includes(-1)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** The byte of windows-1252 that is read as this character; -1 where there is none. */
function byteOf(sign: string): number {
  const code = sign.charCodeAt(0);
  return code < 0x100 ? code : HIGH.indexOf(sign) < 0 ? -1 : 0x80 + HIGH.indexOf(sign);
}

/** Characters of the bytes 0x80 to 0x9f; a byte without one is read as a control character, and is below 0x100 here. */
const HIGH = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const LETTERS = `\u0080-\u00ff${HIGH.replaceAll('\0', '')}`;
/** Pairs that no language has: a letter with a sign of the bytes that follow in UTF-8. */
const SIGNS = new RegExp(
  `[ÃÂ][\u0080-\u00bf${HIGH.replaceAll('\0', '')}]|â€|(?:[ÐÑ][${LETTERS}]){3}`,
);
const RUNS = new RegExp(`[${LETTERS}]{2,}`, 'g');
const MAX_ROUNDS = 2;
