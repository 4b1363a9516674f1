import { plural } from '../../../../shell/language/plural.ts';
import type { training } from './training-en.ts';

export const trainingFr: typeof training = {
  train: {
    title: (tickets) =>
      plural('fr', tickets, {
        none: 'Entraîner sur les étiquettes seules',
        one: 'Entraîner sur # ticket',
        many: 'Entraîner sur # de tickets',
        other: 'Entraîner sur # tickets',
      }),
    labelsAlone:
      'Il n’y a que le nom et le sens des étiquettes pour apprendre. Un tel modèle suggère et ne décide jamais seul ; corrigez ses premiers tickets et ajoutez-les ici.',
    how: 'Comment',
    quick: 'Rapide',
    quickHint:
      'Apprend vos étiquettes au-dessus de l’encodeur fourni. De quelques secondes à une minute ; convient à la plupart des services et à peu de tickets.',
    thorough: 'Approfondi',
    thoroughHint:
      'Enseigne aussi votre vocabulaire à l’encodeur. Quelques minutes ; vaut la peine à partir d’environ 20 tickets par étiquette.',
    name: 'Nom',
    precision: 'Ne décider seul que si c’est juste dans … % des cas',
    more: 'Autres réglages',
    address: 'Partie de l’adresse',
    taken: 'Un modèle fourni porte ce nom ; choisissez-en un autre.',
    addressHint: 'Minuscules, chiffres et tirets.',
    balance: 'Étiquettes peu fréquentes',
    balances: {
      none: 'comptent telles quelles',
      weights: 'comptent davantage (poids de classe)',
      smote: 'reçoivent des voisins inventés (SMOTE)',
    },
    seed: 'Graine',
    meanings: 'Dire ce que signifient les étiquettes',
    meaningsHint:
      'Une phrase chacune, comme vous le diriez à une personne qui arrive dans l’équipe. Utile surtout là où une étiquette a peu de tickets.',
    sample: (sample, all) =>
      `Utiliser un échantillon équitable de ${sample} tickets. Avec les ${all}, cet appareil risque de manquer de mémoire ou de temps.`,
    outside: (tickets) =>
      plural('fr', tickets, {
        one: 'Apprendre ce qui est hors sujet sur # ticket auquel la révision n’a trouvé aucune étiquette',
        many: 'Apprendre ce qui est hors sujet sur # de tickets auxquels la révision n’a trouvé aucune étiquette',
        other:
          'Apprendre ce qui est hors sujet sur les # tickets auxquels la révision n’a trouvé aucune étiquette',
      }),
    start: 'Entraîner',
    done: 'L’entraînement est terminé.',
  },
  interrupted: {
    title: 'Entraînement interrompu',
    quick: (ago) =>
      `Un entraînement a été interrompu (début : ${ago}), sans doute parce que son onglet a été fermé. Rien n’est perdu : il recommence, et les mêmes réglages donnent le même modèle.`,
    thorough: (ago) =>
      `Un entraînement a été interrompu (début : ${ago}), sans doute parce que son onglet a été fermé. Rien n’est perdu : il reprend après son dernier tour, et les mêmes réglages donnent le même modèle.`,
    takeUp: 'Le reprendre',
    forget: 'L’abandonner',
  },
  curves: {
    loss: 'Perte pendant l’entraînement',
    lossHint:
      'Baisse tant que le modèle apprend ; il s’arrête de lui-même quand d’autres tours n’apportent rien.',
    accuracy: 'Justesse sur des tickets qu’il n’a pas vus',
    round: 'Tour',
    names: { loss: 'Perte', accuracy: 'Justesse' },
  },
  notes: {
    'reading-file': 'Lecture du fichier',
    'reading-data': 'Lecture des données',
    'cross-reading': 'Lecture de chaque ticket par un modèle qui ne l’a jamais vu',
    'getting-encoder': 'Chargement de l’encodeur',
    fitting: 'Ajustement du classifieur',
    comparing: 'Comparaison',
    writing: 'Écriture du paquet',
    copying: 'Copie du paquet',
    answers: 'Comparaison des questions et des réponses',
    judging: 'Mesure sur les tickets de référence',
    kept: (at, of) => `${at} tickets sur ${of} enregistrés`,
    encoded: (at, of) => `${at} tickets sur ${of} encodés`,
    class: (head, at, of) => `${head} : classe ${at} sur ${of}`,
    pass: (head, label, pass) => `${head} : ${label}, passage ${pass}`,
    epoch: (epoch, of, loss, left) =>
      `tour ${epoch} sur ${of}, perte ${loss}, encore ${left} s environ`,
    epochHeld: (epoch, of, loss, accuracy, left) =>
      `tour ${epoch} sur ${of}, perte ${loss}, justesse sur les tickets mis de côté ${accuracy}, encore ${left} s environ`,
    weights: (size) => `${size} de poids`,
    measured: 'mesuré',
    within: (part, stage) => `${part} : ${stage}`,
    parts: {
      training: 'entraînement',
      'all-rows': 'toutes les lignes',
      fold: (at, of) => `partie ${at} sur ${of}`,
    },
  },
};
