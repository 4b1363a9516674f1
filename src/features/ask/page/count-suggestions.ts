import type { CountedEvent } from '../../../store/counters.ts';

const EVENTS = [
  ['presort-suggestion', 'suggested'],
  ['presort-accept', 'accepted'],
  ['presort-dismiss', 'dismissed'],
  ['presort-abstain', 'abstained'],
  ['presort-resolved', 'resolved-by-answer'],
] as const;

/**
 * Counts what the widget in `form` reports, each kind once per request: further typing does not
 * count again. Returns a function that stops the counting.
 */
export function countSuggestions(
  form: HTMLFormElement,
  count: (name: CountedEvent) => void,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  let counted = new Set<CountedEvent>();
  for (const [event, name] of EVENTS) {
    form.addEventListener(
      event,
      () => {
        if (counted.has(name)) return;
        counted.add(name);
        count(name);
      },
      { signal },
    );
  }
  form.addEventListener(
    'reset',
    () => {
      counted = new Set();
    },
    { signal },
  );
  return () => {
    controller.abort();
  };
}
