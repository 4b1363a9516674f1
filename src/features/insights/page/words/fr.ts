import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Analyses',
  counting: 'Comptage',
  nothingYet: 'Encore rien à compter',
  nothingYetText:
    'Des chiffres apparaissent ici à mesure que des tickets arrivent : combien, à quel sujet, à quel point le modèle était sûr, et s’ils commencent à différer de ce qu’il a appris.',
  writeRequest: 'Écrire une demande',
  importTickets: 'Importer des tickets',
  noneThen: 'Aucun ticket ces jours-là',
  onOtherDays: (tickets) =>
    plural('fr', tickets, {
      one: 'Il y a # ticket à d’autres dates.',
      many: 'Il y a # de tickets à d’autres dates.',
      other: 'Il y a # tickets à d’autres dates.',
    }),
  showAll: 'Afficher tous les jours',
  range: {
    shown: 'Jours affichés',
    days: (days) => plural('fr', days, { one: '# jour', many: '# de jours', other: '# jours' }),
    all: 'Tous',
    from: 'Du',
    to: 'au',
  },
  figures: {
    tickets: 'Tickets',
    sorted: (tickets) =>
      plural('fr', tickets, {
        one: '# trié par le modèle',
        many: '# triés par le modèle',
        other: '# triés par le modèle',
      }),
    left: 'Laissés à des personnes',
    leftWhy: 'là où le modèle n’était pas assez sûr',
    solved: 'Résolues par une réponse',
    nothingAsked: 'encore aucune demande',
    ofRequests: (solved, requests) =>
      plural('fr', requests, {
        one: `${solved} sur # demande de la page « Demander »`,
        many: `${solved} sur # de demandes de la page « Demander »`,
        other: `${solved} sur # demandes de la page « Demander »`,
      }),
    agreed: 'Personnes d’accord',
    ofChecked: (agreed, checked) =>
      plural('fr', checked, {
        one: `${agreed} sur # catégorie vérifiée`,
        many: `${agreed} sur # de catégories vérifiées`,
        other: `${agreed} sur # catégories vérifiées`,
      }),
    noneChecked: 'encore aucune catégorie vérifiée',
    time: 'Temps par ticket',
    mostWithin: (share, time) => `${share} en ${time} au plus`,
    nothingSorted: 'encore rien de trié',
  },
  charts: {
    title: 'Graphiques',
    units: { day: 'Jour', week: 'Semaine du', month: 'Mois' },
    tickets: 'Tickets',
    volume: 'Volume',
    volumeText: 'Tickets arrivés, et tickets résolus selon le jour de leur dernière modification.',
    cameIn: 'Arrivés',
    resolved: 'Résolus',
    categories: 'Catégories',
    category: 'Catégorie',
    teams: 'Équipes',
    team: 'Équipe',
    priorities: 'Priorités',
    priority: 'Priorité',
    confidence: 'Confiance',
    confidenceText:
      'À quel point le modèle était sûr de sa meilleure catégorie, même quand il a ensuite laissé le ticket à une personne.',
    shareLeft: 'Part laissée à des personnes',
    shareLeftText: 'Tickets pour lesquels le modèle n’était pas assez sûr.',
    left: 'Laissés à des personnes',
    time: 'Temps pour trier un ticket',
    timeText: 'Temps réel du moteur, sans l’attente dans la file.',
    halfWithin: 'La moitié, au plus',
    shareWithin: (share) => `${share}, au plus`,
    form: 'Le formulaire « Demander »',
    formText:
      'Chaque demande compte une fois. Résolue par une réponse : quelqu’un a choisi « C’est résolu » et n’a rien envoyé.',
    requests: 'Demandes',
    events: {
      suggested: 'Suggestion vue',
      accepted: 'Suggestion retenue',
      'resolved-by-answer': 'Résolue par une réponse',
      sent: 'Envoyée',
    },
    agreement: 'Ce que les personnes en ont fait',
    agreementText:
      'Catégories vérifiées par une personne. Sur la diagonale, elle était d’accord avec le modèle.',
    modelSaid: 'Selon le modèle',
    personSaid: 'Selon la personne',
  },
  drift: {
    title: 'Dérive par rapport à l’entraînement',
    text: (tickets, share) =>
      `Chaque groupe de ${tickets} tickets est comparé aux tickets mis de côté sur lesquels le modèle a été mesuré. Là où rien ne change, une alarme n’apparaît que dans ${share} des cas au plus, quelle que soit la durée d’utilisation : les seuils sont divisés entre les trois contrôles et répartis sur toutes les comparaisons, et les changements trop petits pour compter n’en déclenchent aucune.`,
    noSnapshot:
      'Pas de référence : les chiffres de ce paquet n’ont pas pu être lus, ou il a été créé sans tickets mesurés. Entraînez-le à nouveau pour comparer.',
    tooFew: (sorted, needed) =>
      `Trop peu de tickets pour se prononcer : ${sorted} sur ${needed} triés avec ce paquet.`,
    changed: 'Les tickets ont changé.',
    labelSome: 'Étiquetez-en quelques-uns, puis entraînez le modèle avec eux.',
    checks: {
      labels: {
        title: 'Répartition des étiquettes',
        means: 'Les catégories arrivent dans d’autres proportions qu’à l’entraînement.',
        value: (index) => `indice ${index}`,
      },
      abstain: {
        title: 'Incertain',
        means: 'Le modèle laisse plus de tickets à des personnes qu’à l’entraînement.',
      },
      embedding: {
        title: 'Sujets',
        means: 'Les tickets parlent d’autre chose que ceux de l’entraînement.',
        value: (times) => `${times} fois l’écart habituel`,
      },
    },
    unknown: 'Le paquet ne le dit pas',
    since: (day) => `En dérive depuis le ${day}`,
    backToNormal: 'Revenu à la normale',
    asTrained: 'Comme à l’entraînement',
    overTime: 'Dérive au fil du temps',
    overTimeText: (index) =>
      `Répartition des étiquettes : 0 est celle de l’entraînement ; au-dessus de ${index}, on parle en général d’un grand changement.`,
    windows: (tickets) => `${tickets} tickets jusqu’au`,
    mixIndex: 'Indice de répartition',
    shareLeft: 'Part laissée à des personnes',
    modelBefore: 'Le modèle utilisé se trouve sous',
  },
  set: {
    title: 'Examiner un jeu de données',
    text: 'Répartition des étiquettes et longueur des textes, avant d’entraîner avec lui ou de l’importer. Déposez ici un fichier CSV ou JSON Lines ; il est lu sur cet appareil et n’est pas conservé.',
    orHere: 'ou l’un de ceux d’ici',
    choose: 'Choisir…',
    inbox: 'Tickets de la réception',
    inboxOf: (tickets) => `Tickets de la réception (${tickets})`,
    dataset: (name) => `Jeu de données ${name}`,
    batch: (file) => `Lot ${file}`,
    reading: 'Lecture du jeu de données',
    wasRead: (name, texts) =>
      plural(
        'fr',
        texts,
        {
          one: '{name} : # texte lu.',
          many: '{name} : # de textes lus.',
          other: '{name} : # textes lus.',
        },
        { name },
      ),
    texts: (n) => plural('fr', n, { one: '# texte', many: '# de textes', other: '# textes' }),
    labels: (n) =>
      plural('fr', n, { one: '# étiquette', many: '# d’étiquettes', other: '# étiquettes' }),
    half: {
      words: (n) =>
        plural('fr', n, {
          one: 'la moitié des textes avec # mot au plus',
          many: 'la moitié des textes avec # de mots au plus',
          other: 'la moitié des textes avec # mots au plus',
        }),
      characters: (n) =>
        plural('fr', n, {
          one: 'la moitié des textes avec # caractère au plus',
          many: 'la moitié des textes avec # de caractères au plus',
          other: 'la moitié des textes avec # caractères au plus',
        }),
    },
    empty: (n) => plural('fr', n, { one: '# vide', many: '# vides', other: '# vides' }),
    repeated: (share) => `${share} déjà vus`,
    unread: (rows) =>
      plural('fr', rows, {
        one: '# ligne n’a pas pu être lue',
        many: '# de lignes n’ont pas pu être lues',
        other: '# lignes n’ont pas pu être lues',
      }),
    balance: 'Répartition des étiquettes',
    lengths: 'Longueur des textes',
    lengthsText: {
      words: 'Mots par texte. Le centième le plus long est dans la dernière barre.',
      characters: 'Caractères par texte. Le centième le plus long est dans la dernière barre.',
    },
    units: { words: 'Mots', characters: 'Caractères' },
    label: 'Étiquette',
    noLabel: 'Sans étiquette',
    textCount: 'Textes',
  },
};
