/**
 * Repairs text whose UTF-8 was once or twice read as windows-1252 (`fÃ¼r`); other text is
 * unchanged. Runs of letters that do not decode as UTF-8 stay.
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

/** The byte that windows-1252 decodes to this character; -1 where no byte does. */
function byteOf(sign: string): number {
  const code = sign.charCodeAt(0);
  return code < 0x100 ? code : HIGH.indexOf(sign) < 0 ? -1 : 0x80 + HIGH.indexOf(sign);
}

/**
 * Characters of the bytes 0x80 to 0x9f. `\0` stands for a byte without a character, which decodes
 * to a control character.
 */
const HIGH = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const LETTERS = `\u0080-\u00ff${HIGH.replaceAll('\0', '')}`;
/** Pairs that no language writes: a letter and a character of a continuation byte of UTF-8. */
const SIGNS = new RegExp(
  `[ÃÂ][\u0080-\u00bf${HIGH.replaceAll('\0', '')}]|â€|(?:[ÐÑ][${LETTERS}]){3}`,
);
const RUNS = new RegExp(`[${LETTERS}]{2,}`, 'g');
const MAX_ROUNDS = 2;
