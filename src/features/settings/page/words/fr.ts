import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Réglages',
  look: {
    title: 'Apparence',
    colours: 'Couleurs',
    themes: { auto: 'Comme l’appareil', light: 'Clair', dark: 'Sombre' },
    language: 'Langue',
    asBrowser: 'Comme le navigateur',
  },
  storage: {
    title: 'Stockage',
    used: (used, all, tickets) =>
      `${used} utilisés sur ${all}, ${plural('fr', tickets, {
        one: '# ticket',
        many: '# de tickets',
        other: '# tickets',
      })}`,
    meter: 'Stockage utilisé',
    kept: 'Le navigateur conserve ces données jusqu’à ce que vous les supprimiez.',
    mayClear: 'Le navigateur peut effacer ces données quand l’appareil manque de place.',
    ask: 'Demander au navigateur de les conserver',
    asking: 'Demander au navigateur de les conserver',
    granted: 'Le navigateur conservera les tickets jusqu’à ce que vous les supprimiez.',
    refused: 'Le navigateur n’a pas accepté. Installer l’application aide en général.',
  },
  assignment: {
    title: 'Attribution',
    atOnce: 'Attribuer aussitôt les tickets triés à leur équipe',
    hint: 'Désactivé : un ticket trié attend comme « Trié » qu’une personne l’attribue à une équipe. Ce dont le modèle n’est pas sûr passe en vérification manuelle dans tous les cas.',
  },
  ticketLanguages: {
    title: 'Langues de vos tickets',
    legend: 'Langues dans lesquelles le modèle est chargé',
    getting: 'Chargement du modèle',
    hint: (size) =>
      `Chacune est un fichier à part, chargé quand vous la choisissez et gardé sur cet appareil : ${size} en ce moment. Rien n’est chargé à cause de ce que dit un ticket. Il en reste toujours au moins une. Un ticket clairement écrit dans une autre langue passe en vérification manuelle.`,
    asBrowser: (first) => `Utiliser les langues du navigateur et : ${first}`,
    untilChosen: (first) => `Jusqu’à votre choix : les langues de ce navigateur, et ${first}.`,
    nothingToChoose: (names) =>
      `Langues lues par le modèle utilisé : ${names} ; il n’y a rien à choisir.`,
    unknown:
      'Impossible de savoir quelles langues le modèle lit. Rouvrez cette page avec le réseau.',
    lookingUp: 'Recherche des langues du modèle…',
    nowRead: (names) => `Langues des tickets lus à présent : ${names}.`,
    notLoaded: (names, before) =>
      `Chargement impossible : ${names}. Langues des tickets lus, comme avant : ${before} ; réessayez avec le réseau.`,
  },
  backup: {
    title: 'Sauvegarde',
    hint: 'Un fichier avec tous les tickets, décisions, réglages, lots, jeux de données et entraînements. Avec une phrase secrète, le fichier est chiffré ; sans elle, personne ne peut le rouvrir.',
    none: 'Pas encore de sauvegarde.',
    last: (ago) => `Dernière sauvegarde : ${ago}.`,
    isOld: 'Un navigateur peut effacer les données d’un site : mieux vaut une sauvegarde.',
    passphrase: 'Phrase secrète',
    optional: '(facultative)',
    aPassphrase: 'Une phrase secrète pour les sauvegardes',
    needsPassphrase:
      'Les tickets sont chiffrés ici : donnez aussi une phrase secrète à la sauvegarde.',
    openingEncrypted: 'L’ouverture d’une sauvegarde chiffrée',
    backUp: 'Sauvegarder',
    written: 'La sauvegarde est dans vos téléchargements.',
    restore: 'Restaurer…',
    question: 'Remplacer ce qui est ici ?',
    replaces: (tickets) =>
      plural('fr', tickets, {
        none: 'Les tickets de la sauvegarde sont repris sur cet appareil. Si le fichier ne peut pas être lu, rien ne change.',
        one: 'Le ticket de cet appareil est remplacé par ceux de la sauvegarde. Si le fichier ne peut pas être lu, rien ne change.',
        many: 'Les # de tickets de cet appareil sont remplacés par ceux de la sauvegarde. Si le fichier ne peut pas être lu, rien ne change.',
        other:
          'Les # tickets de cet appareil sont remplacés par ceux de la sauvegarde. Si le fichier ne peut pas être lu, rien ne change.',
      }),
    confirm: 'Restaurer',
    restored: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket restauré.',
        many: '# de tickets restaurés.',
        other: '# tickets restaurés.',
      }),
    tooLarge: (size, most) =>
      `Le fichier fait ${size} ; une sauvegarde de Presort fait au plus ${most}.`,
  },
  retention: {
    title: 'Conservation',
    label: 'Supprimer les tickets résolus',
    never: 'jamais',
    afterDays: (days) =>
      plural('fr', days, {
        one: 'après # jour',
        many: 'après # de jours',
        other: 'après # jours',
      }),
    afterYear: 'après un an',
    deleted: (tickets) =>
      plural('fr', tickets, {
        one: '# ancien ticket supprimé.',
        many: '# d’anciens tickets supprimés.',
        other: '# anciens tickets supprimés.',
      }),
  },
  wipe: {
    now: 'Tout supprimer maintenant…',
    question: 'Tout supprimer ?',
    text: (tickets) =>
      plural('fr', tickets, {
        none: 'Corrections, lots, jeux de données et travail en attente sont retirés de cet appareil ; les réglages et les modèles restent. Seule une sauvegarde peut les ramener.',
        one: 'Le seul ticket avec ses décisions et son historique, les corrections, les lots, les jeux de données et le travail en attente sont retirés de cet appareil ; les réglages et les modèles restent. Seule une sauvegarde peut les ramener.',
        many: 'Les # de tickets avec leurs décisions et leur historique, les corrections, les lots, les jeux de données et le travail en attente sont retirés de cet appareil ; les réglages et les modèles restent. Seule une sauvegarde peut les ramener.',
        other:
          'Les # tickets avec leurs décisions et leur historique, les corrections, les lots, les jeux de données et le travail en attente sont retirés de cet appareil ; les réglages et les modèles restent. Seule une sauvegarde peut les ramener.',
      }),
    confirm: 'Tout supprimer',
    done: 'Tout sauf les réglages est supprimé de cet appareil.',
  },
  vault: {
    title: 'Chiffrement',
    hint: 'Les textes, décisions, vecteurs, corrections, lots et jeux de données peuvent être chiffrés sur cet appareil avec une phrase secrète. Les heures, les états et les nombres restent lisibles. Sans la phrase secrète, personne ne peut les ouvrir, pas même vous : gardez une sauvegarde.',
    encrypting: 'Le chiffrement des tickets',
    encryptTickets: 'Chiffrer les tickets…',
    isOn: 'Les tickets de cet appareil sont chiffrés.',
    whileLocked:
      'Tant que les tickets sont verrouillés, rien n’est trié et les routes HTTP répondent 423 pour les tickets. Ce que le navigateur gardait auparavant sur le disque peut y rester lisible jusqu’à ce qu’il fasse le ménage.',
    autoLock: 'Verrouillage automatique',
    lastTab: 'à la fermeture du dernier onglet',
    afterMinutes: (minutes) =>
      plural('fr', minutes, {
        one: 'après # minute sans activité',
        many: 'après # de minutes sans activité',
        other: 'après # minutes sans activité',
      }),
    lockNow: 'Verrouiller',
    changePassphrase: 'Changer la phrase secrète…',
    stop: 'Arrêter le chiffrement…',
    waitsFor: (reason) => `Le verrouillage attend : ${reason}.`,
    passphrase: 'Phrase secrète',
    passphraseNow: 'Phrase secrète actuelle',
    shortest: (characters) =>
      plural('fr', characters, {
        one: 'Au moins # caractère ; le mieux est d’utiliser plusieurs mots.',
        many: 'Au moins # de caractères ; le mieux est d’utiliser plusieurs mots.',
        other: 'Au moins # caractères ; le mieux est d’utiliser plusieurs mots.',
      }),
    again: 'Répétez la phrase secrète',
    newPassphrase: 'Nouvelle phrase secrète',
    encrypt: 'Chiffrer',
    stopNow: 'Arrêter le chiffrement',
    change: 'Changer',
    cancel: 'Annuler',
    turnedOn: 'Les tickets sont chiffrés.',
    turnedOff: 'Les tickets ne sont plus chiffrés.',
    changed: 'La phrase secrète est changée.',
  },
  install: {
    title: 'Installer',
    installed: 'Presort fonctionne comme application installée.',
    why: 'Une application installée s’ouvre dans sa propre fenêtre, même hors ligne, et les navigateurs conservent ses données plus longtemps.',
    how: 'Chrome et Edge : l’icône d’installation dans la barre d’adresse. Safari sur iPhone et iPad : Partager, puis « Sur l’écran d’accueil ». Safari sur Mac : Fichier, puis « Ajouter au Dock ».',
    install: 'Installer Presort',
    needsHttps: 'Installer l’application ou l’ouvrir hors ligne',
  },
  about: {
    title: 'À propos de Presort',
    text: 'Presort trie les tickets d’assistance avec un petit réseau de neurones qui tourne dans ce navigateur. Le texte des tickets est lu et conservé sur cet appareil seulement : il n’y a pas de serveur où l’envoyer, et la page ne peut contacter aucun autre site.',
    automatic:
      'Les suggestions sont automatiques et peuvent être fausses. Quand le modèle n’est pas sûr, il le dit, et une personne décide.',
  },
};
