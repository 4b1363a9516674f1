import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { thresholds } from './thresholds-en.ts';

export const thresholdsFr: typeof thresholds = {
  thresholds: {
    lead: 'À partir de quelle confiance le modèle peut-il décider seul ? Essayez sur des tickets dont la bonne étiquette est connue. Rien ne change avant que vous ne l’utilisiez.',
    decision: 'Décision',
    useInbox: 'Utiliser les tickets reçus',
    file: 'Fichier étiqueté',
    readingFile: 'Lecture du fichier',
    noKnownLabel: (file, labels) =>
      `Aucune ligne de ${file} n’a de Category ou de Priority que ce modèle connaît (${labels}).`,
    none: 'Pas encore de tickets étiquetés',
    noneHint:
      'Corrigez ou résolvez quelques tickets, étiquetez-en sur la page Révision ou choisissez un fichier avec une colonne Category.',
    fromFile: (tickets, file, rows, bad) =>
      `${labelled(tickets)} de ${file} (${plural('fr', rows, {
        one: '# ligne',
        many: '# de lignes',
        other: '# lignes',
      })}, ${plural('fr', bad, {
        one: '# illisible',
        many: '# d’illisibles',
        other: '# illisibles',
      })})`,
    fromInbox: (tickets) =>
      `${labelled(tickets)} de la réception : corrigés par une personne, ou résolus tels quels`,
    few: (said) => `${said}. Si peu ne donnent qu’une idée approximative.`,
    levels: 'Décider seul à partir de',
    all: { category: 'Toutes les catégories', priority: 'Toutes les priorités' },
    tally: (accepted, predicted) => `${numberText(accepted)} sur ${numberText(predicted)}`,
    tallyRight: (accepted, predicted, share) =>
      `${numberText(accepted)} sur ${numberText(predicted)}, ${share} justes`,
    labelAsAll: (label) => `${label} comme toutes`,
    asAll: 'Comme toutes',
    minutesPerTicket: 'Minutes pour trier un ticket à la main',
    minutesPerMistake: 'Minutes que coûte une erreur',
    use: 'Utiliser ces seuils',
    inUse: 'Seuils utilisés. Ils décident des nouveaux tickets.',
    discard: 'Abandonner',
    toModel: 'Revenir à ceux du modèle',
    backTo: (title) => `De nouveau les seuils de « ${title} ».`,
  },
  simulated: {
    title: 'Sur ces tickets',
    now: 'Maintenant',
    then: 'Avec vos seuils',
    unchanged: 'Aucun changement',
    precision: 'Précision',
    interval: (share) => `Intervalle à ${share}`,
    coverage: 'Couverture',
    alone: 'Décidés par le modèle',
    wrong: 'Dont faux',
    saved: 'Temps gagné',
    noneDecided: 'aucun décidé',
    range: (from, to) => `${from} à ${to}`,
    of: (accepted, all) => `${numberText(accepted)} sur ${numberText(all)}`,
    minutes: (minutes) => `${minutes} min`,
    hours: (hours) => `${hours} h`,
    hint: 'Précision : combien de tickets que le modèle a décidés seul étaient justes. Couverture : combien il en décide seul.',
  },
};

function labelled(tickets: number): string {
  return plural('fr', tickets, {
    one: '# ticket étiqueté',
    many: '# de tickets étiquetés',
    other: '# tickets étiquetés',
  });
}
