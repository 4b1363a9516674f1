/**
 * `presort.js`: one classic script, no import, nothing heavy. It reads its own tag, sets up
 * `window.presort` and the element's shell; the two chunks beside it are fetched at the first focus.
 */
import { createApi, fill, TAG } from './api.ts';
import { ATTRIBUTE_NAMES } from './attribute-names.ts';
import type { BundleModule, EngineModule, ViewModule } from './contract.ts';
import { importFrom } from './import-from.ts';
import { createLedger } from './ledger.ts';
import { addressOf, ownTags } from './own-tags.ts';
import { createRuntime } from './runtime.ts';

declare const __PRESORT_FILES__: {
  readonly view: string;
  readonly engine: string;
  readonly downloader: string;
};
declare const __PRESORT_VERSION__: string;

type Api = ReturnType<typeof createApi>;
type Settings = Record<string, string | null>;

start();

function start(): void {
  const tags = ownTags();
  const settings = tags.map(settingsOf);
  const present: unknown = Reflect.get(window, 'presort');
  // Another tag, perhaps of another version, was first: it serves this one too.
  if (typeof present === 'function' && 'attach' in present) return use(present as Api, settings);

  const address = tags.map((tag) => addressOf(tag) ?? tag.src)[0];
  const base = new URL(address ?? '', document.baseURI).href;
  const ledger = createLedger(() => performance.now());
  if (tags[0]?.src) ledger.note(tags[0].src, 'loader');
  const chunk =
    <T>(reason: keyof typeof __PRESORT_FILES__) =>
    (): Promise<T> => {
      const url = new URL(__PRESORT_FILES__[reason], base).href;
      ledger.note(url, reason);
      return importFrom(url, !!address) as Promise<T>; // our own file, built together with this one
    };
  const runtime = createRuntime(
    {
      base,
      view: chunk<ViewModule>('view'),
      engine: chunk<EngineModule>('engine'),
      downloader: chunk<BundleModule>('downloader'),
    },
    ledger,
    settings.find(({ bundle }) => bundle)?.bundle,
  );

  const api = createApi(runtime, __PRESORT_VERSION__);
  Reflect.set(window, 'presort', api);
  const queue: unknown = Reflect.get(Object(present), 'q') ?? present;
  if (Array.isArray(queue)) for (const call of queue) Reflect.apply(api, null, call as unknown[]);
  use(api, settings);
}

function use(api: Api, settings: readonly Settings[]): void {
  const run = (): void => {
    for (const one of settings) {
      if (one.for || one.adapter) api.attach(one);
      // `data-*` of the tag are defaults for elements that the page wrote itself.
      else document.querySelectorAll(TAG).forEach((element) => fill(element, one));
    }
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}

function settingsOf(script: HTMLScriptElement): Settings {
  return Object.fromEntries(
    ATTRIBUTE_NAMES.map((name) => [name, script.getAttribute(`data-${name}`)]),
  );
}
