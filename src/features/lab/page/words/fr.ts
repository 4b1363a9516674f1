import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { answersFr } from './answers-fr.ts';
import { healthFr } from './health-fr.ts';
import { judgingFr } from './judging-fr.ts';
import { problemsFr } from './problems-fr.ts';
import { publishingFr } from './publishing-fr.ts';
import { trainingFr } from './training-fr.ts';

export const fr: typeof en = {
  title: 'Labo',
  lead: 'Entraînez Presort sur vos propres tickets, dans ce navigateur. Rien n’est envoyé.',
  stepList: 'Étapes',
  steps: {
    data: 'Données',
    health: 'État',
    train: 'Entraîner',
    evaluate: 'Évaluer',
    compare: 'Comparer',
    publish: 'Publier',
    answers: 'Réponses',
  },
  running: 'En cours',
  working: 'Traitement en cours',
  progress: 'Progression',
  stop: 'Arrêter',
  stopHint: 'La page reste utilisable pendant ce temps. Arrêter ne fait perdre aucune donnée.',
  noStorage: 'Le labo garde ses données dans ce navigateur, et le stockage n’est pas disponible.',
  tickets: (count) =>
    plural('fr', count, { one: '# ticket', many: '# de tickets', other: '# tickets' }),
  seconds: (number) => `${number} s`,
  minutes: (number) => `${number} min`,
  heads: { category: 'catégorie', priority: 'priorité' },
  data: {
    title: 'Importer des tickets étiquetés',
    lead: 'Un tableau (CSV, Excel, JSON) : une ligne par ticket, une colonne avec son texte et une avec sa catégorie.',
    useCorrected: 'Utiliser les tickets corrigés de cet espace de travail',
    correctedName: 'Tickets corrigés',
    whichColumn: 'À quoi sert chaque colonne ?',
    columnIs: (column) => `${column} est`,
    roles: {
      none: 'non utilisée',
      subject: 'objet',
      text: 'texte',
      category: 'catégorie',
      priority: 'priorité',
      other: 'autre étiquette',
    },
    chooseHint: 'Choisissez au moins une colonne de texte et exactement une catégorie.',
    import: 'Importer',
    setsTitle: 'Jeux de données sur cet appareil',
    leftOut: (rows) =>
      plural('fr', rows, {
        one: '# ligne écartée',
        many: '# de lignes écartées',
        other: '# lignes écartées',
      }),
    opened: 'Ouvert',
    addCorrected: 'Ajouter les tickets corrigés',
    open: 'Ouvrir',
    delete: 'Supprimer',
    deleteSet: (name) => `Supprimer ${name}`,
    goOn: 'Continuer vers l’état',
    deleteQuestion: 'Supprimer ce jeu de données ?',
    deleteText:
      'Ses tickets et ses entraînements sont supprimés de cet appareil. Les modèles publiés restent.',
  },
  labelsAlone: {
    summary: 'Pas encore de tickets étiquetés ? Commencez par les étiquettes seules',
    field: 'Une étiquette par ligne ; après deux-points, ce qu’elle signifie',
    example: 'Facturation : factures, remboursements, paiements',
    start: 'Commencer par les étiquettes',
    setName: 'Étiquettes seules',
  },
  health: healthFr,
  ...answersFr,
  ...trainingFr,
  ...judgingFr,
  ...publishingFr,
  ...problemsFr,
};
