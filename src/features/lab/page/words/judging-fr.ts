import { plural } from '../../../../shell/language/plural.ts';
import type { judging } from './judging-en.ts';

export const judgingFr: typeof judging = {
  evaluate: {
    notMeasured: (title) => `« ${title} » n’est pas mesuré`,
    notMeasuredText:
      'Il n’y a pas de tickets pour le mesurer ; il suggère donc et ne décide jamais seul. Essayez-le, et ajoutez des tickets étiquetés quand vous en aurez.',
    title: (name) => `Que vaut « ${name} » ?`,
    label: 'Étiquette',
    right: 'Justes',
    f1: 'F1, toutes les étiquettes à égalité',
    ece: 'Erreur de calibration',
    measuredOn: 'Mesuré sur',
    trainedIn: 'Entraîné en',
    size: 'Taille',
    toPublish: 'Continuer vers la publication',
    toCompare: 'Comparer avec d’autres méthodes',
    alone: 'Quand peut-il décider seul ?',
    target: (share) => `Quand il a raison dans au moins ${share} des cas`,
    decides: (share, right, confidence) =>
      `Il décide alors seul de ${share} des tickets, dont ${right} justes, à partir d’une confiance de ${confidence}. Pour les autres, il suggère ou se tait.`,
    trainedFor: (share) =>
      `Ce modèle a été entraîné pour ${share}. Entraînez de nouveau avec une autre valeur pour changer ce qui est publié.`,
    matrix: 'Matrice de confusion',
    rightLabel: 'Bonne étiquette',
    takenFor: 'Pris pour',
    choose: 'Choisissez un nombre pour voir ses tickets.',
    commonest: (shown, all) =>
      `Les ${shown} plus fréquentes sur ${all} étiquettes. Choisissez un nombre pour voir ses tickets.`,
    mistaken: (label, other) => `${label}, pris pour ${other}`,
    mistakenFor: (label, other, share) => `${label}, pris pour ${other} (${share})`,
    nothing: 'rien',
    mistakes: 'Erreurs les plus confiantes',
    noTickets: 'Aucun ticket.',
    showMistakes: 'Voir les erreurs les plus confiantes',
    wouldMore: 'Plus de tickets aideraient-ils ?',
    measureSpeed: 'Mesurer la vitesse sur cet appareil',
    trainFirst: 'Entraînez d’abord.',
    try: 'L’essayer',
    tryField: 'Un ticket, avec vos propres mots',
    sort: 'Le trier',
  },
  preselection: {
    none: (head, tickets, target) =>
      `${head} : rien ne sera présélectionné : ${tickets} tickets mesurés ne suffisent pas à montrer que ${target} sont justes ; même ses réponses les plus sûres sont trop souvent fausses.`,
    more: (head, tickets, target, more) =>
      `${head} : rien ne sera présélectionné : ${tickets} tickets mesurés ne suffisent pas à montrer que ${target} sont justes ; environ ${more} tickets étiquetés de plus suffiraient.`,
    lower: (head, tickets, target, lower, share) =>
      `${head} : rien ne sera présélectionné : ${tickets} tickets mesurés ne suffisent pas à montrer que ${target} sont justes ; un objectif de ${lower} présélectionnerait ${share}.`,
    both: (head, tickets, target, more, lower, share) =>
      `${head} : rien ne sera présélectionné : ${tickets} tickets mesurés ne suffisent pas à montrer que ${target} sont justes ; environ ${more} tickets étiquetés de plus suffiraient, ou un objectif de ${lower} présélectionnerait ${share}.`,
  },
  measuring: {
    heldOut: (trained, calibrated, measured) =>
      `${trained} tickets ont servi à l’entraînement, ${calibrated} à la calibration et aux seuils, ${measured} à la mesure ; les quasi-doublons restent du même côté. Le modèle mesuré est celui qui est livré.`,
    heldOutRefit: (trained, calibrated, measured) =>
      `${trained} tickets ont servi à l’entraînement, ${calibrated} à la calibration et aux seuils, ${measured} à la mesure ; les quasi-doublons restent du même côté. Le modèle livré a ensuite été entraîné sur eux tous, aussi longtemps que le modèle mesuré.`,
    folds: (folds) =>
      `Mesuré en ${folds} parties : chaque ticket par un modèle qui n’a vu ni lui ni un quasi-doublon. La température et les seuils viennent des mêmes prédictions. Le modèle livré a été entraîné sur tous ces tickets.`,
  },
  facts: {
    taken: (parts) => `De l’espace de travail viennent avec lui : ${parts}.`,
    replies: (count) =>
      plural('fr', count, {
        one: '# réponse préparée',
        many: '# de réponses préparées',
        other: '# réponses préparées',
      }),
    rules: (count) =>
      plural('fr', count, { one: '# règle', many: '# de règles', other: '# règles' }),
    teams: (count) =>
      plural('fr', count, {
        one: '# ligne du tableau des équipes',
        many: '# de lignes du tableau des équipes',
        other: '# lignes du tableau des équipes',
      }),
    golden: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket de référence est resté hors de l’entraînement.',
        many: '# de tickets de référence sont restés hors de l’entraînement.',
        other: '# tickets de référence sont restés hors de l’entraînement.',
      }),
    sampled: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket n’est pas dans l’échantillon.',
        many: '# de tickets ne sont pas dans l’échantillon.',
        other: '# tickets ne sont pas dans l’échantillon.',
      }),
    rare: (labels) => `Écartées, car elles n’ont qu’un exemple : ${labels}.`,
    rareMore: (labels, more) =>
      `Écartées, car elles n’ont qu’un exemple : ${labels} et ${more} autres.`,
    head: (head) => `${head} : écartée, car tous les tickets ont la même valeur.`,
    duplicates: (tickets) =>
      plural('fr', tickets, {
        one: '# doublon a été écarté.',
        many: '# de doublons ont été écartés.',
        other: '# doublons ont été écartés.',
      }),
    conflicts: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket en contredisait un autre de même texte ; l’étiquette la plus fréquente a été gardée.',
        many: '# de tickets en contredisaient un autre de même texte ; l’étiquette la plus fréquente a été gardée.',
        other:
          '# tickets en contredisaient un autre de même texte ; l’étiquette la plus fréquente a été gardée.',
      }),
    languages: {
      own: (language, tickets) => `${language} : ${tickets}.`,
      taught: (language, tickets) =>
        `${language} : ${tickets} ; les tickets des autres langues l’instruisent aussi.`,
      few: (language, tickets) =>
        `${language} : ${tickets}, trop peu pour lire cette langue : ces tickets ne reçoivent aucune suggestion.`,
      strange: (language, tickets) =>
        `${language} : ${tickets} ; langue non lue : ces tickets ne reçoivent aucune suggestion.`,
    },
    quickInstead:
      'L’entraînement a été rapide : l’approfondi ne prend que des tickets dans une seule langue.',
  },
  charts: {
    reliability: 'Fiabilité',
    reliabilityHint:
      'Il devrait avoir raison aussi souvent qu’il se dit sûr : la ligne devrait suivre les pointillés.',
    coverage: 'Couverture et justesse',
    coverageHint: 'Moins il décide seul de tickets, plus ils sont justes.',
    byLabel: 'Précision, rappel et F1 par étiquette',
    learning: 'Courbe d’apprentissage',
    learningHint: 'Si elle monte encore à droite, plus de tickets aideraient.',
    learntFrom: 'Tickets appris',
    speed: 'Temps pour un ticket sur cet appareil',
    speedHint: (half, most) => `La moitié prend au plus ${half}, 95 % au plus ${most}.`,
    milliseconds: 'Millisecondes',
    tickets: 'Tickets',
    label: 'Étiquette',
    share: 'Part',
    precision: 'Précision',
    recall: 'Rappel',
    f1: 'F1',
    accuracy: 'Justesse',
    score: 'Score',
    confidence: 'Confiance',
    shareRight: 'Part de réponses justes',
    withTemperature: 'Avec température',
    without: 'Sans',
    ideal: 'Idéal',
    decidedAlone: 'Part des tickets qu’il décide seul',
    right: 'Justes',
    confidenceAsked: 'Confiance demandée',
  },
  compare: {
    title: 'Face à d’autres méthodes',
    lead: 'Cinq méthodes apprennent des mêmes tickets et sont mesurées sur les mêmes autres, sur cet appareil.',
    sizes: (train, held) => `${train} pour apprendre, ${held} pour mesurer.`,
    start: 'Comparer',
    again: 'Comparer à nouveau',
    table: 'Comparaison, tableau',
    method: 'Méthode',
    time: 'Temps, p95',
    scoreHint: 'Score : 40 % justesse, 30 % précision et rappel, 20 % F1, 10 % vitesse.',
    chart: 'Méthodes comparées',
    methods: {
      'Naive Bayes': 'Bayes naïf',
      'Logistic regression': 'Régression logistique',
      'Linear SVM': 'SVM linéaire',
      'Random forest': 'Forêt aléatoire',
      'Dense head': 'Couche dense',
      Presort: 'Presort',
    },
  },
};
