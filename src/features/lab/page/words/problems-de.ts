import { plural } from '../../../../shell/language/plural.ts';
import type { problems } from './problems-en.ts';

export const problemsDe: typeof problems = {
  problems: {
    oneLabel:
      'Alle Tickets haben dieselbe Bezeichnung. Fügen Sie Tickets mit mindestens einer anderen hinzu, je zwei oder mehr.',
    oneLabelNamed: (label) =>
      `Alle Tickets haben dieselbe Bezeichnung („${label}“). Fügen Sie Tickets mit mindestens einer anderen hinzu, je zwei oder mehr.`,
    noLabels:
      'Keine Bezeichnung hat zwei Beispiele. Fügen Sie Tickets hinzu, mindestens zwei je Bezeichnung, besser acht oder mehr.',
    allAlike:
      'Alle Texte sind gleich. Daraus lässt sich nichts lernen; prüfen Sie, ob die richtige Spalte als Text gewählt ist.',
    tooManyLabels: (labels, most) =>
      `${labels} Bezeichnungen sind zu viele für ein Modell; es fasst ${most}. Fassen Sie zusammen, was ein Team gleich behandelt, oder importieren Sie weniger.`,
    noCorrections:
      'Noch hat niemand eine Kategorie von Hand gesetzt. Korrigieren Sie zuerst Tickets im Eingang oder auf der Seite „Prüfen“.',
    gate: 'Die Freigabe hat dieses Modell abgelehnt. Die Gründe stehen oben.',
    noDataset: 'Dieser Datensatz ist weg. Importieren Sie ihn noch einmal.',
    noQuestions: (title) =>
      `Keine Frage nennt eine der Antworten. Die Spalte „expected“ muss deren Titel oder IDs enthalten, etwa „${title}“.`,
    noAnswers: 'Diese Antworten sind von diesem Gerät verschwunden. Erstellen Sie sie noch einmal.',
    noDraft: 'Der Entwurf ist nicht mehr auf diesem Gerät. Trainieren Sie neu.',
    noColumn: (column, columns) =>
      `Die Datei hat keine Spalte „${column}“. Sie hat: ${columns}. Wählen Sie eine andere Spalte.`,
    brokenQuotes: (line) =>
      `In der Zeile, die in Zeile ${line} der Datei beginnt, endet eine Zelle in Anführungszeichen nicht. Schließen oder verdoppeln Sie die Anführungszeichen und importieren Sie noch einmal.`,
    encoding:
      'Die Datei ist kein UTF-8-Text. Speichern Sie sie als CSV in UTF-8 und importieren Sie noch einmal.',
    noneUsable: (rows) =>
      plural('de', rows, {
        one: 'Die einzige Zeile ist nicht verwendbar: Ihr fehlt der Text oder die Kategorie. Prüfen Sie die Spalten.',
        other:
          'Keine der # Zeilen ist verwendbar: Jeder fehlt der Text oder die Kategorie. Prüfen Sie die Spalten.',
      }),
    noRows: 'Die Datei hat keine Zeilen. Wählen Sie eine mit Kopfzeile und Tickets darunter.',
    noEncoder:
      'Der Encoder konnte nicht geladen werden. Verbinden Sie sich einmal; er wird für den Gebrauch ohne Netz aufbewahrt.',
    crashed:
      'Das Training ist stehen geblieben, wahrscheinlich weil dem Gerät der Speicher ausging. Nehmen Sie weniger Tickets und versuchen Sie es noch einmal. Ihre Daten sind sicher.',
    stopped: 'Angehalten. Ihre Daten sind sicher.',
    internal:
      'Hier ging etwas schief, das nicht schiefgehen sollte. Ihre Daten sind sicher; versuchen Sie es noch einmal und melden Sie es bitte, wenn es wiederkommt.',
  },
};
