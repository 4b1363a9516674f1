import { FIRST_PAGE, PAGES } from '../page-list.ts';
import type { PageName } from '../page-list.ts';

export interface Route {
  readonly page: PageName;
  /** The part of the address after the page, such as a ticket's id. */
  readonly rest: string;
}

/** `#/inbox/P-1001` → page `inbox`, rest `P-1001`. Unknown pages lead to the first one. */
function parseRoute(hash: string): Route {
  const [name = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  const page = PAGES.find((entry) => entry.name === name)?.name ?? FIRST_PAGE;
  return { page, rest: decode(rest.join('/')) };
}

export function hrefOf(page: PageName, rest = ''): string {
  return `#/${page}${rest ? `/${encodeURIComponent(rest)}` : ''}`;
}

/** The address bar as state. */
export class Router {
  route = $state.raw<Route>(parseRoute(location.hash));

  /** Listens to the address bar. Returns a function that stops it. */
  start(): () => void {
    const onHash = (): void => {
      this.route = parseRoute(location.hash);
    };
    addEventListener('hashchange', onHash);
    return () => {
      removeEventListener('hashchange', onHash);
    };
  }

  go(page: PageName, rest = ''): void {
    location.hash = hrefOf(page, rest);
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
