/** The downloader chunk: gets a bundle, verifies it, and keeps it where that was allowed. */
export { fetchBundle, forgetBundles } from '../src/client/fetch-bundle.ts';
