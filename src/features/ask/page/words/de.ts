import type { en } from './en.ts';

export const de: typeof en = {
  title: 'Wie können wir helfen?',
  lead: 'Vorschläge erscheinen, während Sie schreiben. Sie entstehen auf diesem Gerät; nichts wird irgendwohin gesendet.',
  thanks: (id) => `Vielen Dank. Ihre Anfrage ${id} ist gespeichert.`,
  beingSorted: 'Sie wird für das richtige Team sortiert.',
  seeHow: 'Ansehen, wie sie sortiert wurde',
  announced: (id) => `Anfrage ${id} ist gespeichert und wird sortiert.`,
  subject: 'Betreff',
  optional: '(freiwillig)',
  description: 'Was ist passiert?',
  hint: 'Ein, zwei Sätze genügen.',
  empty: 'Bitte schreiben Sie, was passiert ist.',
  topic: 'Thema',
  urgency: 'Dringlichkeit',
  leaveToUs: 'Wählen oder uns überlassen',
  send: 'Anfrage senden',
  examples: 'Ein Beispiel ausprobieren',
  copyText: 'Meinen Text kopieren',
  copied: 'Text kopiert.',
  requests: 'Ihre Anfragen',
  noRequests: 'Was Sie senden, erscheint hier sofort, auch ohne Netz.',
};
