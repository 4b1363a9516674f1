import { listen, portOf, siteHandler } from '../../../config/serve-app.ts';

/** A policy's directives with their sources. */
type Policy = ReadonlyMap<string, readonly string[]>;

const DIRECTIVES =
  /^(?:default-src|(?:script|style|connect|img|font|worker|manifest)-src|form-action|base-uri|frame-ancestors|require-trusted-types-for|trusted-types)$/;
/** Directives that decide whether the widget works; the others are a site's own. */
const NEEDED = ['script-src', 'connect-src', 'style-src', 'require-trusted-types-for'];
/** The host of the files in the documents. */
const WRITTEN_ORIGIN = 'https://cdn.example';
/**
 * Sources that the full tier needs besides, in `test/e2e/widget-tier-page.ts` and in the documents.
 */
const FULL_TIER: Policy = parsePolicy(
  "worker-src blob:; trusted-types presort; script-src 'wasm-unsafe-eval'",
);

/**
 * The policy under which the widget's end-to-end tests run, out of the server that they run against, with the
 * documents' names in it.
 */
export async function readTestedPolicy(): Promise<Policy> {
  const server = await listen(siteHandler('public/examples', WRITTEN_ORIGIN), 0);
  const answer = await fetch(`http://localhost:${portOf(server)}/`);
  server.close();
  server.closeAllConnections();
  return parsePolicy(answer.headers.get('content-security-policy') ?? '');
}

/**
 * What is wrong with a policy in a document: directives and sources that are none, and any difference from the tested
 * policy in a directive that the widget needs. On the page's own origin the other one's name is left out.
 */
export function checkPolicy(text: string, tested: Policy): readonly string[] {
  const policy = parsePolicy(text);
  const unknown = [...policy.keys()].filter((name) => !DIRECTIVES.test(name));
  const odd = [...policy.values()].flat().filter((source) => !SOURCE.test(source));
  if (policy.has('worker-src') && !policy.has('style-src'))
    return [...unknown, ...odd, ...differences(policy, FULL_TIER, [...FULL_TIER.keys()])];
  const isForeign = text.includes(WRITTEN_ORIGIN);
  const expected = new Map(
    [...tested].map(([name, sources]) => [
      name,
      sources.filter((source) => isForeign || source !== WRITTEN_ORIGIN),
    ]),
  );
  const shown = NEEDED.filter((name) => policy.has('default-src') || policy.has(name));
  return [...unknown, ...odd, ...differences(policy, expected, shown)];
}

const SOURCE = /^(?:'(?:none|self|script|wasm-unsafe-eval)'|https:\/\/[\w.]+|blob:|data:|presort)$/;

function differences(
  policy: Policy,
  expected: Policy,
  names: readonly string[],
): readonly string[] {
  return names
    .filter((name) => sorted(policy.get(name)) !== sorted(expected.get(name)))
    .map(
      (name) => `${name} is ${sorted(policy.get(name))}, tested is ${sorted(expected.get(name))}`,
    );
}

function sorted(sources: readonly string[] = []): string {
  return [...sources].sort().join(' ');
}

/** `…` stands for the sources that a page has already. */
function parsePolicy(text: string): Policy {
  return new Map(
    text.split(';').flatMap((part) => {
      const [name = '', ...sources] = part
        .trim()
        .split(/\s+/)
        .filter((word) => word !== '…');
      return name === '' ? [] : [[name, sources] as const];
    }),
  );
}
