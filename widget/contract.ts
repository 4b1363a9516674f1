/** What loader, view chunk and engine chunk hold against each other. Types only: nothing here costs a byte. */
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

/** What a holder is told while the model is loading, and the element that it is for. */
export interface EngineListeners extends Pick<EngineRequest, 'onProgress' | 'onFirst'> {
  /** Its language, or the page's, chooses what is loaded. */
  readonly element?: Element;
}

/** The exports of the engine chunk: the compact model. */
export interface EngineModule {
  acquireEngine(request: EngineRequest): Promise<EngineShare>;
}

/** Requests for a bundle's files that left before the code that reads them was there. */
export interface EarlyRequests {
  /** Gives up those that nobody needs. */
  readonly stop: AbortController;
  /** By absolute address; whoever takes one deletes it. */
  readonly responses: Record<string, Promise<Response>>;
}

/** A bundle to fetch, and who is told of requests. */
export interface NotedRequest extends BundleRequest {
  readonly note: (url: string, reason: RequestReason) => void;
  readonly early: EarlyRequests | undefined;
}

/** The exports of the bundle chunk: what touches network and device. */
export interface BundleModule {
  /** `note` is called for the chunk that a page without WebCrypto needs besides. */
  fetchBundle(request: NotedRequest): Promise<LoadedBundle>;
  /** A share of the model in the page's languages, by way of the engine chunk. Rejects as `acquireEngine`. */
  openModel(
    engine: EngineModule,
    request: Omit<NotedRequest, 'onProgress' | 'onFirst'> & EngineListeners,
  ): Promise<EngineShare>;
  forgetBundles(): Promise<void>;
  /** Checks a list of answers; throws what is wrong with it. */
  readReplies(value: unknown, manifest: Manifest): readonly ReplyTemplate[];
}

/** What the full chunk needs to start the larger model. */
export interface FullRequest {
  readonly bundle: LoadedBundle;
  readonly bundleUrl: string;
  /** Whose worker may be shared: one with the same answers. */
  readonly replies: string | null;
  readonly storage: StorageMode;
  /** Id of the encoder; the bundle's first unless said otherwise. */
  readonly encoder?: string;
  readonly runtime: Runtime;
}

/** One element's hold on the larger model. */
export interface FullHold {
  /** Null when it cannot answer: the compact tier's answer stands. */
  triage(input: TicketInput): Promise<Triage | null>;
  release(): void;
}

/** The exports of the full chunk: the way to the larger model in its worker. */
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
  /** Of an element that was taken out of the page: whether it stands in it again, as it was. */
  isPutBack(): boolean;
  destroy(): void;
}

/** What every element on the page shares. */
export interface Runtime {
  readonly base: string;
  readonly ledger: readonly LedgerEntry[];
  readonly strings: Partial<Strings>;
  /** Sees to it that each field that the script tags name has an element: one whose field has gone, else a new one. */
  sweep(): void;
  isOn(): boolean;
  setOn(on: boolean): void;
  storageFor(attribute: StorageMode): StorageMode;
  /** `fetch` that writes into the ledger first. */
  fetchFor(reason: RequestReason): Fetch;
  /** Writes a request that the browser makes itself, such as a chunk's, into the ledger. */
  note(url: string, reason: RequestReason): void;
  bundleUrl(attribute: string | null | undefined): string;
  /** Checks a list of answers of the site's own; rejects with what is wrong with it. */
  readReplies(value: unknown, manifest: Manifest): Promise<readonly ReplyTemplate[]>;
  acquire(
    bundleUrl: string,
    storage: StorageMode,
    listeners?: EngineListeners,
  ): Promise<EngineShare>;
}
