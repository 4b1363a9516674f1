import { Parser } from 'htmlparser2';

/** An element of pasted markup. Nothing of it is ever a node of a page. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Markup | string)[];
  readonly parent: Markup | null;
  /** Where its first tag lies in what was pasted: `[start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Where the element ends. */
  close: number;
}

/** Longer pastes are cut here; a page of a shop has about a tenth of it. */
export const MAX_MARKUP = 1_000_000;
/** Elements that lie deeper hang at this depth: markup that never closes its tags must not exhaust the stack. */
const MAX_DEPTH = 200;

/** Reads HTML into a tree, as forgiving as a browser. Runs and loads nothing. */
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

/** The nearest element around the node, or the node itself, that fits. */
export function nearest(node: Markup, fits: (one: Markup) => boolean): Markup | null {
  for (let one: Markup | null = node; one; one = one.parent) if (fits(one)) return one;
  return null;
}

/** What people read of an element: its text without that of controls and scripts, blanks run together. */
export function textOf(node: Markup): string {
  const collect = (one: Markup | string): string =>
    typeof one === 'string' ? one : NOT_READ.has(one.tag) ? '' : one.children.map(collect).join('');
  return node.children.map(collect).join('').replace(/\s+/g, ' ').trim();
}

const NOT_READ = new Set(
  'select textarea button option datalist script style template svg noscript'.split(' '),
);
