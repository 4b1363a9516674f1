import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { ticketDe } from './ticket-de.ts';
import { toolsDe } from './tools-de.ts';

export const de: typeof en = {
  title: 'Eingang',
  keyHelp: 'Tasten',
  keys: [
    ['J oder ↓', 'Nächstes Ticket'],
    ['K oder ↑', 'Voriges Ticket'],
    ['Eingabe', 'Ticket öffnen'],
    ['Esc', 'Zurück zur Liste'],
    ['X', 'Auswählen'],
    ['E', 'Lösen oder wieder öffnen'],
    ['F', 'Zum Prüfen markieren'],
    ['U', 'Rückgängig'],
    ['/', 'Suchen'],
  ],
  undo: 'Rückgängig',
  importTickets: 'Importieren',
  exportCsv: 'CSV exportieren',
  exportJson: 'JSON Lines exportieren',
  exported: (tickets) =>
    plural('de', tickets, { one: '# Ticket exportiert.', other: '# Tickets exportiert.' }),
  count: (tickets) => plural('de', tickets, { one: '# Ticket', other: '# Tickets' }),
  countOf: (shown, tickets) =>
    plural('de', tickets, { one: `${shown} von # Ticket`, other: `${shown} von # Tickets` }),
  reading: (count) => `${count}, wird gelesen …`,
  couldNot: (tickets) =>
    plural('de', tickets, {
      one: '# ließ sich nicht sortieren und wartet auf einen Menschen',
      other: '# ließen sich nicht sortieren und warten auf einen Menschen',
    }),
  done: {
    resolved: (tickets, id) =>
      plural('de', tickets, { one: '{id} gelöst.', other: '# Tickets gelöst.' }, { id }),
    reopened: (tickets, id) =>
      plural(
        'de',
        tickets,
        { one: '{id} wieder geöffnet.', other: '# Tickets wieder geöffnet.' },
        { id },
      ),
    flagged: (tickets, id) =>
      plural(
        'de',
        tickets,
        { one: '{id} zum Prüfen markiert.', other: '# Tickets zum Prüfen markiert.' },
        { id },
      ),
    unflagged: (tickets, id) =>
      plural(
        'de',
        tickets,
        { one: '{id} nicht mehr markiert.', other: '# Tickets nicht mehr markiert.' },
        { id },
      ),
  },
  list: {
    title: 'Tickets',
    label: 'Liste der Tickets; Pfeiltasten bewegen, X wählt aus',
    none: 'Noch keine Tickets',
    noneText:
      'Alles, was auf der Seite „Fragen“ gesendet wird, kommt hier an, wird im Hintergrund sortiert und einem Team gegeben.',
    firstRequest: 'Eine erste Anfrage senden',
    noMatch: 'Nichts passt',
    noMatchText: 'Versuchen Sie ein anderes Wort, oder zeigen Sie alle Tickets.',
    selectAll: (tickets) =>
      plural('de', tickets, { one: 'Alle # auswählen', other: 'Alle # auswählen' }),
  },
  row: {
    select: (id) => `${id} auswählen`,
    automatic: 'automatisch',
    flagged: 'markiert',
    resolved: 'Gelöst',
    sure: 'sicher',
    rule: 'Regel',
    agent: 'Support',
  },
  filters: {
    search: 'Tickets durchsuchen',
    searchAll: 'Alle Tickets durchsuchen',
    more: 'Filter',
    show: 'Zeigen',
    statuses: {
      all: 'Alle',
      open: 'Wird sortiert',
      review: 'Nicht sicher',
      assigned: 'Zugewiesen',
      resolved: 'Gelöst',
    },
    category: 'Kategorie',
    priority: 'Priorität',
    team: 'Team',
    group: 'Gruppe',
    assignee: 'Zuständig',
    confidence: 'Sicherheit',
    any: 'Beliebig',
    from: 'Eingegangen ab',
    until: 'bis',
    under: (share) => `unter ${share}`,
    option: (value, tickets) => `${value} (${tickets})`,
    saveView: 'Als Ansicht speichern',
    viewSaved: (name) => `Ansicht „${name}“ gespeichert.`,
    removeView: (name) => `Ansicht ${name} entfernen`,
    reset: 'Zurücksetzen',
  },
  ...toolsDe,
  ...ticketDe,
};
