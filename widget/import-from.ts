/** Imports a chunk of ours; rejects with a sentence for the site's owner that blames nothing but the cause. */
export const importFrom = (url: string, isKnown: boolean): Promise<unknown> =>
  import(url).catch((error: unknown) => {
    throw isKnown
      ? url.startsWith('file:')
        ? Error('serve files by http')
        : error // the browser's own, with the address; what blocked it stands above it in the console
      : Error('folder unknown: set data-base on a script tag');
  });
