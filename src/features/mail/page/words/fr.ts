import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Nouveaux tickets',
  lead: 'Écrivez-en un, collez-en un, ou déposez des e-mails. Tout est lu sur cet appareil.',
  subject: 'Objet',
  optional: '(facultatif)',
  text: 'Texte',
  hint: 'Collez un e-mail avec ses en-têtes et il sera décomposé. Les réponses citées et les signatures restent dans le ticket ; le tri les laisse de côté.',
  attachments: (count) =>
    plural('fr', count, {
      one: '# pièce jointe est comptée et n’est pas conservée.',
      many: '# de pièces jointes sont comptées et ne sont pas conservées.',
      other: '# pièces jointes sont comptées et ne sont pas conservées.',
    }),
  save: 'Enregistrer le ticket',
  empty: 'Écrivez ou collez d’abord quelque chose.',
  isThere: (id) => `Cet e-mail est déjà dans la réception, sous ${id}.`,
  announced: (id) => `Le ticket ${id} est enregistré et en cours de tri.`,
  savedBefore: 'Enregistré sous',
  savedAfter: ', en cours de tri.',
  shared: 'Une autre application a partagé ceci. Vérifiez-le, puis enregistrez-le comme ticket.',
  notShared:
    'Ce qui a été partagé n’a pas pu être conservé : l’appareil manque peut-être de place.',
  drop: 'Déposez des e-mails ici',
  dropHint:
    'Fichiers .eml, .emlx ou .mbox. Chaque e-mail devient un ticket ; un e-mail déjà venu est reconnu. Les pièces jointes sont comptées et ne sont pas conservées.',
  reading: (mails) =>
    plural('fr', mails, {
      one: '# e-mail lu…',
      many: '# d’e-mails lus…',
      other: '# e-mails lus…',
    }),
  table: 'Un tableau de tickets ? Triez-le sur la page',
  batchPage: 'Lots',
  result: {
    title: 'E-mails',
    added: (mails) =>
      plural('fr', mails, {
        one: '# e-mail ajouté',
        many: '# d’e-mails ajoutés',
        other: '# e-mails ajoutés',
      }),
    known: (mails) =>
      plural('fr', mails, {
        one: ', # était déjà venu',
        many: ', # étaient déjà venus',
        other: ', # étaient déjà venus',
      }),
    unread: (mails) =>
      plural('fr', mails, {
        one: ', # n’a pas pu être lu',
        many: ', # n’ont pas pu être lus',
        other: ', # n’ont pas pu être lus',
      }),
    partly: (mails) =>
      plural('fr', mails, {
        one: ', # en partie seulement',
        many: ', # en partie seulement',
        other: ', # en partie seulement',
      }),
    deleted: (mails) =>
      plural('fr', mails, {
        one: ', # laissé de côté, car il y est supprimé',
        many: ', # laissés de côté, car ils y sont supprimés',
        other: ', # laissés de côté, car ils y sont supprimés',
      }),
    announced: (added, known, unread) =>
      `${plural('fr', added, {
        one: '# e-mail ajouté',
        many: '# d’e-mails ajoutés',
        other: '# e-mails ajoutés',
      })}, déjà connus : ${numberText(known)}, illisibles : ${numberText(unread)}.`,
    inFile: (file, line, why) => `${file}, ligne ${numberText(line)} : ${why}`,
    show: 'Afficher dans la réception',
    download: 'Télécharger la liste',
  },
  whys: {
    office:
      'C’est un fichier de Microsoft Office, comme Outlook en écrit (.msg) : ouvrez-le dans Outlook et enregistrez l’e-mail en .eml, ou copiez son texte dans le champ.',
    'outlook-data':
      'C’est un fichier de données d’Outlook (.pst ou .ost) : enregistrez ses e-mails un par un en .eml.',
    winmail:
      'C’est un winmail.dat d’Outlook : enregistrez l’e-mail en .eml dans votre messagerie, ou copiez son texte dans le champ.',
    zip: 'C’est une archive zip ou un document Office : décompressez-la et déposez les fichiers .eml.',
    gzip: 'C’est une archive gzip : décompressez-la et déposez les fichiers .eml ou .mbox.',
    pdf: 'C’est un PDF : enregistrez l’e-mail en .eml dans votre messagerie, ou copiez son texte dans le champ.',
    rtf: 'C’est un fichier de texte enrichi (.rtf) : enregistrez l’e-mail en .eml dans votre messagerie, ou copiez son texte dans le champ.',
    'web-page': 'C’est une page web : ouvrez-la et enregistrez l’e-mail lui-même en .eml.',
    'no-text': 'il n’y a ni objet ni texte',
    deleted: 'il y est supprimé, mais pas encore effacé',
    encrypted:
      'il est chiffré : déchiffrez-le dans votre messagerie et enregistrez-le en .eml, ou copiez son texte dans le ticket',
    sealed:
      'son texte est enfermé dans une signature (S/MIME) : enregistrez-le sans elle dans votre messagerie, ou copiez son texte dans le ticket',
    'outlook-only':
      'son texte est dans un winmail.dat d’Outlook, qui n’est pas ouvert : copiez-le dans le ticket, ou demandez du texte brut ou du HTML',
    'rtf-only':
      'son texte est dans un fichier de texte enrichi (.rtf), qui n’est pas ouvert : copiez-le dans le ticket',
    'calendar-only': 'c’est une invitation d’agenda sans texte',
    partial:
      'son texte est dans un autre e-mail ou sur un serveur : seule cette partie est arrivée',
    cut: 'plus de 32 Mo : la fin n’a pas été lue',
  },
};
