import type { JsonRow } from './json-lines.ts';
import { isObject } from './rich-text.ts';

/**
 * Reads JSON lines of a search engine's bulk format (Elasticsearch, OpenSearch), in which a line
 * that says what to do stands above each document: such a line is no row, and its id becomes the
 * document's. Other lines stay as they are. The function it returns reads one file in order.
 */
export function bulkReader(): (row: JsonRow) => readonly JsonRow[] {
  let action: Readonly<Record<string, unknown>> | null = null;
  return (row) => {
    const found = actionOf(row.value);
    if (found) {
      action = found;
      return [];
    }
    const above = action;
    action = null;
    if (!above || !isObject(row.value)) return [row];
    const { doc } = row.value;
    const document = isObject(doc) ? doc : row.value;
    return [{ ...row, value: { ...('_id' in above && { _id: above['_id'] }), ...document } }];
  };
}

/** What an action says about its document; null for any other value. */
function actionOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (!isObject(value)) return null;
  const [[name, facts] = ['', null], another] = Object.entries(value);
  if (another || !/^(?:index|create|update|delete)$/.test(name) || !isObject(facts)) return null;
  return Object.keys(facts).every((key) => /^(?:_|routing|pipeline|retry_|require_)/.test(key))
    ? facts
    : null;
}
