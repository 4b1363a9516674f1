import { EngineError } from '../../core/errors.ts';
import type { HeadName, Label } from '../../core/labels.ts';
import { normaliseTicket } from '../../core/normalise.ts';
import type { TrainHead, TrainRow } from '../network/train-options.ts';

/** Descriptions in plain text by head and label; a description may be empty. */
export type LabelDescriptions = Readonly<Record<HeadName, Readonly<Record<Label, string>>>>;

/**
 * A label's name and description are repeated so many times in training; docs/quality.md has the
 * measurement.
 */
const GUIDE_COPIES = 3;
const MAX_DESCRIPTION = 500;

/**
 * Reads `--labels`: `{"Label": "description"}` for the first head, or `{"head": {"Label": "description"}}` for several.
 * Throws `bad-input` naming the label that is wrong.
 */
export function readLabelDescriptions(value: unknown, firstHead: HeadName): LabelDescriptions {
  const entries = entriesOf(value, 'labels');
  const isNested = entries.length > 0 && entries.every(([, inner]) => typeof inner === 'object');
  const heads = isNested ? entries : [[firstHead, value] as const];
  return Object.fromEntries(
    heads.map(([head, labels]) => [
      head,
      Object.fromEntries(
        entriesOf(labels, head).map(([label, text]) => {
          if (label.trim() === '')
            throw new EngineError('bad-input', { reason: `${head}: a label is empty` });
          if (typeof text !== 'string' || text.length > MAX_DESCRIPTION)
            throw new EngineError('bad-input', {
              reason: `${head}: the description of "${label}" must be a text of at most ${MAX_DESCRIPTION} characters`,
            });
          return [label.trim(), text.trim()] as const;
        }),
      ),
    ]),
  );
}

/**
 * Turns names and descriptions of labels into examples, so that a training can start with few
 * tickets of a label or none. A label without a description gives its name where `names` is true,
 * and else no example.
 */
export function guideRows(heads: readonly TrainHead[], names = false): readonly TrainRow[] {
  return heads.flatMap(({ name, labels, descriptions }) =>
    labels.flatMap((label, at) => {
      const description = descriptions?.[label];
      if (description === undefined && !names) return [];
      const { text } = normaliseTicket({ subject: wordsOf(label), description: description ?? '' });
      return text === ''
        ? []
        : Array.from({ length: GUIDE_COPIES }, () => ({ text, gold: { [name]: at } }));
    }),
  );
}

/** `card_payment_fee`, `cardPaymentFee` → `card payment fee`. */
function wordsOf(label: Label): string {
  return label
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-/.:]+/g, ' ')
    .trim();
}

function entriesOf(value: unknown, what: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new EngineError('bad-input', {
      reason: `${what}: must be an object of labels and their descriptions`,
    });
  return Object.entries(value);
}
