import type { BundleModule, EngineModule, EngineShare, Runtime, StorageMode, ViewModule } from './contract.ts';
import type { Ledger } from './ledger.ts';
import type { Strings } from './strings/strings.ts';

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
  setStrings(strings: Partial<Strings>): void;
  setConsent(consent: StorageMode | null): Promise<void>;
  /** Called whenever the visitor's switch changes. */
  onSwitch: () => void;
}

const OFF_KEY = 'presort-off';

/**
 * Rules: a chunk that failed to load is asked for again next time; the visitor's switch is written to
 * the device only after consent; consent given by `setConsent` wins over every `storage` attribute.
 */
export function createRuntime(chunks: Chunks, ledger: Ledger, defaultBundle: string | null): PageRuntime {
  const view = retriable(chunks.view);
  const engine = retriable(chunks.engine);
  const downloader = retriable(chunks.downloader);
  let consent: StorageMode | null = null;
  let isOn = readSwitch();

  const runtime: PageRuntime = {
    base: chunks.base,
    ledger: ledger.entries,
    strings: {},
    onSwitch: () => undefined,
    view,
    isOn: () => isOn,
    setOn(on) {
      isOn = on;
      if (consent === 'cache') writeSwitch(on);
      runtime.onSwitch();
    },
    storageFor: (attribute) => consent ?? attribute,
    fetchFor: ledger.fetchFor,
    bundleUrl: (attribute) => new URL(`${attribute || defaultBundle || 'models/support/'}/`.replace(/\/+$/, '/'), chunks.base).href,
    async acquire(bundleUrl, storage, onProgress): Promise<EngineShare> {
      // Side by side: the download starts before the model's code is there.
      const [{ acquireEngine }, { fetchBundle }] = await Promise.all([engine(), downloader()]);
      return acquireEngine({
        bundleUrl,
        load: (onProgress) => fetchBundle({ bundleUrl, storage, fetch: ledger.fetchFor('bundle'), onProgress }),
        ...(onProgress && { onProgress }),
      });
    },
    setStrings(strings) {
      Object.assign(runtime.strings, strings);
    },
    async setConsent(next) {
      consent = next;
      if (next === 'cache') return writeSwitch(isOn);
      writeSwitch(true);
      if (next) await (await downloader()).forgetBundles();
    },
  };
  return runtime;
}

function retriable<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  }));
}

// Storage may throw when it is denied: the switch then lives as long as the page.
function readSwitch(): boolean {
  try { return localStorage.getItem(OFF_KEY) === null; } catch { return true; }
}

function writeSwitch(on: boolean): void {
  try {
    if (on) localStorage.removeItem(OFF_KEY);
    else localStorage.setItem(OFF_KEY, '1');
  } catch { /* see above */ }
}
