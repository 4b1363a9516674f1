/** The place in the documents that an address leads to. */
export interface DocPlace {
  /** '' for the list of all documents. */
  readonly slug: string;
  /** A heading of the document; '' for its beginning. */
  readonly anchor: string;
}

/**
 * Reads the part of the address after `#/docs/`: `embed#csp` is the heading `csp` of the document
 * `embed`.
 */
export function readPlace(rest: string): DocPlace {
  const [slug = '', ...anchor] = rest.split('#');
  return { slug: slug.replace(/\/+$/, ''), anchor: anchor.join('#') };
}

/** Formats a place as an address of the app; `#` is not escaped. */
export function docHref(slug: string, anchor = ''): string {
  return `#/docs/${slug}${anchor === '' ? '' : `#${anchor}`}`;
}

/** The id of a heading on the page, distinct from the app's own ids. The title has the id of ''. */
export function headingId(anchor: string): string {
  return `doc-${anchor}`;
}
