import { plural } from '../language/plural.ts';
import type { problems } from './problems-en.ts';

export const problemsDe: typeof problems = {
  noSuggestions:
    'Vorschläge sind gerade nicht verfügbar. Sie können das Formular wie gewohnt senden.',
  errors: {
    'full-missing': 'Dieses Modell hat keine größere Ausgabe. Das kleine arbeitet weiter.',
    'full-backend':
      'Dieses Gerät kann das größere Modell nicht ausführen. Das kleine arbeitet weiter.',
    aborted: 'Abgebrochen.',
    'worker-crashed': 'Das Sortieren ist stehen geblieben und wird neu gestartet.',
    'worker-blocked': 'Das Sortieren konnte in diesem Browser nicht gestartet werden.',
    'protocol-mismatch': 'Bitte laden Sie die Seite neu.',
    'storage-denied':
      'Auf diesem Gerät kann nichts gespeichert werden; die Seite funktioniert auch so.',
    'storage-quota':
      'Auf dem Gerät ist kein Platz mehr. Exportieren und löschen Sie etwas und versuchen Sie es dann erneut.',
    'storage-newer':
      'Eine neuere Version von Presort ist in einem anderen Tab offen. Bitte laden Sie diese Seite neu.',
    'storage-locked': 'Die Tickets sind gesperrt. Entsperren Sie sie mit Ihrer Passphrase.',
    'bad-input': 'Etwas an der Eingabe stimmt nicht.',
    'csv-missing-column': 'Eine Spalte fehlt.',
    'csv-broken-quotes': 'In der Datei ist ein Anführungszeichen nicht geschlossen.',
    'csv-encoding':
      'Der Text hat Zeichen, die seine Kodierung nicht zulässt. Wählen Sie eine andere Kodierung.',
    'csv-empty': 'Die Datei ist leer.',
    'csv-too-wide': 'Die Tabelle hat zu viele Spalten. Stimmt das Trennzeichen?',
    'file-binary':
      'Das ist weder eine Textdatei noch eine Excel-Arbeitsmappe (.xlsx). Speichern Sie sie zuerst als CSV.',
    'file-damaged':
      'Die Datei ist beschädigt. Kopieren Sie sie noch einmal oder laden Sie sie erneut herunter.',
    'file-too-large':
      'Die Datei ist zu groß. Teilen Sie sie und sortieren Sie die Teile nacheinander.',
    'file-changed':
      'Das ist nicht die Datei, mit der der Stapel begann. Wählen Sie die richtige, oder beginnen Sie einen neuen Stapel.',
    'file-missing':
      'Die Datei lässt sich nicht mehr öffnen. Wählen Sie sie noch einmal, um fortzufahren.',
    'mail-format': 'Das ist weder eine E-Mail noch eine Postfachdatei.',
    'batch-busy':
      'In einem anderen Tab läuft ein Stapel. Er läuft dort weiter; einer nach dem anderen hält das Gerät schnell.',
    internal: 'Etwas ist schiefgegangen. Sie können ohne Vorschläge weitermachen.',
  },
  files: {
    atLine: (line, problem) => `Zeile ${line}: ${problem}`,
    encoding: (encoding) =>
      `ein Zeichen hier ist kein gültiges ${encoding}. Wählen Sie eine andere Kodierung.`,
    noRows: 'Die Datei hat keine Zeilen.',
    tooWide: (columns, most) =>
      `Die Tabelle hat ${columns} Spalten; höchstens ${most} sind möglich. Stimmt das Trennzeichen?`,
    noColumn: (column) => `Die Spalte „${column}“ fehlt.`,
    noTextColumn: 'Die Spalte „text“ fehlt, oder „subject“ und „description“.',
    notText:
      'Das ist keine Textdatei. Wählen Sie CSV, TSV, JSON, JSON Lines oder eine Excel-Arbeitsmappe (.xlsx).',
    looksLike: (what) =>
      `Das sieht nach ${what} aus, nicht nach einer Tabelle. Speichern Sie es zuerst als CSV oder .xlsx.`,
    badWorkbook:
      'Die Datei ist keine gültige Excel-Arbeitsmappe. Kopieren Sie sie noch einmal oder laden Sie sie erneut herunter.',
    badZip:
      'Die Datei ist kein gültiges Zip-Archiv oder hat ein Kennwort. Kopieren Sie sie noch einmal oder laden Sie sie erneut herunter.',
    badGzip:
      'Die Datei ist kein vollständiges gzip-Archiv. Kopieren Sie sie noch einmal oder laden Sie sie erneut herunter.',
    tooLargeWhy: (why) => `Die Datei ist zu groß: ${why}.`,
    tooLarge: (gigabytes, most) =>
      `Die Datei hat ${gigabytes} GB; höchstens ${most} GB sind möglich. Teilen Sie sie und sortieren Sie die Teile nacheinander.`,
    notRight: 'Etwas an der Datei stimmt nicht.',
    noRoom:
      'Auf dem Gerät ist kein Platz mehr. Nichts ist verloren: Schaffen Sie Platz und machen Sie dann weiter.',
    readerStopped:
      'Das Einlesen ist stehen geblieben. Nichts ist verloren: Machen Sie weiter oder laden Sie die Seite neu.',
  },
  faults: {
    title: (text) => `„${text}“ steht über der Kopfzeile und ist kein Ticket`,
    total: (text) => `„${text}“ fasst die Tabelle zusammen und ist kein Ticket`,
    group: (text) => `„${text}“ ist die Überschrift einer Gruppe und kein Ticket`,
    below: (text) => `„${text}“ steht unter der Tabelle und ist kein Ticket`,
    blank: 'eine leere Zeile',
    header: 'noch einmal die Namen der Spalten',
    rule: 'eine gezogene Linie',
    width: (cells, columns) =>
      plural('de', cells, {
        one: `# Zelle, die Kopfzeile hat ${columns}`,
        other: `# Zellen, die Kopfzeile hat ${columns}`,
      }),
    quote: 'ein Anführungszeichen ohne Ende; die Zeile wurde gelesen, wie sie dasteht',
    'no-json': 'kein JSON',
    'no-object': 'weder ein Text noch ein Objekt',
    letters: 'Bytes, die in der angenommenen Kodierung keine Buchstaben sind',
    cut: 'die Datei endet mittendrin',
    noText: (columns) => `kein Text unter „${columns}“`,
    noTextAnywhere: 'kein Text unter „text“ oder „subject“ und „description“',
    long: (characters, read) =>
      `${characters} Zeichen, davon ${read} gelesen, von beiden Enden her`,
  },
  looks: {
    zip: 'einer Tabellenkalkulation oder einem Zip-Archiv',
    'old-spreadsheet': 'einer alten Tabellenkalkulation (.xls)',
    'binary-workbook': 'einer binären Arbeitsmappe (.xlsb)',
    numbers: 'einem Numbers-Dokument',
    document: 'einem Dokument oder einer Präsentation',
    archive: 'einem Archiv, das weder zip noch gzip ist',
    database: 'einer Datei einer Datenbank',
    pdf: 'einem PDF',
    gzip: 'einem gzip-Archiv',
    picture: 'einem Bild',
  },
  refusals: {
    'no-json-lines': () => 'keine der ersten Zeilen ist JSON',
    'json-items-broken': () =>
      'die Datei beginnt wie JSON, aber kein Eintrag ist JSON; prüfen Sie, wo sie abgeschnitten oder bearbeitet wurde',
    'json-broken': () =>
      'die Datei beginnt wie JSON und ist keines; prüfen Sie, wo sie abgeschnitten oder bearbeitet wurde',
    'json-no-objects': () =>
      'das JSON ist eine Liste von Zahlen oder leeren Werten und enthält keine Tickets; geben Sie eine Liste von Objekten, ein Objekt je Zeile oder ein Objekt mit einer solchen Liste unter „tickets“ oder „data“',
    'json-other-object': (fields) =>
      `das JSON ist ein Objekt mit ${fields || 'keinen Feldern'} und enthält keine Tickets; geben Sie eine Liste von Objekten, ein Objekt je Zeile oder ein Objekt mit einer solchen Liste unter „tickets“ oder „data“`,
    'json-in-memory': () =>
      'ein JSON-Dokument wird ganz im Speicher gehalten; schreiben Sie ein Objekt je Zeile (JSON Lines)',
    'workbook-in-memory': () =>
      'eine Arbeitsmappe wird ganz im Speicher gehalten; speichern Sie sie als CSV',
    'workbook-locked': () =>
      'die Arbeitsmappe hat ein Kennwort; öffnen Sie sie, entfernen Sie das Kennwort und speichern Sie sie noch einmal',
    'zip-no-table': (fields) =>
      `im Archiv liegt keine Tabelle${fields === '' ? '' : `: ${fields}`}`,
    'zip-several-tables': (fields) =>
      `im Archiv liegen mehrere Tabellen; entpacken Sie es und geben Sie eine davon: ${fields}`,
    'is-xml': () =>
      'das ist XML ohne Datensätze mit Feldern; exportieren Sie die Tickets als CSV, JSON oder Excel-Arbeitsmappe',
    'is-html': () =>
      'das ist eine Seite ohne Tabelle; exportieren Sie die Tickets als CSV, JSON oder Excel-Arbeitsmappe',
    'is-sql': () =>
      'das ist der Auszug einer Datenbank; exportieren Sie stattdessen die Tabelle der Tickets als CSV',
    'is-yaml': () => 'das ist YAML; exportieren Sie die Tickets als CSV oder JSON',
    'is-arff': () => 'das ist eine Weka-Datei (ARFF); exportieren Sie die Tickets als CSV',
    'is-fasttext': () =>
      'das ist eine fastText-Datei, deren Labels im Text stehen; schreiben Sie Label und Text in zwei Spalten einer CSV',
    'is-records': () =>
      'hier steht jedes Feld in einer eigenen Zeile (wie bei mysql \\G); exportieren Sie eine Tabelle mit einer Zeile je Ticket',
    'is-mail': () =>
      'das ist eine E-Mail oder ein Postfach und keine Tabelle; importieren Sie sie dort, wo E-Mails gelesen werden',
    'is-rtf': () =>
      'das ist ein Textdokument (RTF); speichern Sie seine Tabelle als CSV oder als Excel-Arbeitsmappe',
  },
  whys: {
    'wrong-passphrase': 'die Passphrase ist falsch',
    'wrong-passphrase-or-damaged': 'die Passphrase ist falsch oder die Datei beschädigt',
    'not-a-backup': 'das ist keine Sicherung von Presort',
    'row-without-key': 'einer Zeile fehlt der Schlüssel',
    'record-damaged': 'ein verschlüsselter Eintrag ist beschädigt',
    'encrypted-already': 'die Tickets sind bereits verschlüsselt',
  },
  noTicket: {
    sharedId: (id, line) => `hat die id ${id} wie Zeile ${line}, die das Ticket ist`,
    noText: 'kein Text',
    noDate: 'der Zeitstempel ist kein Datum; es gilt die Zeit des Imports',
    several: (labels) => `mehrere Bezeichnungen (${labels}): kommt ohne eine herein`,
  },
};
