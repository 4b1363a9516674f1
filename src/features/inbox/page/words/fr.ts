import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';
import { ticketFr } from './ticket-fr.ts';
import { toolsFr } from './tools-fr.ts';

export const fr: typeof en = {
  title: 'Réception',
  keyHelp: 'Touches',
  keys: [
    ['J ou ↓', 'Ticket suivant'],
    ['K ou ↑', 'Ticket précédent'],
    ['Entrée', 'Ouvrir le ticket'],
    ['Échap', 'Retour à la liste'],
    ['X', 'Sélectionner'],
    ['E', 'Résoudre ou rouvrir'],
    ['F', 'Marquer pour révision'],
    ['U', 'Annuler'],
    ['/', 'Rechercher'],
  ],
  undo: 'Annuler',
  importTickets: 'Importer',
  exportCsv: 'Exporter en CSV',
  exportJson: 'Exporter en JSON Lines',
  exported: (tickets) =>
    plural('fr', tickets, {
      one: '# ticket exporté.',
      many: '# de tickets exportés.',
      other: '# tickets exportés.',
    }),
  count: (tickets) =>
    plural('fr', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' }),
  countOf: (shown, tickets) =>
    plural('fr', tickets, {
      one: `${shown} sur # ticket`,
      many: `${shown} sur # de tickets`,
      other: `${shown} sur # tickets`,
    }),
  reading: (count) => `${count}, lecture…`,
  couldNot: (tickets) =>
    plural('fr', tickets, {
      one: '# n’a pas pu être trié et attend une personne',
      many: '# n’ont pas pu être triés et attendent une personne',
      other: '# n’ont pas pu être triés et attendent une personne',
    }),
  done: {
    resolved: (tickets, id) =>
      plural(
        'fr',
        tickets,
        {
          one: '{id} résolu.',
          many: '# de tickets résolus.',
          other: '# tickets résolus.',
        },
        { id },
      ),
    reopened: (tickets, id) =>
      plural(
        'fr',
        tickets,
        {
          one: '{id} rouvert.',
          many: '# de tickets rouverts.',
          other: '# tickets rouverts.',
        },
        { id },
      ),
    flagged: (tickets, id) =>
      plural(
        'fr',
        tickets,
        {
          one: '{id} marqué pour révision.',
          many: '# de tickets marqués pour révision.',
          other: '# tickets marqués pour révision.',
        },
        { id },
      ),
    unflagged: (tickets, id) =>
      plural(
        'fr',
        tickets,
        {
          one: '{id} n’est plus marqué.',
          many: '# de tickets ne sont plus marqués.',
          other: '# tickets ne sont plus marqués.',
        },
        { id },
      ),
  },
  list: {
    title: 'Tickets',
    label: 'Liste des tickets ; les flèches déplacent, X sélectionne',
    none: 'Encore aucun ticket',
    noneText:
      'Tout ce qui est envoyé sur la page « Demander » arrive ici, est trié en arrière-plan et confié à une équipe.',
    firstRequest: 'Envoyer une première demande',
    noMatch: 'Rien ne correspond',
    noMatchText: 'Essayez un autre mot ou affichez tous les tickets.',
    selectAll: (tickets) =>
      plural('fr', tickets, {
        one: 'Tout sélectionner (#)',
        many: 'Tout sélectionner (#)',
        other: 'Tout sélectionner (#)',
      }),
  },
  row: {
    select: (id) => `Sélectionner ${id}`,
    automatic: 'automatique',
    flagged: 'marqué',
    resolved: 'Résolu',
    sure: 'de confiance',
    rule: 'règle',
    agent: 'agent',
  },
  filters: {
    search: 'Rechercher des tickets',
    searchAll: 'Chercher des tickets',
    more: 'Filtres',
    show: 'Afficher',
    statuses: {
      all: 'Tous',
      open: 'Tri en cours',
      review: 'Incertain',
      assigned: 'Attribués',
      resolved: 'Résolus',
    },
    category: 'Catégorie',
    priority: 'Priorité',
    team: 'Équipe',
    group: 'Groupe',
    assignee: 'Responsable',
    confidence: 'Confiance',
    any: 'Peu importe',
    from: 'Reçu du',
    until: 'au',
    under: (share) => `moins de ${share}`,
    option: (value, tickets) => `${value} (${tickets})`,
    saveView: 'Enregistrer comme vue',
    viewSaved: (name) => `Vue « ${name} » enregistrée.`,
    removeView: (name) => `Retirer la vue ${name}`,
    reset: 'Réinitialiser',
  },
  ...toolsFr,
  ...ticketFr,
};
