import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  lead: 'Tout ce qui est écrit sur Presort, conservé sur cet appareil.',
  inEnglish: 'Les documents sont en anglais.',
  audiences: {
    owners: 'Pour qui a un site',
    agents: 'Pour l’équipe de support',
    analysts: 'Pour qui entraîne et mesure',
    developers: 'Pour qui développe',
  },
  all: 'Tous les documents',
  trail: 'Où se trouve ce document',
  search: 'Chercher dans les documents',
  results: 'Trouvé dans les documents',
  found: (count) =>
    plural('fr', count, {
      one: '# section trouvée.',
      many: '# de sections trouvées.',
      other: '# sections trouvées.',
    }),
  nothingFound: (query) =>
    `Rien n’a été trouvé pour « ${query} ». Les documents sont en anglais : essayez un mot anglais.`,
  contents: 'Sur cette page',
  linkTo: (heading) => `Lien vers « ${heading} »`,
  neighbours: 'Avant et après',
  before: 'Avant',
  after: 'Suite',
  print: 'Imprimer',
  copy: 'Copier',
  copied: 'Copié.',
  notCopied:
    'Le navigateur n’a pas permis de copier. Sélectionnez le texte et copiez-le vous-même.',
  table: (columns) => `Tableau : ${columns}`,
  reading: 'Ouverture…',
  unreadable: 'Les documents n’ont pas pu être lus',
  unreadableWhy:
    'Ils sont conservés avec l’application à la première visite. Rouvrez cette page avec le réseau.',
  noSuchDoc: (name) => `Il n’y a pas de document « ${name} ». Voici ceux qui existent :`,
};
