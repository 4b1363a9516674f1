import { plural } from '../../../../shell/language/plural.ts';
import { attributes } from './attributes-de.ts';
import { meanings } from './meanings-de.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Widget',
  lead: 'Ein Script-Tag bringt Vorschläge in jedes Formular. Ändern Sie eine Einstellung und schreiben Sie in das Formular: Sie sehen das Script-Tag zum Kopieren und jedes Ereignis, auf das eine Website reagieren kann. Für ein eigenes Formular mit eigenen Themen gibt es',
  knows: (topics, names) =>
    `Dieses Modellpaket kennt ${plural('de', topics, { one: '# Thema', other: '# Themen' })}: ${names}.`,
  otherBefore:
    'Bei einem Text über etwas anderes schweigt das Widget oder fragt nach; geben Sie solchen Optionen Ihres Formulars',
  otherAfter: ', oder trainieren Sie ein Modellpaket mit Ihren eigenen Tickets im',
  reads: (bundle, languages) => `„${bundle}“ liest ${languages}.`,
  languagesBefore:
    'Schreiben Ihre Kunden in einer anderen Sprache als der der Seite, nennen Sie die Sprachen im Attribut',
  settings: 'Einstellungen',
  choices: {
    bundle: 'Modellpaket',
    theme: 'Farben',
    lang: 'Sprache',
    languages: 'Gelesene Sprachen',
    load: 'Laden',
    storage: 'Speicher',
    replies: 'Antworten',
    questions: 'Rückfragen',
  },
  byDefault: (value) => `${value} (Standard)`,
  defaults: {
    lang: 'die der Seite',
    languages: 'die der Seite',
    replies: 'die des Modellpakets, keine Beispiele',
    questions: 'an',
  },
  prefix: 'Präfix der Felder',
  disabled: 'Ausgeschaltet',
  tag: 'Script-Tag',
  copyTag: 'Script-Tag kopieren',
  copied: 'Script-Tag kopiert.',
  form: 'Ein Formular',
  description: 'Was ist passiert?',
  category: 'Kategorie',
  priority: 'Priorität',
  choose: 'Bitte wählen',
  events: 'Empfangene Ereignisse',
  clear: 'Leeren',
  noEvents: 'Noch nichts: Schreiben Sie in das Formular.',
  reference: {
    unreadable: 'Die Referenz konnte nicht gelesen werden. Sie entsteht beim Build.',
    titles: {
      Attributes: 'Attribute',
      'Properties and methods': 'Eigenschaften und Methoden',
      Events: 'Ereignisse',
      'Posted fields': 'Gesendete Felder',
      Parts: 'Teile',
      'Custom properties': 'CSS-Variablen',
    },
    attributes,
    meanings,
    heads: {
      attribute: 'Attribut',
      values: 'Werte',
      default: 'Standard',
      meaning: 'Bedeutung',
      name: 'Name',
      type: 'Typ',
      event: 'Ereignis',
      'name (after the prefix)': 'Name (nach dem Präfix)',
      what: 'was',
      property: 'Eigenschaft',
    },
  },
};
