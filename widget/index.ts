/** `presort.mjs`, for sites with a bundler: importing it defines `<presort-suggest>` and sets up `window.presort`. */
import { createApi } from './api.ts';
import type { PresortApi } from './api.ts';
import { createLedger } from './ledger.ts';
import { createRuntime } from './runtime.ts';

export type {
  AbstainReason,
  ChoiceDetail,
  Decision,
  DecisionState,
  LedgerEntry,
  LoadMode,
  Plural,
  PresortApi,
  PresortEventMap,
  PresortSuggestElement,
  RankedLabel,
  ReadyInfo,
  RequestReason,
  StorageMode,
  Strings,
  SuggestedReply,
  TicketInput,
  Triage,
} from './public-types.ts';

declare const __PRESORT_VERSION__: string;

/** The page's one Presort. Importing twice, or beside the script tag, gives the same. On a server it is undefined. */
export const presort: PresortApi | undefined = typeof window === 'undefined' ? undefined : setUp();

function setUp(): PresortApi {
  const present: unknown = Reflect.get(window, 'presort');
  if (typeof present === 'function' && 'attach' in present) return present as unknown as PresortApi; // set up by the script tag
  const ledger = createLedger(() => performance.now());
  const runtime = createRuntime(
    {
      base: import.meta.url.startsWith('http') ? import.meta.url : document.baseURI,
      view: () => import('./view.ts'),
      engine: () => import('./engine.ts'),
      downloader: () => import('./downloader.ts'),
    },
    ledger,
  );
  const api = createApi(runtime, __PRESORT_VERSION__);
  Reflect.set(window, 'presort', api);
  return api;
}
