import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Ihr Formular',
  lead: 'Fügen Sie das HTML Ihres eigenen Formulars oder eine Liste Ihrer Themen ein. Presort schlägt vor, welche seiner Bezeichnungen zu welcher Ihrer Optionen gehört, zeigt Ihr Formular mit dem Widget darin und schreibt, was Sie in Ihre Seite kopieren.',
  paste: {
    title: 'Ihr Formular oder Ihre Themen',
    label: 'HTML des Formulars oder ein Thema je Zeile',
    hint: 'Nichts davon wird ausgeführt, geladen oder verlässt diese Seite.',
    example: 'Beispiel verwenden',
    clear: 'Leeren',
    tooLong: (most) =>
      `Nur die ersten ${most} Zeichen wurden gelesen: Fügen Sie das Formular allein ein.`,
    nothing:
      'Kein Feld gefunden. Fügen Sie den Teil der Seite ein, der das Formular enthält, von <form> bis </form>, oder Ihre Themen, eines je Zeile.',
    noText: (selector) =>
      `Es enthält kein Textfeld, deshalb steht ${selector} für Ihres: Setzen Sie die id Ihres eigenen Feldes in data-for ein.`,
    noTopic:
      'Kein Feld mit Optionen gefunden. Das Widget schlägt dann nur in seinem Fenster vor und sendet seine Antwort als presort_category. Wenn ein Skript Ihre Themen einsetzt, fügen Sie sie als Liste ein.',
  },
  fields: {
    title: 'Felder',
    text: 'Text',
    subject: 'Betreff',
    category: 'Thema',
    priority: 'Priorität',
    none: 'keines',
    language: 'Sprache der Seite',
    foreign: (languages) =>
      `Das Formular scheint in einer Sprache zu sein, die dieses Modell nicht liest (es liest ${languages}). Dort bleibt das Widget still.`,
  },
  mapping: {
    category: 'Themen',
    priority: 'Prioritäten',
    lead: (bundle) =>
      `Was „${bundle}“ entscheidet, und welche Ihrer Optionen dann gesetzt wird. Mehrere Bezeichnungen dürfen zu einer Option gehören.`,
    none: 'keine Option',
    working: 'Es wird gelesen, was Ihre Optionen bedeuten …',
    failed: 'Das Modell konnte nicht geladen werden, deshalb wurden nur die Namen verglichen.',
    outside: (options, labels) =>
      `Das Modell kennt ${options} nicht: Es entscheidet zwischen ${labels}. Was es nicht kennt, setzt es nie, und bei einem solchen Text bleibt es still oder fragt nach.`,
    train: 'Trainieren Sie ein Modell mit Ihren eigenen Tickets',
    unset: (labels) => `${labels}: ohne Option, deshalb bietet das Fenster nie an, sie zu setzen.`,
  },
  live: {
    title: 'Ihr Formular, live',
    hint: 'Schreiben Sie hinein wie Ihre Kunden. Es wird ohne Ihre Stile und Skripte gezeigt und sendet nichts.',
    posts: 'Es würde senden',
    empty: 'Noch nichts.',
    unloaded: 'Das Widget konnte nicht geladen werden; das Formular ist ohne es zu sehen.',
    try: 'Zum Ausprobieren:',
  },
  snippet: {
    title: 'In Ihre Seite',
    where: 'Adresse des Skripts',
    relative: 'Der Ordner presort liegt neben Ihrer Seite',
    absolute: 'Es liegt an dieser Adresse',
    address: 'Adresse von presort.js',
    fields: 'Ihr Feld, ausgezeichnet',
    fieldsHint: 'Nur data-presort kam hinzu, und eine id, wo sie fehlte.',
    unmarked:
      'Ihre Optionen heißen wie die Bezeichnungen: In ihnen muss nichts ausgezeichnet werden.',
    tag: 'Das Script-Tag, am Ende Ihrer Seite',
    copy: 'Kopieren',
    copyFields: 'Feld kopieren',
    copyTag: 'Script-Tag kopieren',
    copyBoth: 'Beides kopieren',
    copyForm: 'Ganzes Formular mit beidem kopieren',
    copied: 'Kopiert.',
    refused: 'Der Browser ließ das Kopieren nicht zu: Markieren Sie den Text und kopieren Sie ihn.',
  },
  made: { text: 'Was ist passiert?', topic: 'Thema', choose: 'Bitte wählen' },
  example: `<form action="/contact" method="post">
  <label for="subject">Betreff</label>
  <input id="subject" name="subject">
  <label for="message">Wie können wir helfen?</label>
  <textarea id="message" name="message" rows="5"></textarea>
  <label for="reason">Worum geht es?</label>
  <select id="reason" name="reason">
    <option value="">Bitte wählen</option>
    <option value="10">Lieferung</option>
    <option value="20">Rechnungen und Zahlungen</option>
    <option value="30">Anmeldung und Profil</option>
    <option value="40">Etwas ist kaputt</option>
    <option value="50">Ideen und Wünsche</option>
    <option value="60">Termine</option>
    <option value="70">Etwas anderes</option>
  </select>
  <button>Senden</button>
</form>`,
};
