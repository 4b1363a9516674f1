import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Des tickets triés pendant qu’on les écrit',
  lead: 'Presort suggère une catégorie, une priorité et une réponse dans ce navigateur. Il n’y a pas de serveur : rien de ce qui est écrit ici ne quitte cet appareil.',
  samples: {
    title: 'Cent tickets d’exemple',
    text: 'Quatre semaines d’une entreprise inventée qui propose un planificateur de jardin, en anglais. Ils remplissent Réception, Révision et Analyses.',
    load: 'Charger les exemples',
    loading: 'Chargement…',
    here: (count) =>
      plural('fr', count, {
        one: '# ticket d’exemple est ici.',
        many: '# de tickets d’exemple sont ici.',
        other: '# tickets d’exemple sont ici.',
      }),
    loaded: 'Les tickets d’exemple sont dans la réception et en cours de tri.',
    open: 'Ouvrir la réception',
    wipe: 'Effacer les exemples',
    wiped: 'Les tickets d’exemple sont effacés.',
    table: 'Les enregistrer en tableau',
    tableWhy: 'Avec leurs bonnes étiquettes, pour Lots et Labo.',
  },
  form: {
    title: 'Un formulaire à essayer',
    text: 'Écrivez comme le ferait un client et regardez ce qui est suggéré.',
    open: 'Ouvrir le formulaire',
  },
  own: {
    title: 'Vos propres tickets',
    text: 'Un tableau ou des e-mails, tels que votre outil les exporte. Ils restent sur cet appareil.',
    keep: 'Les importer',
    batch: 'Trier un tableau',
    lab: 'Entraîner un modèle',
  },
  airplane: {
    title: 'Faut-il un réseau ?',
    text: 'Avec l’interrupteur, l’application refuse chacune de ses requêtes vers le réseau et les compte. Ce qui est sur cet appareil continue de fonctionner.',
    label: 'Mode avion de l’application',
    refused: (count) =>
      plural('fr', count, {
        none: 'Rien n’a encore été demandé au réseau.',
        one: '# requête refusée.',
        many: '# de requêtes refusées.',
        other: '# requêtes refusées.',
      }),
    notYet: 'Il pourra être activé dès que l’application sera gardée sur cet appareil.',
    needsHttps: 'Le mode avion de l’application',
  },
  pages: {
    title: 'Où se trouve quoi',
    inbox: 'Chaque ticket, comment et pourquoi il a été trié ainsi, et sa réponse.',
    review: 'Les tickets dont le modèle n’est pas sûr, les plus utiles d’abord.',
    batch: 'Un fichier de tickets entre, le même ressort avec des étiquettes.',
    insights: 'Ce qui croît, ce qui dérive et ce que les suggestions ont épargné.',
    rules: 'Des mots et des motifs qui décident avant le modèle.',
    lab: 'Un modèle à vous, tiré de vos tickets, mesuré avant d’être utilisé.',
    models: 'Quels modèles sont là, leur qualité, leur taille et leur vitesse.',
    form: 'Les champs et les mots de votre formulaire, et l’extrait tout prêt.',
    widget: 'La balise de script pour votre site, chaque réglage à essayer.',
    api: 'Les mêmes réponses par HTTP, depuis cet appareil.',
    settings: 'Langues, chiffrement, sauvegardes et durée de conservation des tickets.',
    docs: 'Comment tout fonctionne, à chercher et à imprimer, même hors ligne (en anglais).',
  },
};
