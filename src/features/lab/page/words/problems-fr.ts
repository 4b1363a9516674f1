import { plural } from '../../../../shell/language/plural.ts';
import type { problems } from './problems-en.ts';

export const problemsFr: typeof problems = {
  problems: {
    oneLabel:
      'Tous les tickets ont la même étiquette. Ajoutez des tickets d’au moins une autre, deux ou plus de chacune.',
    oneLabelNamed: (label) =>
      `Tous les tickets ont la même étiquette (« ${label} »). Ajoutez des tickets d’au moins une autre, deux ou plus de chacune.`,
    noLabels:
      'Aucune étiquette n’a deux exemples. Ajoutez des tickets, au moins deux par étiquette, mieux encore huit ou plus.',
    allAlike:
      'Tous les textes sont identiques. On ne peut rien en apprendre ; vérifiez que la bonne colonne est prise pour le texte.',
    tooManyLabels: (labels, most) =>
      `${labels} étiquettes, c’est trop pour un modèle ; il en tient ${most}. Fusionnez celles qu’une équipe traite de la même façon, ou importez-en moins.`,
    noCorrections:
      'Personne n’a encore fixé de catégorie à la main. Corrigez d’abord des tickets dans la réception ou sur la page de révision.',
    gate: 'Le contrôle a refusé ce modèle. Les raisons sont indiquées plus haut.',
    noDataset: 'Ce jeu de données n’existe plus. Importez-le de nouveau.',
    noQuestions: (title) =>
      `Aucune question ne nomme une des réponses. La colonne « expected » doit contenir leurs titres ou ids, par exemple « ${title} ».`,
    noAnswers: 'Ces réponses ne sont plus sur cet appareil. Créez-les de nouveau.',
    noDraft: 'Le brouillon n’est plus sur cet appareil. Entraînez de nouveau.',
    noColumn: (column, columns) =>
      `Le fichier n’a pas de colonne « ${column} ». Il a : ${columns}. Choisissez une autre colonne.`,
    brokenQuotes: (line) =>
      `Dans l’enregistrement qui commence à la ligne ${line}, une cellule entre guillemets ne se termine pas. Fermez ou doublez ses guillemets, puis importez de nouveau.`,
    encoding:
      'Le fichier n’est pas du texte UTF-8. Enregistrez-le en CSV avec UTF-8, puis importez de nouveau.',
    noneUsable: (rows) =>
      plural('fr', rows, {
        one: 'La seule ligne est inutilisable : il lui manque un texte ou une catégorie. Vérifiez les colonnes.',
        many: 'Aucune des # de lignes n’est utilisable : il manque à chacune un texte ou une catégorie. Vérifiez les colonnes.',
        other:
          'Aucune des # lignes n’est utilisable : il manque à chacune un texte ou une catégorie. Vérifiez les colonnes.',
      }),
    noRows:
      'Le fichier ne contient aucune ligne. Choisissez-en un avec une ligne d’en-tête et des tickets en dessous.',
    noEncoder:
      'L’encodeur n’a pas pu être chargé. Connectez-vous une fois ; il est conservé pour servir sans réseau.',
    crashed:
      'L’entraînement s’est arrêté, sans doute parce que l’appareil a manqué de mémoire. Prenez moins de tickets et réessayez. Vos données sont en sécurité.',
    stopped: 'Arrêté. Vos données sont en sécurité.',
    internal:
      'Il s’est produit ici une erreur qui ne devrait pas arriver. Vos données sont en sécurité ; réessayez, et signalez-la si elle revient.',
  },
};
