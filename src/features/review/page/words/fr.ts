import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Révision',
  keyHelp: 'Touches',
  keys: [
    ['1 – 9', 'Fixer la catégorie et continuer'],
    ['0 ou N', 'Aucune des catégories'],
    ['Maj + 1 – 9', 'Priorité de la catégorie qui vient ensuite'],
    ['Entrée', 'Accepter la première supposition du modèle, ou sa priorité'],
    ['S', 'Passer pour l’instant'],
    ['U ou Ctrl + Z', 'Retirer la dernière étiquette'],
  ],
  skip: 'Passer',
  undo: 'Annuler',
  choosing: 'Choix des tickets…',
  nothing: 'Rien ne vous attend',
  nothingText:
    'Les tickets dont le modèle n’est pas sûr et ceux marqués dans la réception arrivent ici.',
  soFar: (tickets) =>
    plural('fr', tickets, {
      one: '# ticket étiqueté.',
      many: '# de tickets étiquetés.',
      other: '# tickets étiquetés.',
    }),
  toInbox: 'Aller à la réception',
  others: {
    wait: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket d’un autre modèle attend aussi :',
        many: '# de tickets d’un autre modèle attendent aussi :',
        other: '# tickets d’un autre modèle attendent aussi :',
      }),
    sortAgain: 'à trier de nouveau',
    after: ' d’abord.',
  },
  progress: {
    title: 'Progression',
    labelled: (tickets) =>
      plural('fr', tickets, { one: '# étiqueté', many: '# étiquetés', other: '# étiquetés' }),
    skipped: (tickets) =>
      plural('fr', tickets, { one: '# passé', many: '# passés', other: '# passés' }),
    waiting: (tickets) =>
      plural('fr', tickets, { one: '# en attente', many: '# en attente', other: '# en attente' }),
  },
  card: {
    why: {
      flagged: 'marqué pour un second avis',
      'out-of-scope': 'différent de ce que le modèle connaît',
      automatic: 'une réponse automatique, écrite par une machine',
      language: 'dans une langue qui n’est pas lue ici (Réglages)',
      suggest: 'sous le niveau qui permet de décider seul',
      unsure: 'le modèle n’était pas sûr',
    },
    category: 'Catégorie',
    priority: 'Priorité',
    firstGuess: ', la première supposition du modèle',
    none: 'Aucune de celles-ci',
    leave: (priority) => `Laisser ${priority}`,
    leaveOpen: 'Laisser ouvert',
    askPriority: 'Demander la priorité après la catégorie',
    howUrgent: (category) => `${category}. Et avec quelle urgence ?`,
  },
  said: {
    labelled: (id, labels) => `${id} : ${labels}.`,
    none: (id) => `${id} : aucune des catégories.`,
    skipped: (id) => `${id} passé.`,
    back: (id) => `${id} est de retour.`,
    next: (said, title) => `${said} Ensuite : ${title}`,
  },
  corrections: {
    title: 'Corrections',
    kept: (tickets) =>
      plural('fr', tickets, {
        one: '# conservée sur cet appareil, comme exemple pour l’entraînement. Les fichiers de plusieurs personnes peuvent être fusionnés dans n’importe quel ordre, et plusieurs fois.',
        many: '# conservées sur cet appareil, comme exemples pour l’entraînement. Les fichiers de plusieurs personnes peuvent être fusionnés dans n’importe quel ordre, et plusieurs fois.',
        other:
          '# conservées sur cet appareil, comme exemples pour l’entraînement. Les fichiers de plusieurs personnes peuvent être fusionnés dans n’importe quel ordre, et plusieurs fois.',
      }),
    export: 'Exporter',
    merge: 'Fusionner un fichier',
    exported: (corrections) =>
      plural('fr', corrections, {
        one: '# correction exportée.',
        many: '# de corrections exportées.',
        other: '# corrections exportées.',
      }),
    outside: (tickets, command, flag) =>
      plural(
        'fr',
        tickets,
        {
          one: '# n’est d’aucune des catégories. Le labo y apprend ce qui est hors sujet, de même que {command} avec {flag}.',
          many: '# ne sont d’aucune des catégories. Le labo y apprend ce qui est hors sujet, de même que {command} avec {flag}.',
          other:
            '# ne sont d’aucune des catégories. Le labo y apprend ce qui est hors sujet, de même que {command} avec {flag}.',
        },
        { command, flag },
      ),
    exportOutside: 'Exporter ceux-ci',
    exportedOutside: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket exporté.',
        many: '# de tickets exportés.',
        other: '# tickets exportés.',
      }),
    tooLarge: (most) => `Le fichier dépasse ${most}.`,
    notText: 'Le fichier n’est pas du texte UTF-8.',
    merged: (added, known, leftOut) =>
      [
        plural('fr', added, {
          one: '# correction ajoutée',
          many: '# de corrections ajoutées',
          other: '# corrections ajoutées',
        }),
        plural('fr', known, {
          one: '# déjà connue',
          many: '# déjà connues',
          other: '# déjà connues',
        }),
        plural('fr', leftOut, {
          one: '# ligne écartée',
          many: '# de lignes écartées',
          other: '# lignes écartées',
        }),
      ].join(', ') + '.',
    leftOut: (lines) =>
      plural('fr', lines, {
        one: '# ligne a été écartée :',
        many: '# de lignes ont été écartées :',
        other: '# lignes ont été écartées :',
      }),
    more: (lines) =>
      plural('fr', lines, { one: 'et # de plus', many: 'et # de plus', other: 'et # de plus' }),
    faults: {
      'no-json': 'pas du JSON',
      'no-object': 'pas un objet',
      field: (field) => `${field} manque ou n’est pas conforme`,
    },
    name: 'Votre nom',
    nameHint: '(facultatif, conservé avec vos corrections)',
  },
};
