import { plural } from '../../../../shell/language/plural.ts';

export const en = {
  lead: 'Everything that is written about Presort, kept on this device.',
  inEnglish: 'The documents are in English.',
  audiences: {
    owners: 'For owners of a site',
    agents: 'For people at the desk',
    analysts: 'For those who train and measure',
    developers: 'For developers',
  },
  all: 'All documents',
  trail: 'Where this document stands',
  search: 'Search the documents',
  results: 'Found in the documents',
  found: (count: number) =>
    plural('en', count, { one: '# section found.', other: '# sections found.' }),
  nothingFound: (query: string) =>
    `Nothing was found for “${query}”. The documents are in English: try an English word.`,
  contents: 'On this page',
  linkTo: (heading: string) => `Link to “${heading}”`,
  neighbours: 'Before and after',
  before: 'Before',
  after: 'Next',
  print: 'Print',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser did not let it be copied. Mark the text and copy it yourself.',
  table: (columns: string) => `Table: ${columns}`,
  reading: 'Opening…',
  unreadable: 'The documents could not be read',
  unreadableWhy:
    'They are kept with the app on its first visit. Open this page again with a network.',
  noSuchDoc: (name: string) => `There is no document “${name}”. These are here:`,
};
