import { plural } from '../../../../shell/language/plural.ts';
import { attributes } from './attributes-fr.ts';
import { meanings } from './meanings-fr.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Widget',
  lead: 'Une balise ajoute des suggestions à n’importe quel formulaire. Changez un réglage et écrivez dans le formulaire : vous verrez la balise à copier et chaque événement qu’un site peut écouter. Pour votre propre formulaire, avec ses sujets à lui, il y a',
  knows: (topics, names) =>
    `Ce paquet connaît ${plural('fr', topics, { one: '# sujet', many: '# de sujets', other: '# sujets' })} : ${names}.`,
  otherBefore:
    'Face à un texte sur autre chose, le widget se tait ou pose une question ; donnez à ces options de votre formulaire',
  otherAfter: ', ou entraînez un paquet sur vos propres tickets dans le',
  reads: (bundle, languages) => `« ${bundle} » lit ${languages}.`,
  languagesBefore:
    'Si vos clients écrivent dans une autre langue que celle de la page, indiquez les langues dans l’attribut',
  settings: 'Réglages',
  choices: {
    bundle: 'Paquet',
    theme: 'Couleurs',
    lang: 'Langue',
    languages: 'Langues lues',
    load: 'Chargement',
    storage: 'Stockage',
    replies: 'Réponses',
    questions: 'Questions',
  },
  byDefault: (value) => `${value} (par défaut)`,
  defaults: {
    lang: 'celle de la page',
    languages: 'celle de la page',
    replies: 'celles du paquet, sans exemples',
    questions: 'oui',
  },
  prefix: 'Préfixe des champs',
  disabled: 'Désactivé',
  tag: 'Balise',
  copyTag: 'Copier la balise',
  copied: 'Balise copiée.',
  form: 'Un formulaire',
  description: 'Que s’est-il passé ?',
  category: 'Catégorie',
  priority: 'Priorité',
  choose: 'Veuillez choisir',
  events: 'Événements reçus',
  clear: 'Vider',
  noEvents: 'Rien encore : écrivez dans le formulaire.',
  reference: {
    unreadable: 'La référence n’a pas pu être lue. Elle est créée à la compilation.',
    titles: {
      Attributes: 'Attributs',
      'Properties and methods': 'Propriétés et méthodes',
      Events: 'Événements',
      'Posted fields': 'Champs envoyés',
      Parts: 'Parties',
      'Custom properties': 'Propriétés personnalisées',
    },
    attributes,
    meanings,
    heads: {
      attribute: 'attribut',
      values: 'valeurs',
      default: 'par défaut',
      meaning: 'signification',
      name: 'nom',
      type: 'type',
      event: 'événement',
      'name (after the prefix)': 'nom (après le préfixe)',
      what: 'contenu',
      property: 'propriété',
    },
  },
};
