import { labelsWithout } from '../../src/core/match-options.ts';
import type { HeadName } from '../../src/core/labels.ts';
import type { HeadField } from '../head-field.ts';
import type { TruthHost } from './field-truth.ts';

/** Tells the site's owner, once, of labels that no option of a field takes, and of fields that cannot be set. */
export function reportOptions(
  session: TruthHost,
  fields: readonly HeadField[],
  selectorOf: (head: HeadName) => string,
): void {
  const { state, reporter } = session;
  if (!state.triage || state.triage.reason === 'empty') return;
  const found = fields.flatMap((field) => {
    const where = selectorOf(field.head);
    if (field.isClosed) {
      // Told already, when it did not follow.
      if (!field.isCovered)
        reporter.report(
          'field-covered',
          `${where} ${field.advice ?? 'is hidden behind another control, or locked: name what people use, or mark a field that a script reads with data-presort'}`,
        );
      return [];
    }
    // A list that is still to come is no fault of its names.
    if (field.node instanceof HTMLSelectElement && field.node.options.length < 2) return [];
    const labels = session.labelsFor(field.head);
    if (labels.length === 0) return [`${field.head}: the bundle has no such head`];
    const options = field.options(labels);
    const missing = options ? labelsWithout(options, labels) : [];
    const names = missing.map((label) => `"${label}"`).join(', ');
    return missing.length > 0 ? [`no option of ${where} fits ${names}`] : [];
  });
  if (found.length === 0) return;
  reporter.report(
    'no-option',
    `${found.join('; ')}. Name them on your options: data-presort="A | B", or "-" for none`,
  );
}
