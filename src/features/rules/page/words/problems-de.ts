import type { problems } from './problems-en.ts';

export const problemsDe: typeof problems = {
  problems: {
    noName: 'Geben Sie der Regel einen Namen.',
    sameName: (id) => `Eine andere Regel heißt „${id}“.`,
    noTrigger: 'Schreiben Sie mindestens ein Wort, einen Ausdruck oder einen regulären Ausdruck.',
    noLanguage: (code) => `„${code}“ ist kein Sprachcode wie en oder de.`,
    setsNothing: 'Wählen Sie, was die Regel setzt.',
    unknownLabel: {
      category: 'Das aktive Modell hat keine Kategorie dieses Namens.',
      priority: 'Das aktive Modell hat keine Priorität dieses Namens.',
    },
    noSign: (phrase) =>
      `„${phrase}“ hat keinen Buchstaben, keine Ziffer und kein Symbol und kann deshalb nie greifen.`,
    ownException: (word, exception) =>
      `Das kann nie greifen: Wo immer „${word}“ steht, steht auch die Ausnahme „${exception}“.`,
    noRegex: (why) => `Das ist kein regulärer Ausdruck: ${why}`,
    slowRegex:
      'Dieses Muster könnte die Seite sekundenlang aufhalten: Es wiederholt eine Wiederholung oder probiert zu viele Wege. Verwenden Sie feste Anzahlen wie {1,20}, und wiederholen Sie keine Gruppe, in der sich etwas wiederholt.',
    impossible: {
      begin:
        'Das kann nie greifen: „^“ ist der Anfang des Textes und steht hinter anderen Zeichen.',
      end: 'Das kann nie greifen: „$“ ist das Ende des Textes und steht vor anderen Zeichen.',
      length: (most) =>
        `Das kann nie greifen: Es verlangt mehr Zeichen als die ${most}, die Muster lesen.`,
    },
  },
  hints: {
    placeholder:
      'Regeln lesen, was die Kundschaft schrieb: Schreiben Sie die Nummer, Adresse oder Kennung selbst statt eines Platzhalters.',
    someLanguage:
      'Das Modell kennt die Sprache dieser Wörter nicht: Nennen Sie sie unter „Ausnahmen und Sprachen“, sonst werden Tickets in ihr übergangen.',
    language: (code) =>
      `Das Modell kennt die Sprache dieser Wörter nicht: Nennen Sie sie unter „Ausnahmen und Sprachen“ (${code}), sonst werden Tickets in ihr übergangen.`,
    unread: (word) =>
      `„${word}“ beginnt eine Signatur oder eine zitierte E-Mail; unter den eigenen Worten der Kundschaft wird sie weggelassen.`,
    hitsAll: 'Dieses Muster passt auch auf leeren Text und trifft deshalb jedes Ticket.',
  },
  files: {
    notImported: (why) => `Nichts wurde importiert. ${why}`,
    noList: 'rules.json enthält eine Liste von Regeln; diese Datei nicht.',
    tooMany: (rules, most) =>
      `Die Datei enthält ${rules} Regeln; höchstens ${most} werden übernommen.`,
    tooLarge: (megabytes) => `Die Datei ist größer als ${megabytes} MB.`,
    notText: 'Die Datei ist kein UTF-8-Text.',
    notJson: (why) => `Die Datei ist kein JSON: ${why}`,
    theFile: 'Die Datei',
    oddFile: (file, place) => `${file}: ${place} fehlt oder ist nicht, wie es sein soll.`,
    rule: (at, id) => `Regel ${at} („${id}“)`,
    namelessRule: (at) => `Regel ${at}`,
    oddRule: (rule) => `${rule}: fehlt oder ist nicht, wie sie sein soll.`,
    oddField: (rule, field) => `${rule}, ${field}: fehlt oder ist nicht, wie es sein soll.`,
    sameId: (rule) => `${rule}: Eine andere Regel hat dieselbe id.`,
    noTrigger: (rule) => `${rule}, when: Es gibt weder keyword noch phrase noch regex.`,
    inField: (rule, field, problem) => `${rule}, ${field}: ${problem}`,
    noLabel: (rule, label) => `${rule}, set: Das aktive Modell hat keine Bezeichnung „${label}“.`,
  },
};
