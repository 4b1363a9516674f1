/**
 * `presort/engine`: the engine for a page of one's own, without the widget. Importing it changes
 * nothing on the page.
 */
import { markMachineMail } from '../src/core/machine-mails.ts';
import { createClassifier, type Classifier } from '../src/engine/classifier.ts';

export type { Classifier } from '../src/engine/classifier.ts';
export type {
  AbstainReason,
  Decision,
  DecisionState,
  RankedLabel,
  SuggestedReply,
  TicketInput,
  Triage,
} from './public-types.ts';

export interface OpenBundleOptions {
  /** Address of the bundle's folder, relative to the page. */
  readonly url: string;
  /** Two-letter codes of the languages to load, where the bundle's are files of their own. Default: its first. */
  readonly languages?: readonly string[];
  /** `memory` (default) writes nothing to the device; `cache` keeps verified model files in Cache Storage. */
  readonly storage?: 'memory' | 'cache';
  /** Called with the share of the download in [0, 1], never decreasing. */
  readonly onProgress?: (share: number) => void;
  /** Gets the files. Default: the page's `fetch`. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
}

/**
 * Downloads and verifies a bundle and gives its compact model, on the page's own thread in tasks of
 * a few milliseconds. Two calls for one address share a model. Rejects with an error whose `code`
 * is `bundle-missing`, `bundle-integrity`,
 * `bundle-manifest` or `bundle-weights`.
 */
export async function openBundle({
  url,
  languages,
  storage = 'memory',
  onProgress,
  fetch = (address, init) => globalThis.fetch(address, init),
}: OpenBundleOptions): Promise<Classifier> {
  const bundleUrl = new URL(`${url.replace(/\/+$/, '')}/`, document.baseURI).href;
  const [{ acquireEngine, pauseWhenDue }, { fetchBundle }] = await Promise.all([
    import('./engine.ts'),
    import('./downloader.ts'),
  ]);
  const share = await acquireEngine({
    bundleUrl,
    ...(languages && { languages }),
    load: (onShare) =>
      fetchBundle({
        bundleUrl,
        storage,
        fetch,
        note: () => undefined,
        early: undefined,
        onProgress: onShare,
        ...(languages && { languages }),
      }),
    ...(onProgress && { onProgress }),
  });
  await share.warm();
  return createClassifier({
    manifest: share.bundle.manifest,
    triage: (input) => share.triage(markMachineMail(input)),
    pause: pauseWhenDue(),
    close: () => {
      share.release();
      return undefined;
    },
  });
}
