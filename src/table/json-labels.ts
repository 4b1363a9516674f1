import { isObject } from './rich-text.ts';

/**
 * Reads labels as labelling tools write them: annotations with results (Label Studio), or an object
 * with a share or a truth value for each label (Prodigy, spaCy). Null for any other value.
 */
export function givenLabels(value: unknown): readonly string[] | null {
  if (Array.isArray(value)) return ofAnnotations(value);
  if (!isObject(value)) return null;
  const shares = Object.entries(value);
  const isShares = shares.every(([, share]) => isShare(share));
  return shares.length > 0 && isShares
    ? shares.filter(([, share]) => Number(share) > 0.5).map(([label]) => label)
    : null;
}

/** Tells whether the annotator rejected the label. */
export function isRejected(row: Readonly<Record<string, unknown>>, name: string): boolean {
  const { answer } = row;
  return (name === 'label' || name === 'accept') && (answer === 'reject' || answer === 'ignore');
}

function ofAnnotations(list: readonly unknown[]): readonly string[] | null {
  const results = list.map((one) => (isObject(one) ? one['result'] : undefined));
  if (list.length === 0 || !results.every(Array.isArray)) return null;
  return results.flat().flatMap((result: unknown) => {
    const value = isObject(result) ? result['value'] : undefined;
    const choices = isObject(value) ? value['choices'] : undefined;
    return Array.isArray(choices) ? choices.filter((one) => typeof one === 'string') : [];
  });
}

function isShare(value: unknown): boolean {
  return typeof value === 'boolean' || (typeof value === 'number' && value >= 0 && value <= 1);
}
