import type { attributes as en } from './attributes-en.ts';

export const attributes: typeof en = {
  meanings: {
    for: 'Le champ de texte : textarea, input, éditeur de texte mis en forme ou ce qui le contient. Il est cherché dans le formulaire de l’élément, puis dans son arbre, dans ceux qui l’entourent et dans le document.',
    subject: 'Le champ de l’objet ; il est lu avec le texte.',
    category:
      'Votre propre champ pour la catégorie : select, groupe de boutons radio, input ou élément personnalisé qui a une valeur. Il n’est présélectionné que si le modèle est sûr et que personne n’y a touché ; le panneau reprend les mots de ses options.',
    priority: 'De même pour la priorité.',
    heads:
      'Champs pour d’autres têtes du paquet, selon les mêmes règles : product:#product; team:#team.',
    bundle: 'Dossier du paquet du modèle, relatif à presort.js.',
    load: 'Quand le panneau et le modèle sont téléchargés. Avec Save-Data, la question est d’abord posée au client.',
    storage:
      'memory n’écrit rien sur l’appareil ; cache garde les fichiers vérifiés du modèle. setConsent() l’emporte.',
    tier: 'Quel encodeur peut servir.',
    full: 'Quel encodeur complet répond, si le paquet a des têtes pour plusieurs : minilm, use-lite.',
    languages: 'Quelles langues du paquet sont chargées, quand chacune a son propre fichier.',
    theme: 'inherit tire chaque couleur de celle du texte de la page ; auto suit le système.',
    lang: 'Langue de l’interface : en, de, es, fr, pt.',
    adapter: 'Connaît les champs du formulaire public de demande de ce produit.',
    replies:
      'Quelles réponses sont proposées. Les exemples d’un paquet ne sont montrés qu’avec sample ; une URL, relative à la page, désigne vos propres réponses sous la forme de replies.json.',
    questions:
      'Si la question de précision et la question sur les conséquences peuvent être posées. Ni l’une ni l’autre ne porte sur un texte hors sujet.',
    'known-issues':
      'JSON des incidents sur lesquels vous travaillez déjà ; l’adresse est relative à la page.',
    'field-prefix':
      'Placé devant les noms des champs envoyés ; un * y tient lieu de nom : contact[presort_*].',
    disabled: 'Désactive le widget. Un fieldset avec disabled compte aussi.',
  },
  values: {
    'id or selector': 'id ou sélecteur',
    'head: selector; …': 'tête : sélecteur ; …',
    encoder: 'encodeur',
    text: 'texte',
    "the form's first area": 'la première textarea du formulaire',
    "the bundle's first": 'le premier du paquet',
    "the page's": 'celles de la page',
    'nearest lang': 'le lang le plus proche',
    "the bundle's own": 'celles du paquet',
  },
};
