import type { problems } from './problems-en.ts';

export const problemsFr: typeof problems = {
  problems: {
    noName: 'Donnez un nom à la règle.',
    sameName: (id) => `Une autre règle s’appelle « ${id} ».`,
    noTrigger: 'Écrivez au moins un mot ou une expression, ou une expression régulière.',
    noLanguage: (code) => `« ${code} » n’est pas un code de langue comme en ou de.`,
    setsNothing: 'Choisissez ce que la règle fixe.',
    unknownLabel: {
      category: 'Le modèle utilisé n’a pas de catégorie de ce nom.',
      priority: 'Le modèle utilisé n’a pas de priorité de ce nom.',
    },
    noSign: (phrase) =>
      `« ${phrase} » n’a ni lettre, ni chiffre, ni symbole, et ne peut donc jamais s’appliquer.`,
    ownException: (word, exception) =>
      `Cela ne peut jamais s’appliquer : partout où se trouve « ${word} » se trouve aussi l’exception « ${exception} ».`,
    noRegex: (why) => `Ce n’est pas une expression régulière : ${why}`,
    slowRegex:
      'Ce motif pourrait bloquer la page pendant des secondes : il répète une répétition, ou essaie trop de chemins. Utilisez des nombres fixes comme {1,20}, et ne répétez pas un groupe qui contient une répétition.',
    impossible: {
      begin:
        'Cela ne peut jamais s’appliquer : « ^ » est le début du texte et se trouve après d’autres signes.',
      end: 'Cela ne peut jamais s’appliquer : « $ » est la fin du texte et se trouve avant d’autres signes.',
      length: (most) =>
        `Cela ne peut jamais s’appliquer : il demande plus de caractères que les ${most} que lisent les motifs.`,
    },
  },
  hints: {
    placeholder:
      'Les règles lisent ce que le client a écrit : écrivez le numéro, l’adresse ou le code lui-même au lieu d’un marqueur.',
    someLanguage:
      'Le modèle ne connaît pas la langue de ces mots : indiquez-la sous « Exceptions et langues », sinon les tickets dans cette langue sont ignorés.',
    language: (code) =>
      `Le modèle ne connaît pas la langue de ces mots : indiquez-la sous « Exceptions et langues » (${code}), sinon les tickets dans cette langue sont ignorés.`,
    unread: (word) =>
      `« ${word} » commence une signature ou un message cité, qui est laissé de côté sous les mots du client.`,
    hitsAll: 'Ce motif correspond aussi à un texte vide, il s’applique donc à tous les tickets.',
  },
  files: {
    notImported: (why) => `Rien n’a été importé. ${why}`,
    noList: 'rules.json contient une liste de règles ; ce fichier non.',
    tooMany: (rules, most) =>
      `Le fichier contient ${rules} règles ; ${most} au plus sont acceptées.`,
    tooLarge: (megabytes) => `Le fichier dépasse ${megabytes} Mo.`,
    notText: 'Le fichier n’est pas du texte UTF-8.',
    notJson: (why) => `Le fichier n’est pas du JSON : ${why}`,
    theFile: 'Le fichier',
    oddFile: (file, place) => `${file} : ${place} manque ou n’est pas conforme.`,
    rule: (at, id) => `Règle ${at} (« ${id} »)`,
    namelessRule: (at) => `Règle ${at}`,
    oddRule: (rule) => `${rule} : absente ou non conforme.`,
    oddField: (rule, field) => `${rule}, ${field} : absent ou non conforme.`,
    sameId: (rule) => `${rule} : une autre règle a le même id.`,
    noTrigger: (rule) => `${rule}, when : il n’y a ni keyword, ni phrase, ni regex.`,
    inField: (rule, field, problem) => `${rule}, ${field} : ${problem}`,
    noLabel: (rule, label) => `${rule}, set : le modèle utilisé n’a pas d’étiquette « ${label} ».`,
  },
};
