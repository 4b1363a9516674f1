/** Every text of the card that offers to sort open tickets again. */
export const WORDS = {
  title: 'Sort the open tickets again?',
  found: (count: number, title: string, bundles: string) =>
    count === 1
      ? `1 open ticket was sorted by another model (${bundles}), whose labels ${title} does not give.`
      : `${count.toLocaleString('en')} open tickets were sorted by other models (${bundles}). Until they are sorted again, labels of ${title} are not offered for them.`,
  stays: 'What a person has decided, and what is resolved, stays as it is.',
  preview: 'Show what would change',
  stop: 'Stop',
  sorting: 'Sorting, nothing is stored yet',
  summary: (changed: number, all: number) =>
    `${changed.toLocaleString('en')} of ${all.toLocaleString('en')} tickets would change.`,
  label: 'Category',
  before: 'Now',
  after: 'Then',
  examples: 'Examples',
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  apply: (count: number) =>
    count === 1 ? 'Sort 1 ticket again' : `Sort ${count.toLocaleString('en')} tickets again`,
  leave: 'Leave them as they are',
  done: (count: number) => `${count.toLocaleString('en')} tickets are sorted again.`,
  undo: 'Undo',
} as const;
