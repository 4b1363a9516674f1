import { Parser } from 'htmlparser2';

/** An element of pasted markup. It never becomes a node of the page itself. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Markup | string)[];
  readonly parent: Markup | null;
  /** Position of its start tag in the paste: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Where the element ends. */
  close: number;
}

/** Longer pastes are cut here. A usual shop page has a tenth of it. */
export const MAX_MARKUP = 1_000_000;
/**
 * Deeper elements are placed at this depth, so that markup with unclosed tags cannot exhaust the
 * stack.
 */
const MAX_DEPTH = 200;

/** Parses HTML into a tree and tolerates errors as browsers do. Runs and loads nothing. */
export function readMarkup(html: string): Markup {
  const root = element('', {}, null, 0, 0);
  root.close = html.length;
  const open: Markup[] = [root];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const parent = open[Math.min(open.length, MAX_DEPTH) - 1] ?? root;
        const { startIndex, endIndex } = parser;
        const made = element(tag, attributes, parent, startIndex, endIndex + 1);
        parent.children.push(made);
        open.push(made);
      },
      ontext(text) {
        open[Math.min(open.length, MAX_DEPTH) - 1]?.children.push(text);
      },
      onclosetag(_, isImplied) {
        const closed = open.length > 1 ? open.pop() : undefined;
        if (!closed) return;
        const isVoid = closed.end - 1 === parser.endIndex;
        closed.close = isImplied && !isVoid ? parser.startIndex : parser.endIndex + 1;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html.slice(0, MAX_MARKUP));
  return root;
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  parent: Markup | null,
  start: number,
  end: number,
): Markup {
  return { tag, attributes, children: [], parent, start, end, close: end };
}

/** All elements below, in the order of the page. */
export function allBelow(root: Markup): readonly Markup[] {
  const found: Markup[] = [];
  const rest = root.children.toReversed();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') continue;
    found.push(node);
    rest.push(...node.children.toReversed());
  }
  return found;
}

/** The node itself or its nearest ancestor that fits. */
export function nearest(node: Markup, fits: (one: Markup) => boolean): Markup | null {
  for (let one: Markup | null = node; one; one = one.parent) if (fits(one)) return one;
  return null;
}

/** The visible text of an element, without controls and scripts; white space is collapsed. */
export function textOf(node: Markup): string {
  const collect = (one: Markup | string): string =>
    typeof one === 'string' ? one : NOT_READ.has(one.tag) ? '' : one.children.map(collect).join('');
  return node.children.map(collect).join('').replace(/\s+/g, ' ').trim();
}

const NOT_READ = new Set(
  'select textarea button option datalist script style template svg noscript'.split(' '),
);
