import { plural } from '../../../../shell/language/plural.ts';
import type { ticket } from './ticket-en.ts';

export const ticketFr: typeof ticket = {
  ticket: {
    label: (id) => `Ticket ${id}`,
    all: 'Tous les tickets',
    noSuch: (id) => `Aucun ticket ${id}`,
    noSuchText: 'Il a peut-être été supprimé.',
    reopen: 'Rouvrir',
    resolve: 'Résoudre',
    flag: 'Marquer pour révision',
    flagKey: 'Marquer pour révision (F)',
    flagged: (id) => `${id} attend sous « Révision ».`,
    unflagged: (id) => `Marque de ${id} retirée.`,
    delete: 'Supprimer le ticket',
    deleteQuestion: (id) => `Supprimer ${id} ?`,
    deleteText:
      'Le ticket, sa décision et son historique sont retirés de cet appareil. C’est irréversible.',
    deleteConfirm: 'Supprimer',
    deleted: (id) => `${id} supprimé.`,
    from: (sender) => `De ${sender}`,
    onDesk: (who) => `Dans son centre d’assistance : ${who}`,
    attachments: (files) =>
      plural('fr', files, {
        one: '# pièce jointe au message, non conservée ici',
        many: '# de pièces jointes au message, non conservées ici',
        other: '# pièces jointes au message, non conservées ici',
      }),
    chosen: (labels) => `Le client a choisi ${labels}`,
    waiting:
      'Enregistré et en attente de tri. Cela se fait en arrière-plan, même après un redémarrage.',
    status: 'État',
    history: 'Historique',
    similar: 'Tickets semblables',
    alike: (id, share) => `${id}, semblable à ${share}`,
    duplicate: 'doublon possible',
  },
  text: {
    leftOut: '(laissé de côté :)',
    linesLeftOut: (lines) =>
      plural('fr', lines, {
        one: '# ligne a été laissée de côté lors du tri, comme message cité ou signature.',
        many: '# de lignes ont été laissées de côté lors du tri, comme message cité ou signature.',
        other: '# lignes ont été laissées de côté lors du tri, comme message cité ou signature.',
      }),
    readAll: 'Tout lire et trier à nouveau',
    allRead: 'Le texte est lu en entier.',
    leaveOut: 'Laisser de côté citations et signature',
    nowAll: (id) => `${id} est lu en entier.`,
    nowLeftOut: (id) => `Les citations de ${id} sont laissées de côté.`,
  },
  fields: {
    category: 'Catégorie',
    priority: 'Priorité',
    team: 'Équipe',
    notSure: 'Incertain',
    setTo: (head, label) => `${head} : maintenant ${label}.`,
    movedTo: (team) => `Déplacé vers ${team}.`,
    sortedBy: (bundle) => `${bundle} l’a trié, ses étiquettes sont donc proposées.`,
    sortAgain: (title) => `Le trier à nouveau avec ${title}`,
  },
  how: {
    title: 'Comment il a été trié',
    rule: 'Une règle a décidé de la catégorie.',
    automatic:
      'Une machine l’a écrit : un message d’absence, un courrier non distribué ou une autre réponse automatique. Il n’est pas trié.',
    unsure: (reason) => `Le modèle n’était pas assez sûr (${reason}) : une personne décide.`,
    says: (label, share) => `Le modèle dit ${label}, avec une confiance de ${share}.`,
    suggests: (label, share) =>
      `Le modèle dit ${label}, avec une confiance de ${share}, sous le niveau où il peut décider seul.`,
    category: 'Catégorie',
    priority: 'Priorité',
    steps: (bundle, time) => `Chaque étape (${bundle}, ${time})`,
  },
  why: {
    ask: 'Quels mots ont compté ?',
    title: 'Mots qui ont le plus compté',
    none: 'Aucun mot ne s’est détaché.',
    said: (label, words) => `Mots les plus favorables à ${label} : ${words}`,
    spokeFor: ', favorable',
    spokeAgainst: ', défavorable',
  },
  trace: {
    names: {
      normalise: 'normaliser',
      gate: 'contrôle',
      encode: 'encoder',
      calibrate: 'calibrer',
      decide: 'décider',
      rules: 'règles',
      assign: 'attribuer',
      reply: 'réponse',
    },
    characters: (count) =>
      plural('fr', count, {
        one: '# caractère',
        many: '# de caractères',
        other: '# caractères',
      }),
    gate: (result, language) => `${result}, langue ${language}`,
    pass: 'passé',
    noLanguage: 'incertaine',
    encoded: (numbers, known) =>
      plural('fr', numbers, {
        one: `# nombre, ${known} des mots connus`,
        many: `# de nombres, ${known} des mots connus`,
        other: `# nombres, ${known} des mots connus`,
      }),
    scope: (score, value, threshold) => `${score} ${value}, dans le sujet à partir de ${threshold}`,
    none: 'aucune',
  },
  reply: {
    title: 'Réponse',
    template: 'Modèle de réponse',
    noTemplate: 'Sans modèle de réponse',
    suggested: (title) => `${title} (suggéré)`,
    otherTopics: 'Autres sujets',
    otherLanguages: 'Autres langues',
    text: 'Texte de la réponse',
    placeholder: 'Écrivez une réponse ou choisissez un modèle de réponse.',
    noAddress: 'Aucune adresse e-mail n’est conservée avec ce ticket.',
    to: (address) => `À ${address}`,
    subject: (subject) => `Objet : ${subject}`,
    openAsMail: 'Ouvrir comme e-mail',
    saveAsMail: 'Enregistrer comme e-mail',
    copyAndResolve: 'Copier et résoudre',
    fillGaps: (gaps) =>
      plural('fr', gaps, {
        one: 'Remplissez d’abord # champ.',
        many: 'Remplissez d’abord les # de champs.',
        other: 'Remplissez d’abord les # champs.',
      }),
    handedOver: 'La réponse est remise à votre messagerie.',
    tooLong: 'La réponse est trop longue pour un lien : elle est copiée, collez-la dans l’e-mail.',
    saved: 'Enregistré. Les messageries l’ouvrent comme brouillon.',
    resolve: (id) => `Résoudre ${id}`,
    copied: (id) => `Réponse copiée, ${id} résolu.`,
    notCopied:
      'Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le à la main.',
  },
};
