import { htmlToText } from '../core/html-text.ts';
import { withoutGuard } from './formula-guard.ts';

/**
 * What people read in a cell: the text of one that is a piece of HTML, or has its signs as HTML has them; line breaks
 * that a program wrote as `\n`; no apostrophe before what a spreadsheet would take for a formula; nothing where a
 * database says that there is nothing. Any other cell as it is.
 */
export function plainText(cell: string): string {
  if (NOTHING.test(cell)) return '';
  const text = withLineBreaks(withoutGuard(cell));
  const isEncoded = ENTITY.test(text);
  if ((HTML.test(text) || isEncoded) && MARKUP.test(text)) return htmlToText(text);
  if (LONE_BREAKS.test(text)) return htmlToText(text);
  return isEncoded ? withoutEntities(text) : text;
}

/** Signs alone are put back: what stands between `<` and `>` was written by a person. */
function withoutEntities(text: string): string {
  const shielded = text.replaceAll('<', '&lt;').replace(/\n/g, '<br>');
  return htmlToText(shielded);
}

/** A cell without line breaks that has them written out; a path such as `C:\new` has none. */
function withLineBreaks(cell: string): string {
  if (!cell.includes('\\') || cell.includes('\n') || !WRITTEN_BREAK.test(cell)) return cell;
  return cell.replace(BREAK_OR_PATH, (found) =>
    /^(?:\\r)?\\n$/.test(found) ? '\n' : found.length === 2 ? ' ' : found,
  );
}

/** Begins with an element, or has line elements within. */
const HTML =
  /^\s*<(?:!doctype|html|head|body|p|div|span|br|table|ul|ol|li|h[1-6]|b|i|strong|em|a|font|blockquote|pre|section)\b[^<>]*>|<br\s*\/?>|<\/(?:p|div|li|h[1-6])>/i;
const MARKUP = /<(?:br|hr)\s*\/?>|<\/[a-z][a-z0-9]*\s*>/i;
/** Elements whose end may be left out. */
const LONE_BREAKS = /^\s*<(?:p|div)>[^]*\S/i;
const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5}|#x[\da-f]{2,5}|[aeioucnAEIOUCN](?:uml|acute|grave|circ|tilde|cedil)|szlig|euro|[lr][sd]quo|[nm]dash|hellip);/;
const NOTHING = /^\s*(?:\\N|null|nan|<null>|\(null\)|\[null\]|#N\/A|undefined)\s*$/i;
/** A written break that can be nothing else: with a return before it, twice, or behind the end of a sentence. */
const WRITTEN_BREAK = /\\r\\n|\\n\\n|[.,;!?)]\s?\\n|(?<=\p{Ll})\\n(?=\p{Lu}\p{Ll})/u;
const BREAK_OR_PATH = /[a-z]:\\\S*|\\\\\w\S*|(?:\\r)?\\n|\\[rt]/gi;
