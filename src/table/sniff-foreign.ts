/**
 * Recognises by the beginning of a text that it is not a table of lines: pages and workbooks with a
 * table in markup and XML are read, other kinds are refused by name. Null for any other text.
 */
export type Foreign =
  | 'markup-table'
  | 'is-xml'
  | 'is-html'
  | 'is-sql'
  | 'is-yaml'
  | 'is-mail'
  | 'is-rtf'
  | 'is-arff'
  | 'is-fasttext'
  | 'is-records';

export function sniffForeign(head: string): Foreign | null {
  const text = withoutComments(head.replace(/^\ufeff/, '').trimStart());
  const beginning = text.slice(0, MAX_LOOKED_AT);
  if (text.startsWith('{\\rtf')) return 'is-rtf';
  if (PART_OF_PAGE.test(beginning) && TABLE.test(text) && ROW.test(text)) return 'markup-table';
  if (MARKUP.test(beginning)) {
    const shown = text.replace(CDATA, '');
    if (WORKBOOK.test(beginning) || (TABLE.test(shown) && ROW.test(shown))) return 'markup-table';
    return /^<(?:!doctype html|html|head|body)/i.test(beginning) ? 'is-html' : 'is-xml';
  }
  if (SQL.test(beginning)) return 'is-sql';
  if (YAML.test(beginning)) return 'is-yaml';
  if (MAIL.test(beginning)) return 'is-mail';
  if (ARFF.test(beginning)) return 'is-arff';
  if (FASTTEXT.test(beginning)) return 'is-fasttext';
  return VERTICAL.test(beginning) || PAGES.test(beginning) ? 'is-records' : null;
}

/** Jira names itself in a comment of the file. */
function withoutComments(text: string): string {
  let at = 0;
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at);
    if (end < 0) break;
    at = end + '-->'.length;
    while (/\s/.test(text[at] ?? '')) at++;
  }
  return text.slice(at);
}

const MAX_LOOKED_AT = 20_000;
const MARKUP =
  /^<(?:\?xml\b|\?mso|!doctype\b|html\b|head\b|body\b|meta\b|style\b|table\b|rss\b|(?:\w+:)?Workbook\b|(?!p>|div>|span>|b>|i>)[\w:.-]+(?:\s[^<>]*)?>\s*<[\w:.-]+(?:\s[^<>]*)?(?:\/>|>(?:\s*<[\w:.-]+[\s>]|[^]{0,500}<\/)))/i;
/** A part of a page, copied from one, may begin with what stands above its table. */
const PART_OF_PAGE = /^<(?:h[1-6]|div|center|form|section|main|article|link)(?:\s[^<>]*)?>/i;
const CDATA = /<!\[CDATA\[[^]*?\]\]>/g;
const TABLE = /<table\b/i;
const ROW = /<tr\b/i;
const WORKBOOK = /<(?:\w+:)?Workbook\b/;
const SQL =
  /^(?:(?:--|#|\/\*)[^\n]*\n|\s|(?:SET|USE|LOCK|BEGIN|START|DROP|PRAGMA|SELECT|ALTER|GRANT|TRUNCATE|DELETE)\b[^;\n]*;?|GO\n|\\\w+[^\n]*\n|CREATE\s+(?:SCHEMA|EXTENSION|TYPE|DATABASE)\b[^;]*;)*(?:INSERT\s+(?:INTO\s+)?[[\]`"\w.]+\s*(?:\(|VALUES|SELECT)|CREATE\s+TABLE|COPY\s+\S+\s*\()/i;
const YAML = /^(?:---\s*\n)?(?:\w+:\s*\n)?\s*- [\w ]+: [^\n]*\n\s+[\w ]+: /;
const MAIL =
  /^(?:From \S+[^\n]*\n)?(?=(?:[\w-]+: ?[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}From: )(?:[\w-]+: ?[^\n]*\r?\n(?:[ \t][^\n]*\n)*){2,}(?:\r?\n|[\w-]+: )/i;
const ARFF = /^(?:%[^\n]*\n|\s)*@relation\b/i;
const FASTTEXT = /^__label__\S+\s/;
/** What `mysql` writes with `\G`, and `psql` with `\x`. */
const VERTICAL = /^(?:\*{5,} ?\d+\. row ?\*{5,}|-\[ RECORD \d+ \])/;
/** Lines "name: value" and an empty line; then the first name again. */
const PAGES =
  /^(\p{L}[\p{L}\d _-]{0,30}):[^\n]*\n(?:\p{L}[\p{L}\d _-]{0,30}:[^\n]*\n){1,20}(?:[ \t\r]*\n)+\1:/u;
