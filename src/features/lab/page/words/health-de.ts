import { plural } from '../../../../shell/language/plural.ts';
import type { health } from './health-en.ts';

export const healthDe: typeof health = {
  title: (name) => `In welchem Zustand ist „${name}“?`,
  lookAt: 'Bitte ansehen:',
  differ: (labels) =>
    `${labels} unterscheiden sich nur in Groß- und Kleinschreibung, Akzenten, Leerzeichen oder Bindestrichen.`,
  and: (one, other) => `${one} und ${other}`,
  merge: (label) => `Zu „${label}“ zusammenfassen`,
  severalTitle: 'Texte mit mehreren Bezeichnungen',
  rows: (tickets, rows) =>
    `${plural('de', tickets, { one: '# Ticket', other: '# Tickets' })}, Zeilen ${rows}`,
  goOn: 'Weiter zum Training',
  openFirst: 'Öffnen Sie zuerst einen Datensatz.',
  usable: (tickets) =>
    plural('de', tickets, {
      one: '# Ticket ist verwendbar.',
      other: '# Tickets sind verwendbar.',
    }),
  unusable: (rows) =>
    plural('de', rows, {
      one: '# Zeile ist nicht verwendbar.',
      other: '# Zeilen sind nicht verwendbar.',
    }),
  saveUnusable: (lines) =>
    plural('de', lines, {
      one: 'Die unbrauchbare Zeile herunterladen',
      other: 'Die # unbrauchbaren Zeilen herunterladen',
    }),
  unusableSuch: (rows, line, problem) =>
    `${plural('de', rows, { one: '# Zeile ist nicht verwendbar', other: '# Zeilen sind nicht verwendbar' })}, zum Beispiel Zeile ${line}: ${problem}.`,
  duplicates: (rows) =>
    plural('de', rows, {
      none: 'Keine genauen Dubletten.',
      one: '# genaue Dublette. Sie wird automatisch ausgelassen.',
      other: '# genaue Dubletten. Sie werden automatisch ausgelassen.',
    }),
  nearDuplicates: (tickets) =>
    plural('de', tickets, {
      none: 'Keine Beinahe-Dubletten.',
      one: '# Ticket sagt fast dasselbe wie ein anderes. Beim Messen bleiben solche Tickets auf einer Seite.',
      other:
        '# Tickets sagen fast dasselbe wie ein anderes. Beim Messen bleiben solche Tickets auf einer Seite.',
    }),
  conflicts: (texts) =>
    plural('de', texts, {
      none: 'Kein Text hat zwei Bezeichnungen.',
      one: '# Text hat mehrere Bezeichnungen. Die häufigste wird behalten; siehe unten.',
      other: '# Texte haben mehrere Bezeichnungen. Die häufigste wird behalten; siehe unten.',
    }),
  severalOutcome: {
    label: 'und jedes solche Paar gilt als eigene Bezeichnung',
    leftOut: 'und ihre Zeilen bleiben weg',
    unlabelled: 'und ihre Zeilen haben dafür keine Bezeichnung',
  },
  severalInCells: (cells, of, head, example, parts, outcome) =>
    `${cells} der ${of} Zellen von ${head} enthalten mehrere Bezeichnungen, zum Beispiel „${example}“ (${parts}), ${outcome}. Schreiben Sie eine Bezeichnung in jede Zelle, oder geben Sie jeder eine eigene Spalte und importieren Sie noch einmal mit der zweiten als „andere Bezeichnung“.`,
  spelled: (head, spellings, rows, into) =>
    `${head}: ${spellings} (${plural('de', rows, { one: '# Zeile', other: '# Zeilen' })}) als „${into}“ gelesen; der Unterschied liegt nur in Groß- und Kleinschreibung, Akzenten, Leerzeichen oder Bindestrichen.`,
  allAlike: 'Alle Texte sind gleich. Daraus lässt sich nichts lernen.',
  oneLabel: 'Es gibt nur eine Bezeichnung. Fügen Sie Tickets mit mindestens einer anderen hinzu.',
  rare: (labels, least, names) =>
    `${plural('de', labels, { one: '# Bezeichnung hat', other: '# Bezeichnungen haben' })} weniger als ${least} Beispiele: ${names}.`,
  tooMany: (labels, most) =>
    `${labels} Bezeichnungen sind zu viele für ein Modell; es fasst ${most}. Fassen Sie einige zusammen oder importieren Sie weniger.`,
  charts: {
    perCategory: 'Tickets je Kategorie',
    category: 'Kategorie',
    tickets: 'Tickets',
    commonest: (shown, all) => `Die ${shown} häufigsten von ${all}.`,
    lengths: 'Länge der Tickets',
    words: 'Wörter',
  },
  fix: {
    title: 'Wahrscheinlich falsche Bezeichnungen',
    lead: 'Ein Modell liest jedes Ticket, ohne es je gesehen zu haben. Wo es sicher ist und die Bezeichnung anders lautet, lohnt ein Blick.',
    look: 'Falsche Bezeichnungen suchen',
    ticket: (at, of) => `Ticket ${at} von ${of}`,
    at: (at, of) => `${at} von ${of}`,
    labelled: (label, suggested, share) =>
      `Bezeichnet als ${label}; liest sich wie ${suggested} (zu ${share} sicher).`,
    change: (label) => `In ${label} ändern`,
    keep: (label) => `${label} behalten`,
    leaveOut: 'Auslassen',
    none: 'Keine Bezeichnung sieht falsch aus.',
    done: (all, changed) => `Alle ${all} angesehen, ${changed} geändert.`,
    again: 'Noch einmal suchen',
  },
  faults: {
    several: (head, labels) => `mehrere Bezeichnungen bei ${head} (${labels}); geben Sie eine an`,
    noLabel: (head) => `${head} fehlt`,
    noText: 'der Text fehlt',
  },
};
