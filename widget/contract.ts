/** The types by which loader, view chunk and engine chunk call each other. They add no bytes. */
import type { BundleRequest } from '../src/engine/page/fetch-bundle.ts';
import type { EngineRequest, EngineShare } from '../src/engine/page/instant-engine.ts';
import type { LoadedBundle, ReplyTemplate } from '../src/core/bundle-data.ts';
import type { Manifest } from '../src/core/manifest.ts';
import type { TicketInput } from '../src/core/ticket.ts';
import type { Triage } from '../src/core/triage.ts';
import type { WorkspaceDecisions } from '../src/core/workspace-decisions.ts';
import type { Fetch } from './ledger.ts';
import type { Strings } from './strings/strings.ts';

export type { EngineShare };

export type LoadMode = 'focus' | 'idle' | 'manual';
export type StorageMode = 'memory' | 'cache';

/** Why a request was made. The ledger shows it beside the address. */
export type RequestReason =
  | 'loader'
  | 'view'
  | 'engine'
  | 'downloader'
  | 'sha-256'
  | 'bundle'
  | 'full'
  | 'replies'
  | 'words'
  | 'adapters'
  | 'shield'
  | 'known-issues';

/** One request that Presort made since the page was loaded. */
export interface LedgerEntry {
  readonly url: string;
  readonly reason: RequestReason;
  /** Milliseconds since the page's time origin. */
  readonly at: number;
}

/** The callbacks for an element while the model is loading, and the element. */
export interface EngineListeners extends Pick<EngineRequest, 'onProgress' | 'onFirst'> {
  /** The element; its language, or the page's, decides which languages are loaded. */
  readonly element?: Element;
}

/** The exports of the engine chunk: the compact model. */
export interface EngineModule {
  acquireEngine(request: EngineRequest): Promise<EngineShare>;
}

/** Requests for a bundle's files that the loader sends before the code that reads them is there. */
export interface EarlyRequests {
  /** Aborts the requests that nobody took. */
  readonly stop: AbortController;
  /** The answers by absolute address. The reader deletes each one that it takes. */
  readonly responses: Record<string, Promise<Response>>;
}

/** A bundle to fetch, and the callbacks that receive its requests. */
export interface NotedRequest extends BundleRequest {
  readonly note: (url: string, reason: RequestReason) => void;
  readonly early: EarlyRequests | undefined;
}

/** The exports of the bundle chunk, which fetches, verifies and keeps bundles. */
export interface BundleModule {
  /** A page without WebCrypto needs one more chunk: `note` is called when it is fetched. */
  fetchBundle(request: NotedRequest): Promise<LoadedBundle>;
  /** Opens the model in the page's languages with the engine chunk. Rejects as `acquireEngine`. */
  openModel(
    engine: EngineModule,
    request: Omit<NotedRequest, 'onProgress' | 'onFirst'> & EngineListeners,
  ): Promise<EngineShare>;
  forgetBundles(): Promise<void>;
  /** Checks a list of answers; throws an error that names the fault. */
  readReplies(value: unknown, manifest: Manifest): readonly ReplyTemplate[];
}

/** What the full chunk needs to start the larger model. */
export interface FullRequest {
  readonly bundle: LoadedBundle;
  readonly bundleUrl: string;
  /** Two elements share a worker only if this is equal: they then have the same answers. */
  readonly replies: string | null;
  readonly storage: StorageMode;
  /** Id of the encoder; the bundle's first unless said otherwise. */
  readonly encoder?: string;
  readonly runtime: Runtime;
}

/** The larger model as one element uses it; the model stays loaded until all release it. */
export interface FullHold {
  /** Null when the full tier cannot answer: the compact tier's answer stays. */
  triage(input: TicketInput): Promise<Triage | null>;
  release(): void;
}

/** The exports of the full chunk, which starts the larger model in its worker. */
export interface FullModule {
  upgrade(request: FullRequest): Promise<FullHold | null>;
}

/** The exports of the view chunk. */
export interface ViewModule {
  mountView(shell: Shell, runtime: Runtime): View;
}

/** The element as its view sees it. */
export interface Shell {
  /**
   * `decisions` is set by Presort's own app, whose suggestions follow the workspace; it is no part
   * of the public contract.
   */
  readonly element: HTMLElement & { readonly decisions?: WorkspaceDecisions };
  readonly shadow: ShadowRoot;
  readonly internals: ElementInternals;
  /** The live region, in the tree since the element was created. */
  readonly status: HTMLElement;
  /** The text field set by property; wins over the `for` attribute. */
  readonly target: Element | null;
  readonly strings: Partial<Strings>;
  /** Whether somebody asked for the model by hand, so that Save-Data needs no further question. */
  readonly asked: boolean;
  isDisabled(): boolean;
}

/** A mounted view. The shell forwards the browser's callbacks to it. */
export interface View {
  attributeChanged(name: string): void;
  reset(): void;
  disabledChanged(): void;
  restore(state: string): void;
  /** Takes the customer's dismissal back. */
  show(): void;
  load(): Promise<void>;
  /** Puts an element that was removed from the page back into it; false if that fails. */
  isPutBack(): boolean;
  destroy(): void;
}

/** What every element on the page shares. */
export interface Runtime {
  readonly base: string;
  readonly ledger: readonly LedgerEntry[];
  readonly strings: Partial<Strings>;
  /**
   * Gives each field that the script tags name an element: one whose field is gone, else a new one.
   */
  sweep(): void;
  isOn(): boolean;
  setOn(on: boolean): void;
  storageFor(attribute: StorageMode): StorageMode;
  /** A `fetch` that writes the request into the ledger before it sends it. */
  fetchFor(reason: RequestReason): Fetch;
  /** Writes a request that the browser makes itself, such as a chunk's, into the ledger. */
  note(url: string, reason: RequestReason): void;
  bundleUrl(attribute: string | null | undefined): string;
  /** Checks the site's list of answers; rejects with an error that names the fault. */
  readReplies(value: unknown, manifest: Manifest): Promise<readonly ReplyTemplate[]>;
  acquire(
    bundleUrl: string,
    storage: StorageMode,
    listeners?: EngineListeners,
  ): Promise<EngineShare>;
}
