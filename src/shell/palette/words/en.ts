import { plural } from '../../language/plural.ts';

export const en = {
  title: 'Find and do',
  field: 'Page, setting, document or action',
  results: 'What was found',
  kinds: { action: 'On this page', page: 'Page', setting: 'Setting', doc: 'Document' },
  found: (entries: number) => plural('en', entries, { one: '# found', other: '# found' }),
  nothing: 'Nothing is called that. Try another word.',
  noDocs: 'Some settings or documents could not be loaded. They come back with a network.',
  keys: 'Keyboard shortcuts',
  everywhere: 'Everywhere',
  keyList: [
    ['Ctrl + K or ⌘ K', 'Find a page, a setting, a document or an action'],
    ['?', 'This list'],
    ['Escape', 'Close what lies above the page'],
  ] as readonly (readonly [keys: string, meaning: string])[],
};
