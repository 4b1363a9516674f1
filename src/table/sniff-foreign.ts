/**
 * What the beginning of a text shows to be no table of lines: a page or workbook with a table in markup, which is read,
 * or one of the kinds that are refused by name. Null for everything else.
 */
export type Foreign =
  'markup-table' | 'is-xml' | 'is-html' | 'is-sql' | 'is-yaml' | 'is-mail' | 'is-rtf';

export function sniffForeign(head: string): Foreign | null {
  const text = head.replace(/^\ufeff/, '').trimStart();
  const beginning = text.slice(0, MAX_LOOKED_AT);
  if (text.startsWith('{\\rtf')) return 'is-rtf';
  if (MARKUP.test(beginning)) {
    if (WORKBOOK.test(beginning) || (TABLE.test(text) && ROW.test(text))) return 'markup-table';
    return /^<(?:!doctype html|html|head|body)/i.test(beginning) ? 'is-html' : 'is-xml';
  }
  if (SQL.test(beginning)) return 'is-sql';
  if (YAML.test(beginning)) return 'is-yaml';
  return MAIL.test(beginning) ? 'is-mail' : null;
}

const MAX_LOOKED_AT = 20_000;
const MARKUP =
  /^<(?:\?xml\b|\?mso|!doctype\b|html\b|head\b|body\b|meta\b|style\b|table\b|rss\b|(?:\w+:)?Workbook\b|(?!p>|div>|span>|b>|i>)\w+(?:\s[^<>]*)?>\s*<\w+(?:\s[^<>]*)?>[^]{0,500}<\/)/i;
const TABLE = /<table\b/i;
const ROW = /<tr\b/i;
const WORKBOOK = /<(?:\w+:)?Workbook\b/;
const SQL =
  /^(?:(?:--|#|\/\*)[^\n]*\n|\s|(?:SET|USE|LOCK|BEGIN|START|DROP|PRAGMA)\b[^;\n]*;)*(?:INSERT\s+INTO|CREATE\s+TABLE|COPY\s+\S+\s*\()/i;
const YAML = /^(?:---\s*\n)?(?:\w+:\s*\n)?\s*- [\w ]+: [^\n]*\n\s+[\w ]+: /;
const MAIL =
  /^(?:From \S+[^\n]*\n)?(?=(?:[\w-]+: ?[^\n]*\n(?:[ \t][^\n]*\n)*){0,40}From: )(?:[\w-]+: ?[^\n]*\r?\n(?:[ \t][^\n]*\n)*){2,}(?:\r?\n|[\w-]+: )/i;
