/** Imports a chunk of ours; rejects with a sentence for the site's owner that blames nothing but the cause. */
export const importFrom = (url: string, isKnown: boolean): Promise<unknown> =>
  import(url).catch((error: unknown) => {
    throw Error(
      url.startsWith('file:') && isKnown
        ? 'serve files by http'
        : // The browser's own words have the address; what blocked it stands above in the console.
          `${isKnown ? (error as Error).message : 'folder unknown'}: set data-base on a script tag`,
    );
  });
