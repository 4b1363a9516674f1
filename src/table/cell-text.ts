import { htmlToText } from '../core/html-text.ts';
import { withoutGuard } from './formula-guard.ts';
import { withoutMojibake } from './mojibake.ts';

/**
 * What people read in a cell: the text of one that is a piece of HTML, or has its signs as HTML has them; line breaks
 * that a program wrote as `\n`; no comment of a template; no apostrophe before what a spreadsheet would take for a formula; nothing where a
 * database says that there is nothing. Any other cell as it is.
 */
export function plainText(cell: string): string {
  if (NOTHING.test(cell)) return '';
  const text = withoutComments(firstArticle(withLineBreaks(withoutGuard(withoutMojibake(cell)))));
  const isEncoded = ENTITY.test(text);
  if ((HTML.test(text) || isEncoded) && MARKUP.test(text)) return htmlToText(text);
  if (LONE_BREAKS.test(text)) return htmlToText(text);
  if (!isEncoded) return text;
  const decoded = withoutEntities(text);
  return ESCAPED_PAGE.test(text) && MARKUP.test(decoded) ? htmlToText(decoded) : decoded;
}

/** Signs alone are put back: what stands between `<` and `>` was written by a person. */
function withoutEntities(text: string): string {
  const shielded = text.replaceAll('<', '&lt;').replace(/\n/g, '<br>');
  return htmlToText(shielded);
}

/** What a template tells those who fill it in, and no page shows. */
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

/** Of a tree of articles, as OTRS writes it, the first one without its header: that is the customer's. */
function firstArticle(text: string): string {
  if (!ARTICLE.test(text)) return text;
  const [, first = ''] = text.split(ARTICLE);
  return first.replace(/^\s*(?:(?:From|To|Cc|Subject|Von|An|Kopie|Betreff): .*\n)+/, '').trim();
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
/** A piece of HTML whose signs a program has written as entities. */
const ESCAPED_PAGE =
  /^\s*&(?:lt|#60);(?:p|div|span|br|ul|ol|table|html|h[1-6])\b[^]*&(?:gt|#62);\s*$/i;
const ARTICLE = /^\(\d{1,4}\)-->\|\|/m;
const NOTHING = /^\s*(?:\\N|null|nan|<null>|\(null\)|\[null\]|#N\/A|undefined)\s*$/i;
/** A written break that can be nothing else: with a return before it, twice, or behind the end of a sentence. */
const WRITTEN_BREAK = /\\r\\n|\\n\\n|[.,;!?)]\s?\\n|(?<=\p{Ll})\\n(?=\p{Lu}\p{Ll})/u;
const BREAK_OR_PATH = /[a-z]:\\\S*|\\\\\w\S*|(?:\\r)?\\n|\\[rt]/gi;
