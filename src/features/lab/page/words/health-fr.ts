import { plural } from '../../../../shell/language/plural.ts';
import type { health } from './health-en.ts';

export const healthFr: typeof health = {
  title: (name) => `Dans quel état est « ${name} » ?`,
  lookAt: 'À regarder :',
  differ: (labels) =>
    `${labels} ne diffèrent que par la casse, les accents, les espaces ou les traits d’union.`,
  and: (one, other) => `${one} et ${other}`,
  merge: (label) => `Fusionner dans « ${label} »`,
  severalTitle: 'Textes à plusieurs étiquettes',
  rows: (tickets, rows) =>
    `${plural('fr', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })}, lignes ${rows}`,
  goOn: 'Continuer vers l’entraînement',
  openFirst: 'Ouvrez d’abord un jeu de données.',
  usable: (tickets) =>
    plural('fr', tickets, {
      one: '# ticket est utilisable.',
      many: '# de tickets sont utilisables.',
      other: '# tickets sont utilisables.',
    }),
  unusable: (rows) =>
    plural('fr', rows, {
      one: '# ligne est inutilisable.',
      many: '# de lignes sont inutilisables.',
      other: '# lignes sont inutilisables.',
    }),
  saveUnusable: (lines) =>
    plural('fr', lines, {
      one: 'Télécharger la ligne inutilisable',
      many: 'Télécharger les # de lignes inutilisables',
      other: 'Télécharger les # lignes inutilisables',
    }),
  unusableSuch: (rows, line, problem) =>
    `${plural('fr', rows, {
      one: '# ligne est inutilisable',
      many: '# de lignes sont inutilisables',
      other: '# lignes sont inutilisables',
    })}, par exemple la ligne ${line} : ${problem}.`,
  duplicates: (rows) =>
    plural('fr', rows, {
      none: 'Aucun doublon exact.',
      one: '# doublon exact. Il est écarté automatiquement.',
      many: '# de doublons exacts. Ils sont écartés automatiquement.',
      other: '# doublons exacts. Ils sont écartés automatiquement.',
    }),
  nearDuplicates: (tickets) =>
    plural('fr', tickets, {
      none: 'Aucun quasi-doublon.',
      one: '# ticket dit presque la même chose qu’un autre. À la mesure, ces tickets restent du même côté.',
      many: '# de tickets disent presque la même chose qu’un autre. À la mesure, ces tickets restent du même côté.',
      other:
        '# tickets disent presque la même chose qu’un autre. À la mesure, ces tickets restent du même côté.',
    }),
  conflicts: (texts) =>
    plural('fr', texts, {
      none: 'Aucun texte n’a deux étiquettes.',
      one: '# texte a plusieurs étiquettes. La plus fréquente est gardée ; voir plus bas.',
      many: '# de textes ont plusieurs étiquettes. La plus fréquente est gardée ; voir plus bas.',
      other: '# textes ont plusieurs étiquettes. La plus fréquente est gardée ; voir plus bas.',
    }),
  severalOutcome: {
    label: 'et chacune de ces combinaisons compte comme une étiquette à part',
    leftOut: 'et leurs lignes sont laissées de côté',
    unlabelled: 'et leurs lignes n’ont pas d’étiquette pour cela',
  },
  severalInCells: (cells, of, head, example, parts, outcome) =>
    `${cells} des ${of} cellules de ${head} contiennent plusieurs étiquettes, comme « ${example} » (${parts}), ${outcome}. Écrivez une étiquette par cellule, ou donnez à chacune sa propre colonne et importez de nouveau avec la seconde comme « autre étiquette ».`,
  spelled: (head, spellings, rows, into) =>
    `${head} : ${spellings} (${plural('fr', rows, { one: '# ligne', many: '# de lignes', other: '# lignes' })}) lus comme « ${into} » ; ils ne diffèrent que par la casse, les accents, les espaces ou les traits d’union.`,
  allAlike: 'Tous les textes sont identiques. On ne peut rien en apprendre.',
  oneLabel: 'Il n’y a qu’une étiquette. Ajoutez des tickets d’au moins une autre.',
  rare: (labels, least, names) =>
    `${plural('fr', labels, { one: '# étiquette a', many: '# d’étiquettes ont', other: '# étiquettes ont' })} moins de ${least} exemples : ${names}.`,
  tooMany: (labels, most) =>
    `${labels} étiquettes, c’est trop pour un modèle ; il en tient ${most}. Fusionnez-en ou importez-en moins.`,
  charts: {
    perCategory: 'Tickets par catégorie',
    category: 'Catégorie',
    tickets: 'Tickets',
    commonest: (shown, all) => `Les ${shown} plus fréquentes sur ${all}.`,
    lengths: 'Longueur des tickets',
    words: 'Mots',
  },
  fix: {
    title: 'Étiquettes probablement fausses',
    lead: 'Un modèle lit chaque ticket sans l’avoir jamais vu. Là où il est sûr et que l’étiquette dit autre chose, regardez de plus près.',
    look: 'Chercher les étiquettes fausses',
    ticket: (at, of) => `Ticket ${at} sur ${of}`,
    at: (at, of) => `${at} sur ${of}`,
    labelled: (label, suggested, share) =>
      `Étiqueté ${label} ; ressemble à ${suggested} (confiance : ${share}).`,
    change: (label) => `Changer en ${label}`,
    keep: (label) => `Garder ${label}`,
    leaveOut: 'Écarter',
    none: 'Aucune étiquette ne semble fausse.',
    done: (all, changed) => `Vus : ${all} ; modifiés : ${changed}.`,
    again: 'Chercher encore',
  },
  faults: {
    several: (head, labels) => `plusieurs étiquettes pour ${head} (${labels}) ; donnez-en une`,
    noLabel: (head) => `${head} manquante`,
    noText: 'texte manquant',
  },
};
