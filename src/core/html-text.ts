import { Tokenizer } from 'htmlparser2';

/**
 * The words of an HTML mail as plain text: quotes marked with `>`, blocks on lines of their own,
 * scripts and styles left out. Tags are read one by one and never built into a tree, so nothing in
 * the mail can run or load, and time and memory grow with its length alone, whatever the markup is
 * like.
 */
export function htmlToText(html: string): string {
  const text = new PlainText();
  let name = '';
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext: (start, end) => text.add(html.slice(start, end)),
      ontextentity: (codePoint) => text.add(String.fromCodePoint(codePoint)),
      onopentagname(start, end) {
        name = html.slice(start, end).toLowerCase();
      },
      onopentagend: () => text.open(name),
      onselfclosingtag: () => text.openAndClose(name),
      onclosetag: (start, end) => text.close(html.slice(start, end).toLowerCase()),
      oncdata: (start, end, offset) => text.add(html.slice(start, end - offset)),
      ...IGNORED,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return text.end();
}

/** Elements whose content is not meant to be read. */
const UNREAD =
  /^(?:script|style|head|title|template|noscript|svg|math|object|iframe|select|textarea)$/;
/** Elements that end a line. */
const BLOCKS =
  /^(?:p|div|br|hr|tr|li|ul|ol|dl|dt|dd|table|h[1-6]|blockquote|pre|section|article|header|footer|address|form|fieldset)$/;
/** Signs that mark where a word may break or join; they are no part of what was written. */
const INVISIBLE = /[\u00ad\u200c]/g;
const MAX_QUOTE_MARKS = 3;

const ignore = (): void => undefined;
/** What a reader of tags and text has no use for. */
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

/** Collects lines. */
class PlainText {
  readonly #lines: string[] = [];
  #line = '';
  #quotes = 0;
  /** The unread element that is open; '' when what comes is to be read. */
  #unread = '';

  add(text: string): void {
    if (this.#unread === '') this.#line += text;
  }

  open(name: string): void {
    if (this.#unread !== '') return;
    if (UNREAD.test(name)) this.#unread = name;
    else this.#startBlock(name);
    if (name === 'blockquote') this.#quotes++;
    else if (name === 'li') this.#line = '- ';
  }

  openAndClose(name: string): void {
    if (this.#unread === '') this.#startBlock(name);
  }

  close(name: string): void {
    if (this.#unread !== '') {
      if (name === this.#unread) this.#unread = '';
      return;
    }
    this.#startBlock(name);
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
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

  /** Ends the line; a second empty one in a row is left out. */
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
