/** Elements whose content is not meant to be read. */
const UNREAD =
  /^(?:script|style|head|title|template|noscript|svg|math|object|iframe|select|textarea)$/;
/** Elements that end a line. */
const BLOCKS =
  /^(?:p|div|br|hr|tr|li|ul|ol|dl|dt|dd|table|h[1-6]|blockquote|pre|section|article|header|footer|address|form|fieldset)$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  deg: '°',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  times: '×',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  euml: 'ë',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  aring: 'å',
  ccedil: 'ç',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  oslash: 'ø',
  uacute: 'ú',
  ugrave: 'ù',
  ucirc: 'û',
  aelig: 'æ',
  Eacute: 'É',
  iexcl: '¡',
  iquest: '¿',
  zwnj: '',
  zwj: '',
  shy: '',
};

/**
 * The words of an HTML mail as plain text: quotes marked with `>`, blocks on lines of their own, scripts and styles left
 * out. Nothing is parsed into a document, so nothing in it can run or load. One pass, whatever the markup is like.
 */
export function htmlToText(html: string): string {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let skipping = '';
  const lastClose = html.lastIndexOf('>');
  const endLine = (): void => {
    const text = line.replace(/[^\S\u00a0]+/g, ' ').trim();
    if (text !== '' || (lines.length > 0 && lines.at(-1) !== ''))
      lines.push(text === '' ? '' : `${'> '.repeat(Math.min(depth, 3))}${text}`);
    line = '';
  };
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (skipping === '') line += decodeEntities(html.slice(at, end));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      if (close < 0) break;
      at = close + 3;
      continue;
    }
    // Asked once more after it was not found, it would be looked for to the end each time.
    const close = lastClose > open ? html.indexOf('>', open + 1) : -1;
    // A sign that opens no tag is a sign.
    const [, slash = '', tag = ''] = TAG.exec(html.slice(open, open + 24)) ?? [];
    if (close < 0 || (tag === '' && !/[!?/]/.test(html[open + 1] ?? ''))) {
      if (skipping === '') line += '<';
      at = open + 1;
      continue;
    }
    at = close + 1;
    const name = tag.toLowerCase();
    if (skipping !== '') {
      if (slash === '/' && name === skipping) skipping = '';
      continue;
    }
    if (slash === '' && UNREAD.test(name) && html[close - 1] !== '/') skipping = name;
    else if (BLOCKS.test(name)) {
      if (line.trim() !== '') endLine();
      if (name === 'blockquote') depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
      if (slash === '' && name === 'li') line = '- ';
      if (name === 'p' && slash === '/') endLine();
    } else if (name === 'td' || name === 'th') line += ' ';
  }
  endLine();
  return lines.join('\n').trim();
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,8}));?/gi,
    (match, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined)
        return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? match) : match;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '\ufffd';
    },
  );
}

const TAG = /^<(\/?)([a-z][a-z0-9]*)/i;
