import { plural } from '../../../../shell/language/plural.ts';
import type { publishing } from './publishing-en.ts';

export const publishingFr: typeof publishing = {
  gate: {
    title: 'Contrôle',
    passed: 'Réussi',
    refused: 'Refusé',
    figures: (tickets, right, frequent, rules) =>
      `Sur ${plural('fr', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} hors de l’entraînement, ${right} sont justes ; répondre toujours l’étiquette la plus fréquente donne ${frequent}, des règles de mots-clés ${rules}.`,
    figuresBefore: (tickets, right, frequent, rules, before) =>
      `Sur ${plural('fr', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} hors de l’entraînement, ${right} sont justes ; répondre toujours l’étiquette la plus fréquente donne ${frequent}, des règles de mots-clés ${rules}, le modèle utilisé ${before}.`,
    refusedHint:
      'Regardez les étiquettes sous « État », puis entraînez de nouveau. Le modèle utilisé reste.',
    byLabel: 'Étiquette par étiquette',
    table: 'Contrôle, étiquette par étiquette',
    tickets: 'Tickets',
    now: 'Utilisé actuellement',
    new: 'Nouveau',
    worse: (label, after, tickets, before, margin) =>
      `« ${label} » a reculé : ${after} de ${plural('fr', tickets, { one: '# ticket de référence', many: '# de tickets de référence', other: '# tickets de référence' })} reconnus, ${before} avant. Une baisse de ${margin} au plus est admise.`,
    notAboveRules: (ours, theirs) =>
      `Il ne fait pas mieux que de simples règles de mots-clés : ${ours} justes, contre ${theirs}.`,
    notAboveFrequent: (ours, theirs) =>
      `Il ne fait pas mieux que de répondre toujours l’étiquette la plus fréquente : ${ours} justes, contre ${theirs}.`,
    tooFew: (tickets, least) =>
      `Seulement ${plural('fr', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} pour juger ; il en faut au moins ${least} pour que cela dise quelque chose.`,
  },
  publish: {
    title: (name) => `Publier « ${name} »`,
    published: 'Publié',
    inUse: 'Utilisé dans cet espace de travail.',
    use: 'L’utiliser dans cet espace de travail',
    download: 'Télécharger le paquet',
    onForm: 'Dans votre formulaire',
    givingToForms: 'Donner ce paquet aux formulaires de la même origine sans le décompresser',
    atOnce: 'Fonctionne aussitôt sur les pages de la même origine.',
    elsewhere: (models, presort, src) =>
      `Pour un autre site, décompressez le téléchargement dans un dossier ${models} à côté du dossier ${presort}, et indiquez ce site dans ${src}.`,
    snippet: 'Code à intégrer',
    copy: 'Copier le code à intégrer',
    copiedButton: 'Copié',
    copied: 'Copié.',
    leadSecure:
      'Conserve le paquet dans ce navigateur, pour que la réception, l’API locale et le widget puissent s’en servir aussitôt. Vous pourrez ensuite le télécharger.',
    leadPlain:
      'Conserve le paquet dans ce navigateur, pour que la réception puisse s’en servir aussitôt. Vous pourrez ensuite le télécharger.',
    start: 'Publier',
    commandTitle: 'Créer le même paquet en ligne de commande',
    commandText:
      'Les tickets que cet entraînement a vus et la commande du manifeste du paquet donnent les mêmes fichiers, octet par octet.',
    commandTickets: 'Télécharger les tickets de l’entraînement',
    done: 'Le modèle est publié sur cet appareil.',
    nowInUse: (title) => `« ${title} » est maintenant utilisé.`,
    sortAgain: 'Trier à nouveau les tickets ouverts',
  },
  corrections: {
    title: 'Apprendre des corrections',
    lead: 'Ajoute les tickets dont une personne a fixé la catégorie dans cet espace de travail, les apprend et dit ce qui changerait.',
    learnt: (tickets, seconds) =>
      plural('fr', tickets, {
        one: `# ticket appris en ${seconds} s.`,
        many: `# de tickets appris en ${seconds} s.`,
        other: `# tickets appris en ${seconds} s.`,
      }),
    golden: (right) => `Tickets de référence justes : ${right}.`,
    goldenBefore: (right, before) =>
      `Tickets de référence justes : ${right}, avec le modèle utilisé ${before}.`,
    changed: (tickets) =>
      plural('fr', tickets, {
        none: 'Aucun des tickets les plus récents ne serait trié autrement.',
        one: '# des tickets les plus récents serait trié autrement.',
        many: '# des tickets les plus récents seraient triés autrement.',
        other: '# des tickets les plus récents seraient triés autrement.',
      }),
    notSure: 'incertain',
    personSaid: (label) => `(une personne a dit ${label})`,
    train: 'Entraîner avec eux et publier',
  },
};
