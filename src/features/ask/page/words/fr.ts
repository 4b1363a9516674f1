import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Comment pouvons-nous vous aider ?',
  lead: 'Des suggestions apparaissent pendant que vous écrivez. Elles sont calculées sur cet appareil ; rien n’est envoyé nulle part.',
  thanks: (id) => `Merci. Votre demande ${id} est enregistrée.`,
  beingSorted: 'Elle est en cours de tri pour la bonne équipe.',
  seeHow: 'Voir comment elle a été triée',
  announced: (id) => `La demande ${id} est enregistrée et en cours de tri.`,
  subject: 'Objet',
  optional: '(facultatif)',
  description: 'Que s’est-il passé ?',
  hint: 'Une ou deux phrases suffisent.',
  empty: 'Écrivez ce qui s’est passé.',
  topic: 'Sujet',
  urgency: 'Urgence',
  leaveToUs: 'Choisir, ou nous laisser faire',
  send: 'Envoyer la demande',
  examples: 'Essayer un exemple',
  copyText: 'Copier mon texte',
  copied: 'Texte copié.',
  requests: 'Vos demandes',
  noRequests: 'Ce que vous envoyez apparaît ici aussitôt, même sans réseau.',
};
