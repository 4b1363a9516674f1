import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { answersDe } from './answers-de.ts';
import { healthDe } from './health-de.ts';
import { judgingDe } from './judging-de.ts';
import { problemsDe } from './problems-de.ts';
import { publishingDe } from './publishing-de.ts';
import { trainingDe } from './training-de.ts';

export const de: typeof en = {
  title: 'Labor',
  lead: 'Trainieren Sie Presort mit Ihren eigenen Tickets, in diesem Browser. Nichts wird hochgeladen.',
  stepList: 'Schritte',
  steps: {
    data: 'Daten',
    health: 'Zustand',
    train: 'Trainieren',
    evaluate: 'Bewerten',
    compare: 'Vergleichen',
    publish: 'Veröffentlichen',
    answers: 'Antworten',
  },
  running: 'Läuft',
  working: 'In Arbeit',
  progress: 'Fortschritt',
  stop: 'Anhalten',
  stopHint: 'Die Seite bleibt bedienbar. Beim Anhalten gehen keine Daten verloren.',
  noStorage:
    'Das Labor bewahrt seine Daten in diesem Browser auf, und der Speicher ist nicht verfügbar.',
  tickets: (count) => plural('de', count, { one: '# Ticket', other: '# Tickets' }),
  seconds: (number) => `${number} s`,
  minutes: (number) => `${number} min`,
  heads: { category: 'Kategorie', priority: 'Priorität' },
  data: {
    title: 'Tickets mit Bezeichnungen einlesen',
    lead: 'Eine Tabelle (CSV, Excel, JSON): eine Zeile je Ticket, eine Spalte mit dem Text und eine mit der Kategorie.',
    useCorrected: 'Korrigierte Tickets dieses Arbeitsbereichs verwenden',
    correctedName: 'Korrigierte Tickets',
    whichColumn: 'Welche Spalte ist was?',
    columnIs: (column) => `${column} ist`,
    roles: {
      none: 'nicht verwendet',
      subject: 'Betreff',
      text: 'Text',
      category: 'Kategorie',
      priority: 'Priorität',
      other: 'andere Bezeichnung',
    },
    chooseHint: 'Wählen Sie mindestens eine Textspalte und genau eine Kategorie.',
    import: 'Importieren',
    setsTitle: 'Datensätze auf diesem Gerät',
    leftOut: (rows) =>
      plural('de', rows, { one: '# Zeile ausgelassen', other: '# Zeilen ausgelassen' }),
    opened: 'Geöffnet',
    addCorrected: 'Korrigierte Tickets hinzufügen',
    open: 'Öffnen',
    delete: 'Löschen',
    deleteSet: (name) => `${name} löschen`,
    goOn: 'Weiter zum Zustand',
    deleteQuestion: 'Diesen Datensatz löschen?',
    deleteText:
      'Seine Tickets und Trainings werden von diesem Gerät gelöscht. Veröffentlichte Modelle bleiben.',
  },
  labelsAlone: {
    summary: 'Noch keine Tickets mit Bezeichnungen? Beginnen Sie mit den Bezeichnungen allein',
    field: 'Eine Bezeichnung je Zeile; nach einem Doppelpunkt, was sie bedeutet',
    example: 'Abrechnung: Rechnungen, Erstattungen, Zahlungen',
    start: 'Mit Bezeichnungen beginnen',
    setName: 'Nur Bezeichnungen',
  },
  health: healthDe,
  ...answersDe,
  ...trainingDe,
  ...judgingDe,
  ...publishingDe,
  ...problemsDe,
};
