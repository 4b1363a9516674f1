import { plural } from '../../../../shell/language/plural.ts';
import type { training } from './training-en.ts';

export const trainingDe: typeof training = {
  train: {
    title: (tickets) =>
      plural('de', tickets, {
        none: 'Mit den Bezeichnungen allein trainieren',
        one: 'Mit # Ticket trainieren',
        other: 'Mit # Tickets trainieren',
      }),
    labelsAlone:
      'Zu lernen gibt es nur, wie die Bezeichnungen heißen und was sie bedeuten. Ein solches Modell schlägt vor und entscheidet nie allein; korrigieren Sie seine ersten Tickets und fügen Sie sie hier hinzu.',
    how: 'Wie',
    quick: 'Schnell',
    quickHint:
      'Lernt Ihre Bezeichnungen auf dem mitgelieferten Encoder. Sekunden bis eine Minute; das Richtige für die meisten Teams und für wenige Tickets.',
    thorough: 'Gründlich',
    thoroughHint:
      'Bringt auch dem Encoder Ihren Wortschatz bei. Minuten; lohnt ab etwa 20 Tickets je Bezeichnung.',
    name: 'Name',
    precision: 'Nur allein entscheiden, wenn in … % der Fälle richtig',
    more: 'Weitere Einstellungen',
    address: 'Teil der Adresse',
    taken: 'Ein mitgeliefertes Modell heißt so; wählen Sie einen anderen Namen.',
    addressHint: 'Kleinbuchstaben, Ziffern und Bindestriche.',
    balance: 'Seltene Bezeichnungen',
    balances: {
      none: 'zählen, wie sie sind',
      weights: 'zählen mehr (Klassengewichte)',
      smote: 'bekommen erdachte Nachbarn (SMOTE)',
    },
    seed: 'Startwert',
    meanings: 'Sagen, was die Bezeichnungen bedeuten',
    meaningsHint:
      'Je ein Satz, wie Sie es jemandem am ersten Arbeitstag sagen würden. Hilft am meisten, wo eine Bezeichnung wenige Tickets hat.',
    sample: (sample, all) =>
      `Eine ausgewogene Stichprobe von ${sample} Tickets verwenden. Mit allen ${all} könnten diesem Gerät Speicher oder Zeit ausgehen.`,
    outside: (tickets) =>
      plural('de', tickets, {
        one: 'Aus dem Ticket, das beim Prüfen zu keiner Bezeichnung passte, lernen, was nicht dazugehört',
        other:
          'Aus den # Tickets, die beim Prüfen zu keiner Bezeichnung passten, lernen, was nicht dazugehört',
      }),
    start: 'Trainieren',
    done: 'Das Training ist fertig.',
  },
  interrupted: {
    title: 'Unterbrochenes Training',
    quick: (ago) =>
      `Ein Training wurde unterbrochen (begonnen: ${ago}), wahrscheinlich weil sein Tab geschlossen wurde. Nichts ist verloren: Es beginnt von vorn, und dieselben Einstellungen ergeben dasselbe Modell.`,
    thorough: (ago) =>
      `Ein Training wurde unterbrochen (begonnen: ${ago}), wahrscheinlich weil sein Tab geschlossen wurde. Nichts ist verloren: Es geht nach der letzten Runde weiter, und dieselben Einstellungen ergeben dasselbe Modell.`,
    takeUp: 'Wieder aufnehmen',
    forget: 'Verwerfen',
  },
  curves: {
    loss: 'Fehlermaß während des Trainings',
    lossHint:
      'Sinkt, solange das Modell lernt; es hört von selbst auf, wenn weitere Runden nichts bringen.',
    accuracy: 'Trefferquote bei Tickets, die es nicht gesehen hat',
    round: 'Runde',
    names: { loss: 'Fehlermaß', accuracy: 'Trefferquote' },
  },
  notes: {
    'reading-file': 'Datei wird gelesen',
    'reading-data': 'Daten werden gelesen',
    'cross-reading': 'Jedes Ticket wird von einem Modell gelesen, das es nie gesehen hat',
    'getting-encoder': 'Encoder wird geladen',
    fitting: 'Klassifikator wird angepasst',
    comparing: 'Wird verglichen',
    writing: 'Modellpaket wird geschrieben',
    copying: 'Das Modellpaket wird kopiert',
    answers: 'Fragen und Antworten werden verglichen',
    judging: 'Wird an den Referenztickets gemessen',
    kept: (at, of) => `${at} von ${of} Tickets gespeichert`,
    encoded: (at, of) => `${at} von ${of} Tickets kodiert`,
    class: (head, at, of) => `${head}: Klasse ${at} von ${of}`,
    pass: (head, label, pass) => `${head}: ${label}, Durchgang ${pass}`,
    epoch: (epoch, of, loss, left) =>
      `Runde ${epoch} von ${of}, Fehlermaß ${loss}, noch etwa ${left} s`,
    epochHeld: (epoch, of, loss, accuracy, left) =>
      `Runde ${epoch} von ${of}, Fehlermaß ${loss}, Trefferquote an zurückgehaltenen ${accuracy}, noch etwa ${left} s`,
    weights: (size) => `${size} Gewichte`,
    measured: 'gemessen',
    within: (part, stage) => `${part}: ${stage}`,
    parts: {
      training: 'Training',
      'all-rows': 'Alle Zeilen',
      fold: (at, of) => `Teil ${at} von ${of}`,
    },
  },
};
