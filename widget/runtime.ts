import type {
  BundleModule,
  EarlyRequests,
  EngineModule,
  Runtime,
  StorageMode,
  ViewModule,
} from './contract.ts';
import type { Ledger } from './ledger.ts';

/** Imports the lazy chunks: by address (script tag) or by module specifier (npm). */
export interface Chunks {
  readonly base: string;
  view(): Promise<ViewModule>;
  engine(): Promise<EngineModule>;
  downloader(): Promise<BundleModule>;
}

/** The page-wide runtime, with the methods that only the loader may call. */
export interface PageRuntime extends Runtime {
  view(): Promise<ViewModule>;
  /**
   * The first call requests code, manifest and weights in parallel, which saves round trips. It
   * does not request weights that may already be on the device because storage is allowed.
   */
  prefetch(element: Element): Promise<unknown>;
  /** Sets whether model files may be kept on the device. Without consent they are deleted. */
  setConsent(isGiven: boolean): Promise<void>;
  /** Called whenever the visitor's switch changes. */
  onSwitch?: () => void;
  /** Called when an element that the loader had added was taken out of the page. */
  onLost?: () => void;
}

const OFF_KEY = 'presort-off';

/**
 * Rules: the next call requests a failed chunk again; the visitor's switch is stored on the device
 * only after consent; a call of `setConsent` wins over every `storage` attribute.
 */
// eslint-disable-next-line max-lines-per-function -- one object a page: its methods share the visitor's consent and switch, which nothing else may set.
export function createRuntime(
  chunks: Chunks,
  ledger: Ledger,
  defaultBundle?: string | null,
): PageRuntime {
  const view = retriable(chunks.view);
  const engine = retriable(chunks.engine);
  const downloader = retriable(chunks.downloader);
  let consent: StorageMode | null = null;
  let isOn = readSwitch();
  const request = ledger.fetchFor('bundle');
  let early: EarlyRequests | undefined;

  const runtime: PageRuntime = {
    ...ledger,
    base: chunks.base,
    strings: {},
    view,
    isOn: () => isOn,
    setOn(on) {
      isOn = on;
      if (consent === 'cache') writeSwitch(on);
      runtime.onSwitch?.();
    },
    storageFor: (attribute) => consent ?? attribute,
    sweep: () => undefined,
    bundleUrl: (attribute) =>
      new URL((attribute || defaultBundle || 'models/support').replace(/\/*$/, '/'), chunks.base)
        .href,
    async prefetch(element) {
      if (early) return;
      const stop = new AbortController();
      const responses: Record<string, Promise<Response>> = {};
      early = { stop, responses };
      const ask = (file: string, init?: RequestInit): void => {
        const url = runtime.bundleUrl(element.getAttribute('bundle')) + file;
        responses[url] = request(url, { signal: stop.signal, ...init });
      };
      ask('manifest.json', { cache: 'no-cache' });
      // Most bundles give this name to the weights of their first language. If the manifest has
      // another name, the request is aborted.
      if (
        (consent ?? element.getAttribute('storage')) !== 'cache' &&
        /^(en|$)/.test(element.getAttribute('languages') || document.documentElement.lang)
      )
        ask('weights.bin');
      return Promise.all([engine(), downloader(), ...Object.values(responses)]);
    },
    async acquire(bundleUrl, storage, listeners) {
      const [code, { openModel }] = await Promise.all([engine(), downloader()]);
      return openModel(code, {
        bundleUrl,
        storage,
        fetch: request,
        note: ledger.note,
        early,
        ...listeners,
      });
    },
    readReplies: async (value, manifest) => (await downloader()).readReplies(value, manifest),
    async setConsent(isGiven) {
      consent = isGiven ? 'cache' : 'memory';
      writeSwitch(!isGiven || isOn);
      if (!isGiven) await (await downloader()).forgetBundles();
    },
  };
  return runtime;
}

function retriable<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () =>
    (loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
}

// A denied storage may throw: the switch then holds until the page is closed.
function readSwitch(): boolean {
  try {
    return !localStorage.getItem(OFF_KEY);
  } catch {
    return true;
  }
}

function writeSwitch(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF_KEY);
    else localStorage.setItem(OFF_KEY, '1');
  } catch {
    /* see above */
  }
}
