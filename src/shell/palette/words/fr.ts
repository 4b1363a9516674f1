import { plural } from '../../language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Trouver et faire',
  field: 'Page, réglage, document ou action',
  results: 'Résultats',
  kinds: {
    action: 'Sur cette page',
    page: 'Page',
    setting: 'Réglage',
    doc: 'Document',
  },
  found: (entries) =>
    plural('fr', entries, {
      one: '# résultat',
      many: '# de résultats',
      other: '# résultats',
    }),
  nothing: 'Rien ne porte ce nom. Essayez un autre mot.',
  noDocs:
    'Certains réglages ou documents n’ont pas pu être chargés. Ils reviendront avec le réseau.',
  keys: 'Raccourcis clavier',
  everywhere: 'Partout',
  keyList: [
    ['Ctrl + K ou ⌘ K', 'Trouver une page, un réglage, un document ou une action'],
    ['?', 'Cette liste'],
    ['Échap', 'Fermer ce qui recouvre la page'],
  ],
};
