/**
 * A document as the build makes it out of Markdown, and as the page draws it: nodes that Svelte puts in
 * as text and elements, so that no markup of a document is ever parsed in the browser.
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
  /** 2 to 4; the document's title is the page's first heading and no node. */
  readonly level: number;
  /** As code hosts make it of the heading's words; no other heading of the document has it. */
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
  /** `lang` is the first word behind the fence. */
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

/** What people read of a piece of text, without its marks. */
export function plainText(of: readonly Inline[]): string {
  return of
    .map((one) =>
      typeof one === 'string' ? one : one.kind === 'code' ? one.text : plainText(one.of),
    )
    .join('');
}
