import { Tokenizer } from 'htmlparser2';

/**
 * The words of an HTML mail as plain text. Quotes get `>` marks, blocks get lines of their own,
 * preformatted lines stay as they are; scripts, styles and hidden elements are left out. The
 * function reads tag by tag and builds no tree, so nothing in the mail can run or load, and time
 * and memory grow only linearly with its length.
 */
export function htmlToText(html: string): string {
  const shown = read(html, true);
  // Where a hidden element never ends, or the whole mail is hidden, hidden elements are read too.
  return shown.isHiding || (shown.hasHidden && shown.text === '')
    ? read(html, false).text
    : shown.text;
}

function read(
  html: string,
  hides: boolean,
): { readonly text: string; readonly isHiding: boolean; readonly hasHidden: boolean } {
  const text = new PlainText();
  let [name, attribute, style] = ['', '', ''];
  const isHidden = (): boolean =>
    hides && style !== '' && (HIDDEN.test(style) || (name === 'span' && TINY.test(style)));
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => text.add(html.slice(start, end)),
      ontextentity: (codePoint) => text.add(String.fromCodePoint(codePoint)),
      ...IGNORED,
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
        style = '';
      },
      onattribname(start, end) {
        attribute = html.slice(start, Math.min(end, start + 10)).toLowerCase();
        if (attribute === 'hidden') style += ';display:none';
      },
      onattribdata(start, end) {
        if (attribute === 'style') style += html.slice(start, Math.min(end, start + MAX_STYLE));
      },
      onopentagend: () => text.open(name, isHidden()),
      onselfclosingtag: () => text.openAndClose(name),
      onclosetag: (start, end) => text.close(html.slice(start, end).toLowerCase()),
      oncdata: (start, end, offset) => text.add(html.slice(start, end - offset)),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  const { isHiding, hasHidden } = text;
  return { text: text.end(), isHiding, hasHidden };
}

/**
 * Styles that hide an element from readers; senders hide the preview lines of an inbox this way.
 */
const HIDDEN =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)|(?:^|;)\s*(?:max-height|opacity)\s*:\s*0(?:px)?\s*(?:;|!|$)/i;
/** Letters without a size. Larger elements have it, too, around others with a size of their own. */
const TINY = /(?:^|;)\s*font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$)/i;
const MAX_STYLE = 1_000;
/** Elements that have no end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** Elements whose content is not meant for readers. */
const UNREAD = /^(?:script|style|head|title|template|noscript|svg|math|object|iframe|select)$/;
/** Elements that end a line. */
const BLOCKS =
  /^(?:p|div|br|hr|tr|li|ul|ol|dl|dt|dd|table|h[1-6]|blockquote|pre|section|article|header|footer|address|form|fieldset|textarea)$/;
/** Elements whose lines stay as they are written. */
const PREFORMATTED = /^(?:pre|textarea)$/;
/** Signs that mark where a word may break or join; the writer did not type them. */
const INVISIBLE = /[\u00ad\u200c]/g;
const MAX_QUOTE_MARKS = 3;

const ignore = (): void => undefined;
/** Parser events that a reader of tags and text ignores. */
export const IGNORED = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onprocessinginstruction: ignore,
};

/** Collects the lines of a mail as plain text. */
class PlainText {
  readonly #lines: string[] = [];
  #line = '';
  #quotes = 0;
  /**
   * Name of the open element whose content is left out; '' when content is read. `#depth` counts
   * how many elements of that name are nested.
   */
  #unread = '';
  #depth = 0;
  #isHidden = false;
  hasHidden = false;
  /** Number of open elements whose lines stay as they are written. */
  #preformatted = 0;

  /** Whether a hidden element is open. */
  get isHiding(): boolean {
    return this.#unread !== '' && this.#isHidden;
  }

  add(text: string): void {
    if (this.#unread !== '') return;
    if (this.#preformatted === 0) {
      this.#line += text;
      return;
    }
    const [first = '', ...rest] = text.split(/\r?\n/);
    this.#line += first;
    for (const line of rest) {
      this.#endLine();
      this.#line = line;
    }
  }

  open(name: string, isHidden: boolean): void {
    if (this.#unread !== '') {
      if (name === this.#unread) this.#depth++;
      return;
    }
    if (UNREAD.test(name) || (isHidden && !VOID.test(name))) {
      this.#unread = name;
      this.#depth = 1;
      this.#isHidden = isHidden;
      this.hasHidden ||= isHidden;
      return;
    }
    this.#startBlock(name);
    if (name === 'blockquote') this.#quotes++;
    else if (PREFORMATTED.test(name)) this.#preformatted++;
    else if (name === 'li') this.#line = '- ';
  }

  openAndClose(name: string): void {
    if (this.#unread === '') this.#startBlock(name);
  }

  close(name: string): void {
    if (this.#unread !== '') {
      if (name === this.#unread && --this.#depth === 0) this.#unread = '';
      return;
    }
    this.#startBlock(name);
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    else if (PREFORMATTED.test(name)) this.#preformatted = Math.max(0, this.#preformatted - 1);
    else if (name === 'p') this.#endLine();
  }

  end(): string {
    this.#endLine();
    return this.#lines.join('\n').trim();
  }

  #startBlock(name: string): void {
    if (name === 'td' || name === 'th') this.#line += ' ';
    else if (BLOCKS.test(name) && this.#line.trim() !== '') this.#endLine();
  }

  /** Ends the line; leaves out a second empty line in a row. */
  #endLine(): void {
    const text = this.#line
      .replace(INVISIBLE, '')
      .replace(/[^\S\u00a0]+/g, ' ')
      .trim();
    this.#line = '';
    if (text === '' && (this.#lines.length === 0 || this.#lines.at(-1) === '')) return;
    const marks = '> '.repeat(Math.min(this.#quotes, MAX_QUOTE_MARKS));
    this.#lines.push(text === '' ? '' : marks + text);
  }
}
