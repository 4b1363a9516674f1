import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { problemsFr } from './problems-fr.ts';
import { thresholdsFr } from './thresholds-fr.ts';

export const fr: typeof en = {
  title: 'Règles',
  parts: 'Parties de cette page',
  tabs: { rules: 'Règles', teams: 'Équipes', thresholds: 'Seuils' },
  notKept: 'Les règles ne peuvent pas être gardées ici',
  notKeptWhy: 'Le navigateur ne laisse rien enregistrer à cette page.',
  heads: { category: 'Catégorie', priority: 'Priorité' },
  team: 'Équipe',
  undo: 'Annuler',
  import: 'Importer',
  export: 'Exporter',
  readingTickets: 'Lecture des anciens tickets…',
  rules: {
    lead: 'Les règles l’emportent sur le modèle. Elles sont essayées de haut en bas ; pour chaque champ, la première règle qui le fixe l’emporte. Les vôtres passent avant celles du modèle.',
    own: 'Vos règles',
    new: 'Nouvelle règle',
    none: 'Pas encore de règles à vous',
    example:
      'Par exemple : les tickets avec « remboursement » dans l’objet sont « Facture et paiement », priorité « Haute ».',
    saved: (id) => `Règle « ${id} » enregistrée. Elle sert à trier les nouveaux tickets.`,
    moved: (id, at, count) =>
      `« ${id} » est maintenant la règle ${numberText(at)} sur ${numberText(count)}.`,
    nowOn: (id) => `« ${id} » est activée.`,
    nowOff: (id) => `« ${id} » est désactivée.`,
    deleted: (id) => `Règle « ${id} » supprimée.`,
    imported: (rules) =>
      plural('fr', rules, {
        one: '# règle importée.',
        many: '# de règles importées.',
        other: '# règles importées.',
      }),
    exported: (rules) =>
      plural('fr', rules, {
        one: '# règle exportée.',
        many: '# de règles exportées.',
        other: '# règles exportées.',
      }),
    exportedWithoutOff: (rules, off) =>
      `${plural('fr', rules, {
        one: '# règle exportée',
        many: '# de règles exportées',
        other: '# règles exportées',
      })} ; ${plural('fr', off, {
        one: '# désactivée a été laissée de côté.',
        many: '# de désactivées ont été laissées de côté.',
        other: '# désactivées ont été laissées de côté.',
      })}`,
    ofModel: (rules, title) =>
      `${plural('fr', rules, { one: '# règle', many: '# de règles', other: '# règles' })} du modèle « ${title} », après les vôtres ; rien à modifier ici`,
  },
  item: {
    group: (at, count, id) => `Règle ${numberText(at)} sur ${numberText(count)} : ${id}`,
    drag: 'Faire glisser à un autre endroit',
    refused: 'Non utilisée : ce modèle la refuse.',
    noLabel: (label) => `Non utilisée : ce modèle n’a pas d’étiquette « ${label} ».`,
    isUsed: (id) => `Utiliser ${id}`,
    on: 'Activée',
    off: 'Désactivée',
    moveUp: (id) => `Monter ${id}`,
    moveDown: (id) => `Descendre ${id}`,
    upKeys: 'Monter (Alt + ↑)',
    downKeys: 'Descendre (Alt + ↓)',
    edit: 'Modifier',
    delete: (id) => `Supprimer ${id}`,
  },
  summary: {
    if: 'si',
    more: (terms) =>
      plural('fr', terms, { one: 'et # autre', many: 'et # d’autres', other: 'et # autres' }),
    or: 'ou',
    inSubject: 'dans l’objet',
    inDescription: 'dans la description',
    inLanguages: (codes) => `en ${codes}`,
    unless: (phrase) => `, sauf avec « ${phrase} »`,
    unlessOneOf: (phrases) =>
      plural('fr', phrases, {
        one: ', sauf avec # expression',
        many: ', sauf avec l’une de # d’expressions',
        other: ', sauf avec l’une de # expressions',
      }),
    priority: (label) => `priorité ${label}`,
    thenStop: ', puis arrêt',
  },
  form: {
    name: 'Nom',
    words: 'Mots ou expressions',
    wordsHint:
      'un par ligne ; comme le client les écrit : majuscules ou minuscules, mots entiers, signes comme dans C++ ou #1',
    regex: 'ou une expression régulière',
    field: 'Regarde',
    fields: {
      any: 'Objet et description',
      subject: 'Objet seulement',
      description: 'Description seulement',
    },
    more: 'Exceptions et langues',
    unless: 'Pas si l’un de ceux-ci apparaît',
    unlessHint: 'un par ligne',
    languages: 'Seulement dans ces langues',
    languagesHint: (codes) => `codes comme en, de ; vide : celles du modèle (${codes})`,
    set: 'Alors fixer',
    asModel: 'comme dit le modèle',
    byTable: 'selon le tableau des équipes',
    stop: 'S’arrêter ici : ne pas essayer les règles suivantes quand celle-ci s’applique',
    save: 'Enregistrer la règle',
    thisRule: 'cette règle',
  },
  preview: {
    title: 'Ce qui changerait',
    wouldChange: (tickets) =>
      plural('fr', tickets, {
        one: '# ancien ticket changerait',
        many: '# d’anciens tickets changeraient',
        other: '# anciens tickets changeraient',
      }),
    of: (tickets) => `sur ${numberText(tickets)}`,
    slow: (id) =>
      `L’expression régulière de « ${id} » a pris trop de temps et a été ignorée à partir de là. Simplifiez-la.`,
    withResolved: 'Aussi les tickets résolus',
    noPriority: 'sans priorité',
    more: (tickets) =>
      plural('fr', tickets, { one: 'et # autre', many: 'et # d’autres', other: 'et # autres' }),
    apply: (tickets) =>
      plural('fr', tickets, {
        one: 'Appliquer à # ancien ticket',
        many: 'Appliquer à # d’anciens tickets',
        other: 'Appliquer à # anciens tickets',
      }),
    saveFirst: 'Enregistrez d’abord.',
    hint: 'Les tickets dont une personne a décidé restent tels quels. Les nouveaux suivent toujours ce qui est enregistré.',
    changed: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket modifié.',
        many: '# de tickets modifiés.',
        other: '# tickets modifiés.',
      }),
  },
  teams: {
    lead: 'La première ligne qui convient à la catégorie et à la priorité d’un ticket donne son équipe. Une règle qui fixe une équipe passe avant ce tableau.',
    title: 'Qui reçoit quoi',
    line: (at) => `Ligne ${numberText(at)}`,
    anyCategory: 'Toute catégorie',
    anyPriority: 'Toute priorité',
    moveUp: (at) => `Monter la ligne ${numberText(at)}`,
    moveDown: (at) => `Descendre la ligne ${numberText(at)}`,
    delete: (at) => `Supprimer la ligne ${numberText(at)}`,
    add: 'Ajouter une ligne',
    rest: 'Tout le reste',
    unsure: 'Le modèle n’est pas sûr',
    imported: 'Tableau des équipes importé.',
    save: 'Enregistrer le tableau',
    saved: 'Tableau des équipes enregistré. Les nouveaux tickets le suivent.',
    discard: 'Abandonner les changements',
    toModel: 'Revenir au tableau du modèle',
    backTo: (title) => `De nouveau le tableau de « ${title} ».`,
    incomplete: 'Chaque ligne a besoin d’une équipe.',
  },
  ...thresholdsFr,
  ...problemsFr,
};
