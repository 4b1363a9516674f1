import { plural } from '../../language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Finden und tun',
  field: 'Seite, Einstellung, Dokument oder Aktion',
  results: 'Gefundenes',
  kinds: {
    action: 'Auf dieser Seite',
    page: 'Seite',
    setting: 'Einstellung',
    doc: 'Dokument',
  },
  found: (entries) => plural('de', entries, { one: '# gefunden', other: '# gefunden' }),
  nothing: 'Nichts heißt so. Versuchen Sie ein anderes Wort.',
  noDocs:
    'Einige Einstellungen oder Dokumente ließen sich nicht laden. Mit Netz sind sie wieder da.',
  keys: 'Tastenkürzel',
  everywhere: 'Überall',
  keyList: [
    ['Strg + K oder ⌘ K', 'Eine Seite, eine Einstellung, ein Dokument oder eine Aktion finden'],
    ['?', 'Diese Liste'],
    ['Esc', 'Schließen, was über der Seite liegt'],
  ],
};
