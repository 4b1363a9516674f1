import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Einstellungen',
  look: {
    title: 'Aussehen',
    colours: 'Farben',
    themes: { auto: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
    language: 'Sprache',
    asBrowser: 'Wie der Browser',
  },
  storage: {
    title: 'Speicher',
    used: (used, all, tickets) =>
      `${used} von ${all} belegt, ${plural('de', tickets, { one: '# Ticket', other: '# Tickets' })}`,
    meter: 'Belegter Speicher',
    kept: 'Der Browser bewahrt diese Daten auf, bis Sie sie löschen.',
    mayClear: 'Der Browser darf diese Daten löschen, wenn der Platz auf dem Gerät knapp wird.',
    ask: 'Den Browser bitten, sie aufzubewahren',
    asking: 'Die Bitte an den Browser, sie aufzubewahren,',
    granted: 'Der Browser bewahrt die Tickets auf, bis Sie sie löschen.',
    refused: 'Der Browser hat nicht zugestimmt. Die App zu installieren hilft meistens.',
  },
  assignment: {
    title: 'Zuweisung',
    atOnce: 'Sortierte Tickets sofort ihrem Team geben',
    hint: 'Aus: Ein sortiertes Ticket wartet als „Sortiert“, bis ein Mensch es einem Team gibt. Ist das Modell nicht sicher, geht das Ticket in jedem Fall zur Prüfung von Hand.',
  },
  ticketLanguages: {
    title: 'Sprachen Ihrer Tickets',
    legend: 'Sprachen, in denen das Modell geladen ist',
    getting: 'Das Modell wird geladen',
    hint: (size) =>
      `Jede ist eine eigene Datei, die geladen wird, wenn Sie sie wählen, und auf diesem Gerät bleibt: zurzeit ${size}. Nichts wird geladen, weil etwas in einem Ticket steht. Mindestens eine bleibt gewählt. Ein Ticket, das klar in einer anderen Sprache ist, geht zur Prüfung von Hand.`,
    asBrowser: (first) => `Sprachen des Browsers und ${first} verwenden`,
    untilChosen: (first) => `Bis Sie wählen: die Sprachen dieses Browsers und ${first}.`,
    nothingToChoose: (names) => `Das aktive Modell liest ${names}; es gibt nichts zu wählen.`,
    unknown:
      'Welche Sprachen das Modell liest, ließ sich nicht feststellen. Öffnen Sie diese Seite mit Netz noch einmal.',
    lookingUp: 'Die Sprachen des Modells werden nachgesehen …',
    nowRead: (names) => `Tickets werden jetzt auf ${names} gelesen.`,
    notLoaded: (names, before) =>
      `${names} ließ sich nicht laden. Tickets werden wie bisher auf ${before} gelesen; versuchen Sie es mit Netz noch einmal.`,
  },
  backup: {
    title: 'Sicherung',
    hint: 'Eine Datei mit allen Tickets, Entscheidungen, Einstellungen, Stapeln, Datensätzen und Trainings. Mit einer Passphrase ist die Datei verschlüsselt; ohne sie kann niemand die Datei wieder öffnen.',
    none: 'Noch keine Sicherung.',
    last: (ago) => `Letzte Sicherung: ${ago}.`,
    isOld: 'Ein Browser kann die Daten einer Website löschen: Eine Sicherung lohnt sich.',
    passphrase: 'Passphrase',
    optional: '(freiwillig)',
    aPassphrase: 'Eine Passphrase für Sicherungen',
    needsPassphrase:
      'Die Tickets hier sind verschlüsselt: Geben Sie auch der Sicherung eine Passphrase.',
    openingEncrypted: 'Das Öffnen einer verschlüsselten Sicherung',
    backUp: 'Sichern',
    written: 'Die Sicherung liegt bei Ihren Downloads.',
    restore: 'Wiederherstellen …',
    question: 'Ersetzen, was hier ist?',
    replaces: (tickets) =>
      plural('de', tickets, {
        one: 'Das Ticket auf diesem Gerät wird durch die der Sicherung ersetzt. Lässt sich die Datei nicht lesen, ändert sich nichts.',
        other:
          'Die # Tickets auf diesem Gerät werden durch die der Sicherung ersetzt. Lässt sich die Datei nicht lesen, ändert sich nichts.',
      }),
    confirm: 'Wiederherstellen',
    restored: (tickets) =>
      plural('de', tickets, {
        one: '# Ticket wiederhergestellt.',
        other: '# Tickets wiederhergestellt.',
      }),
    tooLarge: (size, most) =>
      `Die Datei hat ${size}; eine Sicherung von Presort hat höchstens ${most}.`,
  },
  retention: {
    title: 'Aufbewahrung',
    label: 'Gelöste Tickets löschen',
    never: 'nie',
    afterDays: (days) => plural('de', days, { one: 'nach # Tag', other: 'nach # Tagen' }),
    afterYear: 'nach einem Jahr',
    deleted: (tickets) =>
      plural('de', tickets, {
        one: '# altes Ticket gelöscht.',
        other: '# alte Tickets gelöscht.',
      }),
  },
  wipe: {
    now: 'Jetzt alles löschen …',
    question: 'Alles löschen?',
    text: (tickets) =>
      plural('de', tickets, {
        one: 'Das eine Ticket mit seinen Entscheidungen und seinem Verlauf, Korrekturen, Stapel, Datensätze und wartende Arbeit werden von diesem Gerät entfernt; Einstellungen und Modelle bleiben. Nur eine Sicherung kann sie zurückbringen.',
        other:
          'Alle # Tickets mit ihren Entscheidungen und ihrem Verlauf, Korrekturen, Stapel, Datensätze und wartende Arbeit werden von diesem Gerät entfernt; Einstellungen und Modelle bleiben. Nur eine Sicherung kann sie zurückbringen.',
      }),
    confirm: 'Alles löschen',
    done: 'Alles außer den Einstellungen ist von diesem Gerät gelöscht.',
  },
  vault: {
    title: 'Verschlüsselung',
    hint: 'Texte, Entscheidungen, Embeddings, Korrekturen, Stapel und Datensätze können auf diesem Gerät mit einer Passphrase verschlüsselt werden. Zeiten, Zustände und Anzahlen bleiben lesbar. Ohne die Passphrase kann niemand sie öffnen, auch Sie nicht: Behalten Sie eine Sicherung.',
    encrypting: 'Das Verschlüsseln der Tickets',
    encryptTickets: 'Tickets verschlüsseln …',
    isOn: 'Die Tickets auf diesem Gerät sind verschlüsselt.',
    whileLocked:
      'Solange die Tickets gesperrt sind, wird nichts sortiert, und die HTTP-Routen antworten bei Tickets mit 423. Was der Browser vorher auf der Platte hatte, kann dort lesbar bleiben, bis er aufräumt.',
    autoLock: 'Automatisch sperren',
    lastTab: 'wenn der letzte Tab geschlossen wird',
    afterMinutes: (minutes) =>
      plural('de', minutes, {
        one: 'nach # Minute ohne Arbeit',
        other: 'nach # Minuten ohne Arbeit',
      }),
    lockNow: 'Jetzt sperren',
    changePassphrase: 'Passphrase ändern …',
    stop: 'Verschlüsselung aufheben …',
    waitsFor: (reason) => `Das Sperren wartet auf ${reason}.`,
    passphrase: 'Passphrase',
    passphraseNow: 'Jetzige Passphrase',
    shortest: (characters) =>
      plural('de', characters, {
        one: 'Mindestens # Zeichen; am besten mehrere Wörter.',
        other: 'Mindestens # Zeichen; am besten mehrere Wörter.',
      }),
    again: 'Passphrase wiederholen',
    newPassphrase: 'Neue Passphrase',
    encrypt: 'Verschlüsseln',
    stopNow: 'Verschlüsselung aufheben',
    change: 'Ändern',
    cancel: 'Abbrechen',
    turnedOn: 'Die Tickets sind verschlüsselt.',
    turnedOff: 'Die Tickets sind nicht mehr verschlüsselt.',
    changed: 'Die Passphrase ist geändert.',
  },
  install: {
    title: 'Installieren',
    installed: 'Presort läuft als installierte App.',
    why: 'Eine installierte App öffnet sich in einem eigenen Fenster, auch ohne Netz, und Browser bewahren ihre Daten länger auf.',
    how: 'Chrome und Edge: das Installationszeichen in der Adressleiste. Safari auf iPhone und iPad: „Teilen“, dann „Zum Home-Bildschirm“. Safari auf dem Mac: „Ablage“, dann „Zum Dock hinzufügen“.',
    install: 'Presort installieren',
    needsHttps: 'Die App zu installieren oder ohne Netz zu öffnen',
  },
  about: {
    title: 'Über Presort',
    text: 'Presort sortiert Support-Tickets mit einem kleinen neuronalen Netz, das in diesem Browser läuft. Der Text der Tickets wird nur auf diesem Gerät gelesen und aufbewahrt: Es gibt keinen Server, an den er gehen könnte, und die Seite darf keine anderen Websites ansprechen.',
    automatic:
      'Vorschläge entstehen automatisch und können falsch sein. Wo das Modell nicht sicher ist, sagt es das, und ein Mensch entscheidet.',
  },
};
