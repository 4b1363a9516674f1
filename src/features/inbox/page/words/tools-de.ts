import { plural } from '../../../../shell/language/plural.ts';
import type { tools } from './tools-en.ts';

const setTo = (tickets: number, label: string): string =>
  plural(
    'de',
    tickets,
    { one: '# Ticket: auf {label} gesetzt', other: '# Tickets: auf {label} gesetzt' },
    { label },
  );

export const toolsDe: typeof tools = {
  bulk: {
    title: 'Ausgewählte Tickets',
    selected: (tickets) => plural('de', tickets, { one: '# ausgewählt', other: '# ausgewählt' }),
    setCategory: 'Kategorie der ausgewählten Tickets setzen',
    category: 'Kategorie …',
    moveToTeam: 'Ausgewählte Tickets zu einem Team verschieben',
    team: 'Team …',
    resolve: 'Lösen',
    flag: 'Ausgewählte Tickets zum Prüfen markieren',
    flagHint: 'Zum Prüfen markieren',
    delete: 'Ausgewählte Tickets löschen',
    clear: 'Aufheben',
    set: (tickets, label) => `${setTo(tickets, label)}.`,
    setSome: (tickets, label, others) =>
      `${setTo(tickets, label)}; ${plural('de', others, {
        one: '# eines anderen Modells bleibt, wie es ist: Sortieren Sie es zuerst neu, unter „Modelle“.',
        other:
          '# eines anderen Modells bleiben, wie sie sind: Sortieren Sie sie zuerst neu, unter „Modelle“.',
      })}`,
    moved: (tickets, team) =>
      plural(
        'de',
        tickets,
        { one: '# Ticket: zu {team} verschoben.', other: '# Tickets: zu {team} verschoben.' },
        { team },
      ),
    resolved: (tickets) =>
      plural('de', tickets, { one: '# Ticket: gelöst.', other: '# Tickets: gelöst.' }),
    flagged: (tickets) =>
      plural('de', tickets, {
        one: '# Ticket: zum Prüfen markiert.',
        other: '# Tickets: zum Prüfen markiert.',
      }),
    deleteQuestion: (tickets) =>
      plural('de', tickets, { one: '# Ticket löschen?', other: '# Tickets löschen?' }),
    deleteText:
      'Die Tickets, ihre Entscheidungen und ihr Verlauf werden von diesem Gerät entfernt. Das lässt sich nicht rückgängig machen.',
    deleteConfirm: 'Löschen',
    deleted: (tickets) =>
      plural('de', tickets, { one: '# Ticket gelöscht.', other: '# Tickets gelöscht.' }),
  },
  import: {
    title: 'Tickets importieren',
    lead: 'Eine Tabelle (CSV, TSV, Excel, JSON, JSON Lines; auch mit gzip gepackt) mit Subject und Description oder mit einer Textspalte. Nichts verlässt dieses Gerät.',
    isRead: (file, columns) =>
      plural(
        'de',
        columns,
        {
          one: '{file} ist gelesen: # Spalte. Prüfen Sie, was sie bedeutet, und importieren Sie dann.',
          other:
            '{file} ist gelesen: # Spalten. Prüfen Sie, was sie bedeuten, und importieren Sie dann.',
        },
        { file },
      ),
    refused: (file, problem) => `${file}: ${problem}`,
    columns: {
      text: { title: 'Text', none: 'Keine', mark: 'Text' },
      subject: { title: 'Betreff', none: 'Keine', mark: 'Betreff' },
      id: { title: 'Ticket-ID', none: 'Eine neue', mark: 'ID' },
      category: { title: 'Kategorie', none: 'Ohne Angabe', mark: 'Kategorie' },
      priority: { title: 'Priorität', none: 'Ohne Angabe', mark: 'Priorität' },
      createdAt: { title: 'Eingegangen', none: 'Jetzt', mark: 'eingegangen' },
      sender: { title: 'Von', none: 'Wird nicht aufbewahrt', mark: 'von' },
      group: { title: 'Gruppe', none: 'Wird nicht aufbewahrt', mark: 'Gruppe' },
      assignee: { title: 'Zuständig', none: 'Wird nicht aufbewahrt', mark: 'zuständig' },
      status: { title: 'Status', none: 'Alle offen', mark: 'Status' },
    },
    onlyBefore: 'Der Fehler liegt mitten in der Datei: Nur die Tickets davor sind importiert.',
    chooseColumn: 'Wählen Sie die Spalte, die den Text oder den Betreff enthält, oder beide.',
    start: 'Diese Tickets importieren',
    progress: 'Import',
    stop: 'Anhalten',
    imported: (tickets) =>
      plural('de', tickets, { one: '# Ticket importiert', other: '# Tickets importiert' }),
    leftOut: (rows) =>
      plural('de', rows, { one: '# Zeile ausgelassen', other: '# Zeilen ausgelassen' }),
    noted: (rows) =>
      plural('de', rows, { one: '# Zeile mit Hinweis', other: '# Zeilen mit Hinweis' }),
    known: (tickets) => plural('de', tickets, { one: '# war schon da', other: '# waren schon da' }),
    renamed: (tickets) =>
      plural('de', tickets, {
        one: '# unter neuer Nummer, weil ein anderes Ticket seine hat',
        other: '# unter neuen Nummern, weil andere Tickets ihre haben',
      }),
    downloadList: 'Liste herunterladen',
  },
  failed: {
    title: 'Nicht sortierbar',
    export: 'Exportieren',
    attempts: (times) => plural('de', times, { one: '# Versuch', other: '# Versuche' }),
    tabDied: (times) =>
      plural('de', times, { one: 'Tab einmal abgestürzt', other: 'Tab #-mal abgestürzt' }),
    subject: 'Betreff',
    text: 'Text',
    saveAndTry: 'Speichern und erneut versuchen',
    tryAgain: 'Erneut versuchen',
    triedAgain: (id) => `${id} wird noch einmal versucht.`,
    edit: 'Bearbeiten',
    giveUp: 'Aufgeben',
    givenUp: 'Kein weiterer Versuch. Das Ticket bleibt im Eingang.',
    open: 'Ticket öffnen',
    none: 'Hier ist nichts',
    noneText:
      'Tickets, die sich nach mehreren Versuchen nicht sortieren lassen, würden hier warten.',
  },
};
