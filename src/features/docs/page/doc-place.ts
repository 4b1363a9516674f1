/** Where in the documents an address leads. */
export interface DocPlace {
  /** '' for the list of all documents. */
  readonly slug: string;
  /** A heading of the document; '' for its beginning. */
  readonly anchor: string;
}

/** Reads what stands behind `#/docs/`: `embed#csp` is the heading `csp` of the document `embed`. */
export function readPlace(rest: string): DocPlace {
  const [slug = '', ...anchor] = rest.split('#');
  return { slug: slug.replace(/\/+$/, ''), anchor: anchor.join('#') };
}

/** An address of the app; `#` stays readable in it. */
export function docHref(slug: string, anchor = ''): string {
  return `#/docs/${slug}${anchor === '' ? '' : `#${anchor}`}`;
}

/** The id that a heading has on the page, apart from those of the app itself; the title has that of ''. */
export function headingId(anchor: string): string {
  return `doc-${anchor}`;
}
