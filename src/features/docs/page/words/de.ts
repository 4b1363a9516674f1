import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  lead: 'Alles, was über Presort geschrieben ist, auf diesem Gerät aufbewahrt.',
  inEnglish: 'Die Dokumente sind auf Englisch.',
  audiences: {
    owners: 'Für Betreiber einer Website',
    agents: 'Für das Support-Team',
    analysts: 'Für alle, die trainieren und messen',
    developers: 'Für die Entwicklung',
  },
  all: 'Alle Dokumente',
  trail: 'Wo dieses Dokument steht',
  search: 'Dokumente durchsuchen',
  results: 'In den Dokumenten gefunden',
  found: (count) =>
    plural('de', count, { one: '# Abschnitt gefunden.', other: '# Abschnitte gefunden.' }),
  nothingFound: (query) =>
    `Zu „${query}“ wurde nichts gefunden. Die Dokumente sind auf Englisch: Versuchen Sie ein englisches Wort.`,
  contents: 'Auf dieser Seite',
  linkTo: (heading) => `Link zu „${heading}“`,
  neighbours: 'Davor und danach',
  before: 'Davor',
  after: 'Weiter',
  print: 'Drucken',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn selbst.',
  table: (columns) => `Tabelle: ${columns}`,
  reading: 'Wird geöffnet…',
  unreadable: 'Die Dokumente konnten nicht gelesen werden',
  unreadableWhy:
    'Sie werden beim ersten Besuch mit der App gespeichert. Öffnen Sie diese Seite noch einmal mit Netz.',
  noSuchDoc: (name) => `Ein Dokument „${name}“ gibt es nicht. Hier sind die vorhandenen:`,
};
