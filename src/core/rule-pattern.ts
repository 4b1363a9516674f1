import { foldDashes, foldRawSigns } from './fold-text.ts';
import { plainCharacters } from './normalise.ts';

/**
 * Compiles a rule's regular expression after folding its characters as the text's: dashes, quotes,
 * apostrophes, wide letters, white space. Throws the error of `RegExp` for an invalid source.
 */
export function compilePattern(source: string): RegExp {
  let isInClass = false;
  const folded = source.normalize('NFC').replace(PART, (part) => {
    if (part === '[') isInClass = true;
    if (part === ']') isInClass = false;
    if (part === '\\t') return isInClass ? '\\t ' : ' ';
    const written = part.startsWith('\\') ? escaped(part) : part;
    const plain = foldDashes(plainCharacters(foldRawSigns(written)));
    if (plain === written) return part;
    return plain === '-' && !isInClass ? '-' : plain.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  });
  try {
    return new RegExp(isInClass ? folded : folded.replace(/ {2,}/g, ' '), 'iu');
  } catch {
    return new RegExp(source, 'iu');
  }
}

/**
 * The character of a hexadecimal escape; any other escape is returned unchanged, since all its
 * characters are plain.
 */
function escaped(part: string): string {
  const code = /^\\[ux]([\da-f]+)$/i.exec(part)?.[1];
  return code === undefined ? part : String.fromCharCode(Number.parseInt(code, 16));
}

const PART = /\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|[[\]]|[^\0-\x7f]/giu;
