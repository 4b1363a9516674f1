import { marked, type Token, type Tokens } from 'marked';
import type { Block, HeadingNode, Inline } from '../../src/features/docs/shared/doc-nodes.ts';

/** A document's title and what stands below it. */
export interface ReadMarkdown {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/**
 * Reads a Markdown file that begins with a heading of the first level. `linkOf` gives the address that a
 * link of the file leads to, or null where only its words are to be shown. Comments are left out. Throws,
 * naming `file`, on other raw HTML, pictures, tasks and anything else that a node cannot hold.
 */
export function readMarkdown(
  text: string,
  file: string,
  linkOf: (target: string) => string | null,
): ReadMarkdown {
  const reader = new Reader(file, linkOf);
  const [first, ...rest] = marked.lexer(text).filter(({ type }) => type !== 'space');
  if (first?.type !== 'heading' || (first as Tokens.Heading).depth !== 1)
    throw new Error(`${file}: the first line must be the title, "# …"`);
  return { title: reader.titleOf(first as Tokens.Heading), blocks: reader.blocksOf(rest) };
}

/**
 * The anchor that GitHub gives a heading: small letters, spaces as hyphens, other signs gone. `taken`
 * counts those before it; a second one of the same words gets `-1`.
 */
export function anchorOf(words: string, taken: Map<string, number>): string {
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
  const before = taken.get(plain) ?? 0;
  taken.set(plain, before + 1);
  return before === 0 ? plain : `${plain}-${before}`;
}

class Reader {
  readonly #file: string;
  readonly #linkOf: (target: string) => string | null;
  readonly #anchors = new Map<string, number>();

  constructor(file: string, linkOf: (target: string) => string | null) {
    this.#file = file;
    this.#linkOf = linkOf;
  }

  titleOf(token: Tokens.Heading): string {
    const title = wordsOf(token.tokens);
    anchorOf(title, this.#anchors);
    return title;
  }

  blocksOf(tokens: readonly Token[]): readonly Block[] {
    return tokens.flatMap((token) => this.#blockOf(token));
  }

  #blockOf(token: Token): readonly Block[] {
    switch (token.type) {
      case 'space':
        return [];
      case 'heading':
        return [this.#headingOf(token as Tokens.Heading)];
      case 'paragraph':
      case 'text':
        return [{ kind: 'paragraph', of: this.#inlinesOf((token as Tokens.Text).tokens ?? []) }];
      case 'list': {
        const { ordered, items } = token as Tokens.List;
        return [{ kind: 'list', ordered, items: items.map((item) => this.#itemOf(item)) }];
      }
      case 'blockquote':
        return [{ kind: 'quote', of: this.blocksOf((token as Tokens.Blockquote).tokens) }];
      case 'code': {
        const { lang = '', text } = token as Tokens.Code;
        return [{ kind: 'sample', lang: lang.split(' ')[0] ?? '', text }];
      }
      case 'table': {
        const { header, rows } = token as Tokens.Table;
        const cells = (row: readonly Tokens.TableCell[]) =>
          row.map((cell) => this.#inlinesOf(cell.tokens));
        return [{ kind: 'table', head: cells(header), rows: rows.map(cells) }];
      }
      case 'hr':
        return [{ kind: 'rule' }];
      default:
        return isComment(token) ? [] : this.#refuse(token);
    }
  }

  #headingOf({ depth, tokens }: Tokens.Heading): HeadingNode {
    if (depth < 2 || depth > 4) throw new Error(`${this.#file}: a heading of level ${depth}`);
    const id = anchorOf(wordsOf(tokens), this.#anchors);
    return { kind: 'heading', level: depth, id, of: this.#inlinesOf(tokens) };
  }

  #itemOf(item: Tokens.ListItem): readonly Block[] {
    if (item.task) this.#refuse(item as Token);
    return this.blocksOf(item.tokens);
  }

  #inlinesOf(tokens: readonly Token[]): readonly Inline[] {
    return tokens.flatMap((token) => this.#inlineOf(token));
  }

  #inlineOf(token: Token): readonly Inline[] {
    switch (token.type) {
      case 'text': {
        const { tokens, text } = token as Tokens.Text;
        return tokens ? this.#inlinesOf(tokens) : [text];
      }
      case 'escape':
        return [(token as Tokens.Escape).text];
      case 'codespan':
        return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
      case 'strong':
      case 'em':
        return [{ kind: token.type, of: this.#inlinesOf((token as Tokens.Strong).tokens) }];
      case 'link': {
        const { href, tokens } = token as Tokens.Link;
        const to = this.#linkOf(href);
        const of = this.#inlinesOf(tokens);
        return to === null ? of : [{ kind: 'link', to, of }];
      }
      default:
        return isComment(token) ? [] : this.#refuse(token);
    }
  }

  #refuse({ type, raw }: Token): never {
    throw new Error(`${this.#file}: the app's documents cannot hold this (${type}): ${raw.trim()}`);
  }
}

/** The visible text of a line, without Markdown marks. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens ? wordsOf(token.tokens) : 'text' in token ? token.text : '',
    )
    .join('');
}

function isComment({ type, raw }: Token): boolean {
  return type === 'html' && /^<!--[^]*-->\s*$/.test(raw);
}
