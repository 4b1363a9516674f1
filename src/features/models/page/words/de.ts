import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Modelle',
  lead: 'Ein Modell wird einmal geladen, Byte für Byte geprüft und für den Gebrauch ohne Netz aufbewahrt.',
  purposes: {
    support:
      'Fehler, Wünsche, technische Probleme, Rechnungen und Konten, mit Priorität und vorbereiteten Antworten.',
    'it-desk': 'Hardware, Zugänge, Personal, Speicher, Einkauf und Projekte in einem Unternehmen.',
  },
  ownPurpose: 'Im Labor auf diesem Gerät entstanden.',
  inUse: 'Aktiv',
  kept: (size) => `Aufbewahrt, ${size}`,
  version: 'Version',
  languages: 'Sprachen',
  loadedIn: 'Geladen in',
  keptIn: 'Aufbewahrt',
  inBrowser: 'in diesem Browser',
  inMemory: 'nur im Arbeitsspeicher',
  labels: 'Bezeichnungen und Quellen',
  actsAlone: (share) => `(entscheidet ab ${share} allein)`,
  modelCard: 'Modellkarte',
  getting: 'Modell wird geladen',
  checkAgain: 'Erneut prüfen',
  use: 'Dieses Modell verwenden',
  nowInUse: (title, size) => `${title} ist jetzt aktiv: ${size}, geprüft.`,
  notLoaded: (title, other) => `${title} konnte nicht geladen werden. ${other} bleibt aktiv.`,
  removeFromDevice: 'Vom Gerät entfernen',
  removeQuestion: 'Dieses Modell entfernen?',
  removeOwn:
    'Es ist hier entstanden und liegt sonst nirgends. Laden Sie es im Labor vorher herunter, falls Sie es noch brauchen könnten.',
  removeShipped:
    'Seine Dateien werden von diesem Gerät gelöscht. Ohne Netz kann dann nichts sortiert werden, bis es wieder geladen ist.',
  remove: 'Entfernen',
  removed: 'Das Modell wurde von diesem Gerät entfernt.',
  removedForNow:
    'Das Modell wurde von diesem Gerät entfernt. Es wird wieder geladen, wenn es gebraucht wird.',
  drafts: 'Entwürfe aus dem Labor',
  draftsText: (trainings) =>
    plural('de', trainings, {
      one: 'Ein Training, das veröffentlicht oder heruntergeladen werden kann. Was schon veröffentlicht ist, bleibt.',
      other:
        '# Trainings, die veröffentlicht oder heruntergeladen werden können. Was schon veröffentlicht ist, bleibt.',
    }),
  removeDrafts: 'Entwürfe entfernen',
  draftsRemoved: 'Die Entwürfe wurden entfernt. Veröffentlichte Modelle bleiben.',
  sortAgain: {
    title: 'Die offenen Tickets neu sortieren?',
    found: (count: number, bundles: string, title: string) =>
      plural('de', count, {
        one: `# offenes Ticket wurde von einem anderen Modell sortiert (${bundles}). Bis es neu sortiert ist, werden dafür keine Kategorien von „${title}“ angeboten.`,
        other: `# offene Tickets wurden von anderen Modellen sortiert (${bundles}). Bis sie neu sortiert sind, werden dafür keine Kategorien von „${title}“ angeboten.`,
      }),
    stays: 'Was jemand entschieden hat und was gelöst ist, bleibt, wie es ist.',
    preview: 'Zeigen, was sich ändern würde',
    stop: 'Anhalten',
    sorting: 'Wird sortiert; noch ist nichts gespeichert',
    summary: (changed: string, all: number) =>
      plural('de', all, {
        one: `${changed} von # Ticket würde sich ändern.`,
        other: `${changed} von # Tickets würden sich ändern.`,
      }),
    label: 'Kategorie',
    before: 'Jetzt',
    after: 'Dann',
    examples: 'Beispiele',
    more: (count: string) => `und ${count} weitere`,
    apply: (count: number) =>
      plural('de', count, { one: '# Ticket neu sortieren', other: '# Tickets neu sortieren' }),
    leave: 'So lassen',
    done: (count: number) =>
      plural('de', count, {
        one: '# Ticket ist neu sortiert.',
        other: '# Tickets sind neu sortiert.',
      }),
    undo: 'Rückgängig',
    none: 'keine',
  },
  engine: {
    title: 'Rechenwerk',
    state: 'Zustand',
    states: {
      idle: 'bereit zum Start',
      starting: 'startet',
      ready: 'Läuft in einem Worker',
      restarting: 'startet neu',
      failed: 'ausgefallen',
    },
    arithmetic: 'Berechnung',
    full: 'Großer Encoder: TensorFlow.js; kleiner Encoder: einfache typisierte Arrays',
    compact: 'Kleiner Encoder: einfache typisierte Arrays',
    all: 'Alles von Presort auf diesem Gerät',
  },
  larger: {
    title: 'Größeres Modell',
    running: 'Läuft',
    hint: 'Ein größerer Satz-Encoder, der auf der Grafikkarte oder in WebAssembly läuft. Das kleine Modell antwortet, bis er bereit ist und wann immer er nicht laufen kann.',
    none: (title, languages) =>
      `${title} hat keine größere Ausgabe auf ${languages}. Ein Modellpaket bringt nur dort eine mit, wo zurückgehaltene Tickets zeigten, dass sie besser ist.`,
    reads: (read, others) =>
      `Es liest ${read}; Tickets auf ${others} bleiben beim kleinen Modell.`,
    loadFirst: 'Laden Sie zuerst ein Modell.',
    auto: 'Automatisch verwenden, wo Gerät und Netz es erlauben',
    noBetter:
      'Es war in der Messung nicht besser als das kleine Modell, deshalb wird es nie automatisch verwendet.',
    refusals: {
      'save-data':
        'Dieser Browser bittet Seiten, Daten zu sparen; das größere Modell wartet, bis Sie es laden.',
      metered: 'Das Netz wird nach Menge berechnet; das größere Modell wartet, bis Sie es laden.',
      'slow-network': 'Das Netz ist langsam; das größere Modell wartet, bis Sie es laden.',
      'weak-device':
        'Dieses Gerät hat wenig Arbeitsspeicher oder wenige Prozessorkerne; das größere Modell wartet, bis Sie es laden.',
    },
    backends: {
      webgl: 'Grafikkarte (WebGL)',
      webgpu: 'Grafikkarte (WebGPU)',
      wasm: 'Prozessor (WebAssembly)',
      cpu: 'Prozessor (einfach)',
    },
    encoder: 'Encoder',
    download: 'Download',
    rightCategory: 'Richtige Kategorie, zurückgehaltene Tickets',
    measured: (larger, small) => `${larger}, kleines Modell ${small}`,
    runsOn: 'Läuft auf',
    selfTest: 'Selbsttest',
    passed: (time, error) => `bestanden, ${time} je Text, Abweichung ${error}`,
    failed: (time, error) => `nicht bestanden, ${time} je Text, Abweichung ${error}`,
    getting: 'Größeres Modell wird geladen',
    trying: 'Es wird probiert, was dieses Gerät ausführen kann …',
    load: 'Größeres Modell laden',
    ready: 'Das größere Modell ist bereit. Neue Tickets werden damit sortiert.',
    fileMissing:
      'Eine Datei des größeren Modells konnte nicht geladen werden. Das kleine Modell sortiert weiter; laden Sie das größere noch einmal, sobald seine Dateien am Platz sind und das Netz da ist.',
    fileDamaged:
      'Eine Datei des größeren Modells ist nicht das, was das Modellpaket verspricht, deshalb wird es nicht verwendet. Das kleine Modell sortiert weiter.',
    test: 'Selbsttest starten',
    testPassed: (time) => `Selbsttest bestanden, ${time} je Text.`,
    testFailed: 'Der Selbsttest ist fehlgeschlagen.',
    stop: 'Anhalten',
    cancel: 'Abbrechen',
    remove: 'Größeres Modell entfernen',
    removeQuestion: 'Das größere Modell entfernen?',
    removeText:
      'Seine Dateien werden von diesem Gerät gelöscht. Das kleine Modell sortiert die Tickets weiter.',
    removed: 'Das größere Modell wurde von diesem Gerät entfernt.',
  },
  attempts: {
    title: 'Was auf diesem Gerät probiert wurde',
    backend: 'Backend',
    result: 'Ergebnis',
    time: 'Zeit je Text',
    offBy: 'Abweichung',
    right: 'Richtig',
    notUsed: (why) => `Nicht verwendet: ${why}`,
  },
};
