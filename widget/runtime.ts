import type {
  BundleModule,
  EarlyRequests,
  EngineModule,
  Runtime,
  StorageMode,
  ViewModule,
} from './contract.ts';
import type { Ledger } from './ledger.ts';

/** How this build gets its lazy chunks: by address (script tag) or by module specifier (npm). */
export interface Chunks {
  readonly base: string;
  view(): Promise<ViewModule>;
  engine(): Promise<EngineModule>;
  downloader(): Promise<BundleModule>;
}

/** The page-wide runtime, with what only the loader may do. */
export interface PageRuntime extends Runtime {
  view(): Promise<ViewModule>;
  /**
   * The first time: asks for code, manifest and weights at once; one after the other, each would
   * wait for the last one's round trip. Where files are kept on the device the weights may be there
   * already: they wait for the manifest.
   */
  prefetch(element: Element): Promise<unknown>;
  /** Whether model files may be kept on the device; taking it back deletes them. */
  setConsent(isGiven: boolean): Promise<void>;
  /** Called whenever the visitor's switch changes. */
  onSwitch?: () => void;
  /** Called when an element that the loader had added was taken out of the page. */
  onLost?: () => void;
}

const OFF_KEY = 'presort-off';

/**
 * Rules: a chunk that failed to load is asked for again next time; the visitor's switch is written to
 * the device only after consent; consent given by `setConsent` wins over every `storage` attribute.
 */
// eslint-disable-next-line max-lines-per-function -- one closure: its functions share this state and are short themselves.
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
      // The name that weights have in every bundle, in its first language. Where a manifest says
      // another, these are given up.
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

// Storage may throw when it is denied: the switch then lives as long as the page.
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
