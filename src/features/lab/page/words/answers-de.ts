import { plural } from '../../../../shell/language/plural.ts';
import type { answers } from './answers-en.ts';

export const answersDe: typeof answers = {
  answers: {
    title: 'Eigene Antworten',
    lead: 'Aus Makros, Hilfeseiten oder Paaren von Frage und Antwort werden Antworten, die nach ihrer Bedeutung gefunden werden. Sortierte Tickets braucht es dafür nicht.',
    inviteTitle: 'Eigene Antworten',
    invite:
      'Machen Sie aus Ihren Makros und Hilfeseiten Antworten, die nach ihrer Bedeutung gefunden werden.',
    open: 'Antworten einlesen',
    dropTitle: 'Lesen Sie Ihre Antworten ein',
    drop: 'Tabellen (CSV, Excel, JSON; auch Exporte aus Zendesk und Freshdesk), Markdown- und HTML-Seiten oder ein ZIP davon.',
    folder: 'Ordner wählen',
    none: 'In diesen Dateien wurde keine Antwort gefunden.',
    found: (count, files) =>
      plural(
        'de',
        count,
        { one: '# Antwort aus {files} gelesen', other: '# Antworten aus {files} gelesen' },
        { files },
      ),
    leftOut: (count) => plural('de', count, { one: '# ausgelassen', other: '# ausgelassen' }),
    saveLeftOut: 'Liste herunterladen',
    file: 'Datei',
    line: 'Zeile',
    reason: 'Grund',
    inLine: (file, line) => `${file}, Zeile ${line}`,
    reasons: {
      noAnswer: 'die Zeile hat keine Antwort',
      noText: 'kein Text, der eine Antwort sein könnte',
      inactive: 'ist dort abgeschaltet',
      short: (heading: string) => `„${heading}“ sagt zu wenig, um eine Antwort zu sein`,
      nestedTable: 'eine JSON-Datei in einem Ordner wird nicht gelesen; wählen Sie sie einzeln',
      format: (ending) => `${ending} ist nicht lesbar; speichern Sie es als HTML oder Markdown`,
      noColumn: (columns) => `keine Spalte mit Antworten; vorhanden sind: ${columns}`,
      noQuestion: 'die Zeile hat keine Frage',
      used: 'aus dieser Frage wurde eine Antwort gemacht, sie misst also nichts',
      unknown: (name) => `es gibt keine Antwort „${name}“`,
    },
    columnsOf: (file) => `Spalten von ${file}`,
    columns: { title: 'Titel', text: 'Antwort', category: 'Kategorie', none: 'keine' },
    words: 'Wörter, die keine Kategorie des Modells sind',
    wordsHint:
      'Sagen Sie, für welche Kategorie ein Wort steht. Antworten ohne Kategorie werden nach ihrer Bedeutung angeboten, gleich in welcher Kategorie.',
    stands: (word) => `Kategorie für „${word}“`,
    answersOf: (count) => plural('de', count, { one: '# Antwort', other: '# Antworten' }),
    search: 'Antworten durchsuchen',
    any: 'jede Kategorie',
    take: (title) => `„${title}“ übernehmen`,
    categoryOf: (title) => `Kategorie von „${title}“`,
    languageOf: (title) => `Sprache von „${title}“`,
    more: (count) => `${count} weitere zeigen`,
    questions: 'Mit Fragen von Kunden messen',
    questionsHint:
      'Freiwillig: eine Tabelle mit einer Spalte „question“ (oder „Frage“) und einer Spalte „expected“ (oder „Antwort“), dem Titel oder der ID der Antwort. Die Fragen messen und bestimmen die Schwelle und kommen sonst nirgends hin.',
    chooseQuestions: 'Tabelle wählen',
    removeQuestions: 'Entfernen',
    build: (count) =>
      plural('de', count, { one: '# Antwort erstellen', other: '# Antworten erstellen' }),
    ready: (count) =>
      plural('de', count, { one: '# Antwort ist bereit', other: '# Antworten sind bereit' }),
    from: (files, bundle) => `Aus ${files}, für ${bundle}.`,
    otherModel: (title) =>
      `Für ein anderes Modell erstellt als das aktive, ${title}: Lesen Sie die Dateien noch einmal ein, um sie dafür zu erstellen.`,
    withCategory: (count) =>
      plural('de', count, {
        none: 'Keine gehört zu einer Kategorie.',
        one: '# gehört zu einer Kategorie.',
        other: '# gehören zu einer Kategorie.',
      }),
    merged: (count) =>
      plural('de', count, {
        one: '# sagte dasselbe wie eine andere und wurde zu einer Frage an sie.',
        other: '# sagten dasselbe wie andere und wurden zu Fragen an diese.',
      }),
    cut: (count) =>
      plural('de', count, {
        one: '# war zu lang und wurde an einem Absatz gekürzt.',
        other: '# waren zu lang und wurden an einem Absatz gekürzt.',
      }),
    unread: (signs: string) =>
      `In den Antworten stehen noch Zeichen eines anderen Programms, die niemand ausfüllt: ${signs}. Schreiben Sie stattdessen {{name}} oder {{name|alle}}.`,
    placeholders: (names) =>
      `Platzhalter: ${names}. Einer, den nichts füllt, wird als sein Name gezeigt.`,
    measure: 'Wie gut sie gefunden werden',
    measuredOn: (count) =>
      plural('de', count, {
        one: 'Gemessen an # Frage, aus der keine Antwort gemacht wurde.',
        other: 'Gemessen an # Fragen, aus denen keine Antwort gemacht wurde.',
      }),
    questionsLeftOut: (count) =>
      plural('de', count, { one: '# Frage ausgelassen', other: '# Fragen ausgelassen' }),
    method: 'Gefunden nach',
    byMeaning: 'Bedeutung (Presort)',
    withinCategory: 'ebenso, in der Kategorie des Modells',
    byWords: 'Wörtern (BM25)',
    first: 'Richtige Antwort zuerst',
    three: 'Unter den ersten drei',
    rank: 'Mittlerer Kehrwert des Rangs',
    floorTitle: 'Wann keine Antwort angeboten wird',
    floor: (floor) => `Unter einer Ähnlichkeit von ${floor} wird keine Antwort angeboten.`,
    floorIn: (language, floor) => `${floor} (${language})`,
    floorMeasured: (right, wrong, none) =>
      `So bekommen ${right} der Fragen die richtige Antwort, ${wrong} eine falsche, ${none} keine.`,
    floorOther: (share) =>
      `Von Fragen, zu denen keine Antwort passt, wird ${share} trotzdem eine angeboten.`,
    fewQuestions: (least) =>
      `Das sind wenige Fragen: Ab ${least} bestimmt jede zweite die Schwelle, und die anderen prüfen sie.`,
    floorUnmeasured:
      'Bestimmt an den Antworten selbst: Neun von zehn sind dem Titel jeder anderen weniger ähnlich. Fragen von Kunden würden sie besser bestimmen.',
    try: 'Ausprobieren',
    tryField: 'Was ein Kunde schreibt',
    find: 'Antwort finden',
    sorted: (category) => `Sortiert als ${category}.`,
    notSorted: 'In keine Kategorie sortiert.',
    offered: 'Angeboten',
    noneOffered: 'Keine Antwort wird angeboten. Am nächsten sind:',
    othersNear: 'In der Nähe',
    likeness: (score) => `Ähnlichkeit ${score}`,
    belowFloor: (score, floor) => `Ähnlichkeit ${score}; nötig ist ${floor}`,
    otherCategory: (category) => `nur für ${category}`,
    use: 'Ihre Antworten verwenden',
    download: 'replies.json herunterladen',
    downloadHint:
      '„replies.json“ ist die Datei für „presort bundle set --replies“ und für das Widget.',
    useHere: 'In diesem Arbeitsbereich verwenden',
    useHint: (title) =>
      `Macht eine Kopie von „${title}“ mit Ihren Antworten anstelle der eigenen, aufbewahrt in diesem Browser.`,
    copyTitle: (title) => `${title}, eigene Antworten`,
    nowInUse: 'Ihre Antworten sind jetzt aktiv.',
    inTraining: (count) =>
      plural('de', count, {
        one: '# eigene Antwort kommt in das Modellpaket des nächsten Trainings.',
        other: '# eigene Antworten kommen in das Modellpaket des nächsten Trainings.',
      }),
    forget: 'Diese Antworten löschen',
    forgetQuestion: 'Diese Antworten löschen?',
    forgetText:
      'Modellpakete, die sie haben, behalten sie. Das nächste Training kommt ohne sie aus.',
  },
};
