import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Votre formulaire',
  lead: 'Collez le HTML de votre propre formulaire, ou une liste de vos sujets. Presort suggère quelle étiquette correspond à chacune de vos options, montre votre formulaire avec le widget et écrit le code à copier dans votre page.',
  paste: {
    title: 'Votre formulaire ou vos sujets',
    label: 'HTML du formulaire, ou un sujet par ligne',
    hint: 'Rien n’en est exécuté ni chargé, et rien ne quitte cette page.',
    example: 'Utiliser un exemple',
    clear: 'Vider',
    tooLong: (most) =>
      `Seuls les ${most} premiers caractères ont été lus : collez le formulaire seul.`,
    nothing:
      'Aucun champ n’a été trouvé. Collez la partie de la page qui contient le formulaire, de <form> à </form>, ou vos sujets, un par ligne.',
    noText: (selector) =>
      `Il ne contient aucun champ de texte, donc ${selector} tient lieu du vôtre : mettez l’id de votre propre champ dans data-for.`,
    noTopic:
      'Aucun champ à options n’a été trouvé. Le widget suggère alors seulement dans son panneau et envoie sa réponse comme presort_category. Si un script ajoute vos sujets, collez-les en liste.',
  },
  fields: {
    title: 'Champs',
    text: 'Texte',
    subject: 'Objet',
    category: 'Sujet',
    priority: 'Priorité',
    none: 'aucun',
    language: 'Langue de la page',
    foreign: (languages) =>
      `Le formulaire semble être dans une langue que ce modèle ne lit pas (il lit ${languages}). Le widget y reste muet.`,
  },
  mapping: {
    category: 'Sujets',
    priority: 'Priorités',
    lead: (bundle) =>
      `Ce que « ${bundle} » décide, et celle de vos options qui est alors choisie. Plusieurs étiquettes peuvent aller avec une même option.`,
    none: 'aucune option',
    working: 'Lecture du sens de vos options…',
    failed: 'Le modèle n’a pas pu être chargé, seuls les noms ont donc été comparés.',
    outside: (options, labels) =>
      `Le modèle ne connaît pas ${options} : il décide entre ${labels}. Il ne choisit jamais ce qu’il ne connaît pas ; sur un tel texte, il reste muet ou pose une question.`,
    train: 'Entraînez un modèle avec vos propres tickets',
    unset: (labels) => `${labels} : sans option, le panneau ne propose donc jamais de la choisir.`,
  },
  live: {
    title: 'Votre formulaire, en direct',
    hint: 'Écrivez-y comme le ferait un client. Il est affiché sans vos styles ni vos scripts et n’envoie rien.',
    posts: 'Il enverrait',
    empty: 'Encore rien.',
    unloaded: 'Le widget n’a pas pu être chargé ; le formulaire est montré sans lui.',
    try: 'Essayez :',
  },
  snippet: {
    title: 'Dans votre page',
    where: 'Adresse du script',
    relative: 'Le dossier presort est à côté de votre page',
    absolute: 'Il est à cette adresse',
    address: 'Adresse de presort.js',
    fields: 'Votre champ, marqué',
    fieldsHint: 'Seul data-presort a été ajouté, et un id là où il manquait.',
    unmarked: 'Vos options portent les noms des étiquettes : il n’y a rien à y marquer.',
    tag: 'La balise, à la fin de votre page',
    copy: 'Copier',
    copyFields: 'Copier le champ',
    copyTag: 'Copier la balise',
    copyBoth: 'Copier les deux',
    copyForm: 'Copier tout le formulaire avec les deux',
    copied: 'Copié.',
    refused: 'Le navigateur n’a pas permis la copie : sélectionnez le texte et copiez-le.',
  },
  made: { text: 'Que s’est-il passé ?', topic: 'Sujet', choose: 'Veuillez choisir' },
  example: `<form action="/contact" method="post">
  <label for="subject">Objet</label>
  <input id="subject" name="subject">
  <label for="message">Comment pouvons-nous vous aider ?</label>
  <textarea id="message" name="message" rows="5"></textarea>
  <label for="reason">De quoi s’agit-il ?</label>
  <select id="reason" name="reason">
    <option value="">Veuillez choisir</option>
    <option value="10">Livraison</option>
    <option value="20">Factures et paiements</option>
    <option value="30">Connexion et profil</option>
    <option value="40">Quelque chose ne marche pas</option>
    <option value="50">Idées et souhaits</option>
    <option value="60">Rendez-vous</option>
    <option value="70">Autre chose</option>
  </select>
  <button>Envoyer</button>
</form>`,
};
