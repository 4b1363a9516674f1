/**
 * A document as nodes. The build makes them from Markdown, and Svelte renders them as text and
 * elements, so that the browser never parses markup of a document.
 */

/** Who a document is for; also the name of the file that it comes in. */
export const AUDIENCES = ['owners', 'agents', 'analysts', 'developers'] as const;
export type Audience = (typeof AUDIENCES)[number];

export type Inline =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'em'; readonly of: readonly Inline[] }
  /** `to` is an address on the web, or a place in the documents: `#/docs/embed#csp`. */
  | { readonly kind: 'link'; readonly to: string; readonly of: readonly Inline[] };

export interface HeadingNode {
  readonly kind: 'heading';
  /** 2 to 4. The document's title is the page's first heading and is no node. */
  readonly level: number;
  /** The id that code hosts derive from the heading's words, unique in the document. */
  readonly id: string;
  readonly of: readonly Inline[];
}

export type Block =
  | HeadingNode
  | { readonly kind: 'paragraph'; readonly of: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly kind: 'quote'; readonly of: readonly Block[] }
  /** `lang` is the first word after the fence. */
  | { readonly kind: 'sample'; readonly lang: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'rule' };

/** One line of the list of documents, `docs/list.json`. */
export interface DocEntry {
  /** Its name in addresses: `embed` in `#/docs/embed`. */
  readonly slug: string;
  readonly audience: Audience;
  readonly title: string;
  /** One sentence, in English. */
  readonly about: string;
}

/** A whole document; `docs/<audience>.json` holds those of an audience. */
export interface Doc extends DocEntry {
  readonly blocks: readonly Block[];
}

/** The visible text of nodes, without marks. */
export function plainText(of: readonly Inline[]): string {
  return of
    .map((one) =>
      typeof one === 'string' ? one : one.kind === 'code' ? one.text : plainText(one.of),
    )
    .join('');
}
