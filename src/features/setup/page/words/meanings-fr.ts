import type { meanings as en } from './meanings-en.ts';

/** What the widget's reference says of all but attributes, in French. Keys are the widget's own sentences. */
export const meanings: typeof en = {
  'The text field itself, where no selector can name it.':
    'Le champ de texte lui-même, quand aucun sélecteur ne peut le désigner.',
  'Own words for this element.': 'Textes propres à cet élément.',
  'The form that the element is posted with. Read only.':
    "Le formulaire avec lequel l'élément est envoyé. En lecture seule.",
  'Fetches view and model now.': 'Charge maintenant le panneau et le modèle.',
  "Takes the customer's dismissal back.": 'Annule le masquage des suggestions par le client.',
  'The model is loaded.': 'Le modèle est chargé.',
  'A text was triaged.': 'Un texte a été trié.',
  'A text was triaged and nothing is claimed; reason says why.':
    "Un texte a été trié et rien n'est affirmé ; reason dit pourquoi.",
  "A label is about to be written into the site's field. Cancelable.":
    'Une étiquette va être écrite dans le champ du site. Annulable.',
  'A label was set, by suggestion or by the customer.':
    'Une étiquette a été posée, par suggestion ou par le client.',
  'The customer hid the suggestions for this visit.':
    'Le client a masqué les suggestions pour cette visite.',
  '"This solved it" was pressed.': 'Le bouton « C’est résolu » a été pressé.',
  "Something is wrong; the form works as if Presort were not there. The hint is for the site's owner.":
    "Quelque chose ne va pas ; le formulaire fonctionne comme si Presort n'était pas là. L'indication s'adresse au propriétaire du site.",
  'The model is loaded. Reading it asks for the model.':
    'Le modèle est chargé. Le lire demande le modèle.',
  'Triages one text or {subject, description}.': 'Trie un texte ou {subject, description}.',
  'Triages many, in order, without holding the page up.':
    "En trie beaucoup, dans l'ordre, sans bloquer la page.",
  'Listens to every element; the type with or without presort-.':
    'Écoute tous les éléments ; le type avec ou sans presort-.',
  'Stops listening.': "Cesse d'écouter.",
  'true: model files may be kept on the device. false: they may not, and what was kept is deleted.':
    "true : les fichiers du modèle peuvent rester sur l'appareil. false : ils ne le peuvent pas, et ce qui y était est effacé.",
  'Own words for every element.': 'Textes propres à tous les éléments.',
  "The visitor's switch.": "L'interrupteur du visiteur.",
  'Every request since the page was loaded, with its reason.':
    'Chaque requête depuis le chargement de la page, avec sa raison.',
  'Adds an element after the field that settings.for names, now or when it comes.':
    "Ajoute un élément après le champ que nomme settings.for, maintenant ou dès qu'il apparaît.",
  'Removes what was added, stops listening and lets the model go.':
    "Retire ce qui a été ajouté, cesse d'écouter et libère le modèle.",
  'The suggested category; empty when Presort abstained.':
    "La catégorie suggérée ; vide quand Presort s'est abstenu.",
  'The priority that was chosen, in the field or through the impact question, else the suggested one.':
    "La priorité choisie, dans le champ ou par la question sur l'impact, sinon celle qui est suggérée.",
  'Calibrated probability of the suggested category.':
    'Probabilité calibrée de la catégorie suggérée.',
  'How sure the suggestion was, or why there is none.':
    "À quel point la suggestion était sûre, ou pourquoi il n'y en a pas.",
  'The model that answered.': 'Le modèle qui a répondu.',
  'The category in force when the form was sent.':
    "La catégorie en vigueur à l'envoi du formulaire.",
  "What the site's own category field holds; empty without one.":
    "Ce que contient le champ de catégorie du site ; vide s'il n'y en a pas.",
  'Everything.': 'Tout.',
  'The quiet line: ready, loading, nothing found, failed.':
    'La ligne discrète : prêt, chargement, rien trouvé, échec.',
  'Button that loads the model under Save-Data.': 'Bouton qui charge le modèle sous Save-Data.',
  'The group of category chips.': 'Le groupe des catégories.',
  'The row of chips.': 'Leur rangée.',
  'One category.': 'Une catégorie.',
  'The chosen one.': 'Celle qui est choisie.',
  '"Category set to …".': '« Catégorie : choix « … » ».',
  'Its button.': 'Son bouton.',
  'The full list.': 'La liste entière.',
  'Its box.': 'Son champ de recherche.',
  'Its options.': 'Ses options.',
  'The clarifying question.': 'La question de clarification.',
  'The impact question.': "La question sur l'impact.",
  'One answer of either.': "Une réponse à l'une ou à l'autre.",
  'The answer card.': 'La carte de réponse.',
  'Its title.': 'Son titre.',
  'Its text.': 'Son texte.',
  'Its link.': 'Son lien.',
  '"This solved it".': '« C’est résolu ».',
  '"Not helpful".': '« Pas utile ».',
  'The marked text.': 'Le texte surligné.',
  'The personal-data warning.': "L'avertissement sur les données personnelles.",
  'The known-issue banner.': "Le bandeau d'incident connu.",
  'The last line.': 'La dernière ligne.',
  '"Suggested on your device".': '« Suggéré sur votre appareil ».',
  '"Hide suggestions".': '« Masquer les suggestions ».',
  '"Turn off".': '« Désactiver ».',
  "Text. Default: the page's.": 'Texte. Par défaut : celui de la page.',
  'Panel background.': 'Fond du panneau.',
  'Lines.': 'Lignes.',
  'Bars, checks, focus, chosen border.': 'Barres, coches, focus, bord du choix.',
  'Corner radius.': 'Rayon des angles.',
  'Font family.': 'Famille de police.',
  'Base size, at least 13 px.': 'Taille de base, au moins 13 px.',
  'Panel padding.': 'Marge intérieure du panneau.',
  'Space above and below.': 'Espace au-dessus et au-dessous.',
};
