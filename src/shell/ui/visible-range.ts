/** Which rows of a long list must be in the document: those in view and a few around them. */
export function visibleRange({
  top,
  height,
  rowHeight,
  count,
}: {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}): { readonly start: number; readonly end: number } {
  const spare = 6;
  const start = Math.max(0, Math.min(count - 1, Math.floor(top / rowHeight) - spare));
  return {
    start: Math.max(0, start),
    end: Math.min(count, Math.ceil((top + height) / rowHeight) + spare),
  };
}
