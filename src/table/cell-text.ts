import { htmlToText } from '../core/html-text.ts';
import { unifyLineEnds } from './csv-text.ts';
import { withoutGuard } from './formula-guard.ts';
import { withoutMojibake } from './mojibake.ts';
import { unpackCell } from './packed-cell.ts';

/**
 * Returns the text that people read in a cell, the same whatever form of a table it came in: line
 * ends become `\n`, HTML becomes plain text, entities and a written `\n` are decoded, comments of
 * templates and the apostrophe against formulas are removed, and a database's mark for a missing
 * value becomes empty. Other cells stay as they are.
 */
export function plainText(written: string): string {
  if (NOTHING.test(written)) return '';
  const cell = unifyLineEnds(unpackCell(written).replace(WORKBOOK_RETURN, '\r'));
  const text = withoutComments(firstArticle(withLineBreaks(withoutGuard(withoutMojibake(cell)))));
  const isEncoded = ENTITY.test(text);
  if ((HTML.test(text) || isEncoded) && MARKUP.test(text)) return htmlToText(text);
  if (LONE_BREAKS.test(text)) return htmlToText(text);
  if (!isEncoded) return text;
  const decoded = withoutEntities(text);
  return ESCAPED_PAGE.test(text) && MARKUP.test(decoded) ? htmlToText(decoded) : decoded;
}

/** Decodes entities only: a person wrote the text between `<` and `>`. */
function withoutEntities(text: string): string {
  const shielded = text.replaceAll('<', '&lt;').replace(/\n/g, '<br>');
  return htmlToText(shielded);
}

/** Comments of a template for the people who fill it in; a page does not show them. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at);
    if (end < 0) break;
    kept.push(text.slice(from, at));
    from = end + '-->'.length;
  }
  return from === 0 ? text : [...kept, text.slice(from)].join('').replace(/^\s+/, '');
}

/** OTRS exports a tree of articles. The first one without its header is what the customer wrote. */
function firstArticle(text: string): string {
  if (!ARTICLE.test(text)) return text;
  const [, first = ''] = text.split(ARTICLE);
  return first.replace(/^\s*(?:(?:From|To|Cc|Subject|Von|An|Kopie|Betreff): .*\n)+/, '').trim();
}

/** Decodes `\n` in a cell without line breaks, but not in a path such as `C:\new`. */
function withLineBreaks(cell: string): string {
  if (!cell.includes('\\') || cell.includes('\n') || !WRITTEN_BREAK.test(cell)) return cell;
  return cell.replace(BREAK_OR_PATH, (found) =>
    /^(?:\\r)?\\n$/.test(found) ? '\n' : found.length === 2 ? ' ' : found,
  );
}

/** How Excel writes a carriage return. */
const WORKBOOK_RETURN = /_x000D_/gi;
/** HTML begins with an element or contains elements that make lines. */
const HTML =
  /^\s*<(?:!doctype|html|head|body|p|div|span|br|table|ul|ol|li|h[1-6]|b|i|strong|em|a|font|blockquote|pre|section)\b[^<>]*>|<br\s*\/?>|<\/(?:p|div|li|h[1-6])>/i;
const MARKUP = /<(?:br|hr)\s*\/?>|<\/[a-z][a-z0-9]*\s*>/i;
/** Elements whose end tag is optional. */
const LONE_BREAKS = /^\s*<(?:p|div)>[^]*\S/i;
const ENTITY =
  /&(?:amp|lt|gt|quot|apos|nbsp|#\d{2,5}|#x[\da-f]{2,5}|[aeioucnAEIOUCN](?:uml|acute|grave|circ|tilde|cedil)|szlig|euro|[lr][sd]quo|[nm]dash|hellip);/;
/** HTML whose `<` and `>` a program has encoded as entities. */
const ESCAPED_PAGE =
  /^\s*&(?:lt|#60);(?:p|div|span|br|ul|ol|table|html|h[1-6])\b[^]*&(?:gt|#62);\s*$/i;
const ARTICLE = /^\(\d{1,4}\)-->\|\|/m;
const NOTHING = /^\s*(?:\\N|null|nan|<null>|\(null\)|\[null\]|#N\/A|undefined)\s*$/i;
/**
 * A written `\n` that is certainly a line break: it follows `\r`, comes twice, or follows the end
 * of a sentence.
 */
const WRITTEN_BREAK = /\\r\\n|\\n\\n|[.,;!?)]\s?\\n|(?<=\p{Ll})\\n(?=\p{Lu}\p{Ll})/u;
const BREAK_OR_PATH = /[a-z]:\\\S*|\\\\\w\S*|(?:\\r)?\\n|\\[rt]/gi;
