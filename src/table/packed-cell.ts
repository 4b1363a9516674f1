/**
 * Returns the text that a program packed into a cell: a percent-encoded text is decoded, also one whose
 * blanks alone are encoded, and of a
 * JSON object the values are taken whose names mean text. Other cells stay as they are.
 */
export function unpackCell(cell: string): string {
  if (isPercentEncoded(cell.trim()) || JOINED.test(cell.trim())) return decoded(cell);
  return OBJECT.test(cell) ? textOfObject(cell) : cell;
}

/** A text without a blank and with at least two encoded ones: three words or more. */
function isPercentEncoded(text: string): boolean {
  if (!text.includes('%') || /\s/.test(text) || ADDRESS.test(text)) return false;
  return ENCODED.test(text) && (text.match(ENCODED_BLANK)?.length ?? 0) > 1;
}

function decoded(cell: string): string {
  try {
    return decodeURIComponent(cell.replaceAll('+', ' '));
  } catch {
    return cell;
  }
}

function textOfObject(cell: string): string {
  try {
    const value = JSON.parse(cell) as Readonly<Record<string, unknown>>; // an object, by its braces
    const texts = Object.entries(value).flatMap(([name, one]) =>
      TEXT_NAME.test(name) && typeof one === 'string' && one.trim() !== '' ? [one] : [],
    );
    return texts.length > 0 ? texts.join('\n') : cell;
  } catch {
    return cell;
  }
}

/** Six words or more with a plus for each blank; the limit of a word excludes base64. */
const JOINED = /^[\p{L}\p{M}\d'’.,;:!?()-]{1,30}(?:\+[\p{L}\p{M}\d'’.,;:!?()-]{1,30}){5,}$/u;
const ENCODED = /%[\da-f]{2}/i;
const ENCODED_BLANK = /%20|\+/g;
const ADDRESS = /:\/\/|^www\./i;
const OBJECT = /^\s*\{\s*"[^]*\}\s*$/;
const TEXT_NAME =
  /^(?:subject|title|summary|description|text|body|message|content|comment|question|betreff|beschreibung|nachricht|asunto|descripci[oó]n|mensaje|objet|sujet|assunto|descri[cç][aã]o|mensagem)$/i;
