import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Modèles',
  lead: 'Un modèle est téléchargé une fois, vérifié octet par octet et conservé pour servir sans réseau.',
  purposes: {
    support:
      'Bugs, demandes d’évolution, problèmes techniques, facturation et comptes, avec priorité et réponses préparées.',
    'it-desk': 'Matériel, accès, RH, stockage, achats et projets au sein d’une entreprise.',
  },
  ownPurpose: 'Créé au labo sur cet appareil.',
  inUse: 'Utilisé',
  kept: (size) => `Conservé, ${size}`,
  version: 'Version',
  languages: 'Langues',
  loadedIn: 'Chargé en',
  keptIn: 'Conservé dans',
  inBrowser: 'ce navigateur',
  inMemory: 'la mémoire seulement',
  labels: 'Étiquettes et sources',
  actsAlone: (share) => `(décide seul à partir de ${share})`,
  modelCard: 'Fiche du modèle',
  getting: 'Chargement du modèle',
  checkAgain: 'Vérifier à nouveau',
  use: 'Utiliser ce modèle',
  nowInUse: (title, size) => `« ${title} » est maintenant utilisé : ${size}, vérifié.`,
  notLoaded: (title, other) => `${title} n’a pas pu être chargé. ${other} reste utilisé.`,
  removeFromDevice: 'Retirer de l’appareil',
  removeQuestion: 'Retirer ce modèle ?',
  removeOwn:
    'Il a été créé ici et n’existe nulle part ailleurs. Téléchargez-le d’abord au labo si vous pouvez en avoir encore besoin.',
  removeShipped:
    'Ses fichiers sont supprimés de cet appareil. Sans réseau, rien ne pourra être trié tant qu’il n’est pas téléchargé à nouveau.',
  remove: 'Retirer',
  removed: 'Le modèle a été retiré de cet appareil.',
  removedForNow:
    'Le modèle a été retiré de cet appareil. Il sera téléchargé à nouveau quand il le faudra.',
  drafts: 'Brouillons du labo',
  draftsText: (trainings) =>
    plural('fr', trainings, {
      one: '# entraînement qui peut être publié ou téléchargé. Ce qui est déjà publié reste.',
      many: '# d’entraînements qui peuvent être publiés ou téléchargés. Ce qui est déjà publié reste.',
      other:
        '# entraînements qui peuvent être publiés ou téléchargés. Ce qui est déjà publié reste.',
    }),
  removeDrafts: 'Retirer les brouillons',
  draftsRemoved: 'Les brouillons ont été retirés. Les modèles publiés restent.',
  sortAgain: {
    title: 'Trier à nouveau les tickets ouverts ?',
    found: (count: number, bundles: string, title: string) =>
      plural('fr', count, {
        one: `# ticket ouvert a été trié par un autre modèle (${bundles}). Tant qu’il n’est pas trié à nouveau, les étiquettes de « ${title} » ne lui sont pas proposées.`,
        many: `# de tickets ouverts ont été triés par d’autres modèles (${bundles}). Tant qu’ils ne sont pas triés à nouveau, les étiquettes de « ${title} » ne leur sont pas proposées.`,
        other: `# tickets ouverts ont été triés par d’autres modèles (${bundles}). Tant qu’ils ne sont pas triés à nouveau, les étiquettes de « ${title} » ne leur sont pas proposées.`,
      }),
    stays: 'Ce qu’une personne a décidé et ce qui est résolu reste tel quel.',
    preview: 'Montrer ce qui changerait',
    stop: 'Arrêter',
    sorting: 'Tri en cours ; rien n’est encore enregistré',
    summary: (changed: string, all: number) =>
      plural('fr', all, {
        one: `${changed} ticket sur # changerait.`,
        many: `${changed} tickets sur # changeraient.`,
        other: `${changed} tickets sur # changeraient.`,
      }),
    label: 'Catégorie',
    before: 'Maintenant',
    after: 'Ensuite',
    examples: 'Exemples',
    more: (count: string) => `et ${count} de plus`,
    apply: (count: number) =>
      plural('fr', count, {
        one: 'Trier à nouveau # ticket',
        many: 'Trier à nouveau # de tickets',
        other: 'Trier à nouveau # tickets',
      }),
    leave: 'Les laisser tels quels',
    done: (count: number) =>
      plural('fr', count, {
        one: '# ticket est trié à nouveau.',
        many: '# de tickets sont triés à nouveau.',
        other: '# tickets sont triés à nouveau.',
      }),
    undo: 'Annuler',
    none: 'aucune',
  },
  engine: {
    title: 'Moteur',
    state: 'État',
    states: {
      idle: 'au repos',
      starting: 'démarrage',
      ready: 'Fonctionne dans un worker',
      restarting: 'redémarrage',
      failed: 'en échec',
    },
    arithmetic: 'Calcul',
    full: 'Grand encodeur, TensorFlow.js ; petit encodeur, simples tableaux typés',
    compact: 'Petit encodeur, simples tableaux typés',
    all: 'Tout ce que Presort occupe sur cet appareil',
  },
  larger: {
    title: 'Grand modèle',
    running: 'En marche',
    hint: 'Un encodeur de phrases plus grand, qui tourne sur la carte graphique ou en WebAssembly. Le petit modèle répond jusqu’à ce qu’il soit prêt, et chaque fois qu’il ne peut pas tourner.',
    none: (title, languages) =>
      `${title} n’a pas de version plus grande (${languages}). Un paquet n’en apporte une que si des tickets mis de côté ont montré qu’elle est meilleure.`,
    reads: (read, others) =>
      `Langues lues : ${read} ; pour le reste (${others}), le petit modèle répond.`,
    loadFirst: 'Chargez d’abord un modèle.',
    auto: 'L’utiliser automatiquement là où l’appareil et le réseau le permettent',
    noBetter:
      'À la mesure, il n’a pas fait mieux que le petit modèle ; il n’est donc jamais utilisé automatiquement.',
    refusals: {
      'save-data':
        'Ce navigateur demande d’économiser les données ; le grand modèle attend que vous le chargiez.',
      metered: 'Le réseau est limité ; le grand modèle attend que vous le chargiez.',
      'slow-network': 'Le réseau est lent ; le grand modèle attend que vous le chargiez.',
      'weak-device':
        'Cet appareil a peu de mémoire ou peu de cœurs ; le grand modèle attend que vous le chargiez.',
    },
    backends: {
      webgl: 'Carte graphique (WebGL)',
      webgpu: 'Carte graphique (WebGPU)',
      wasm: 'Processeur (WebAssembly)',
      cpu: 'Processeur (simple)',
    },
    encoder: 'Encodeur',
    download: 'Téléchargement',
    rightCategory: 'Bonne catégorie, tickets mis de côté',
    measured: (larger, small) => `${larger}, petit modèle ${small}`,
    runsOn: 'Tourne sur',
    selfTest: 'Autotest',
    passed: (time, error) => `réussi, ${time} par texte, écart ${error}`,
    failed: (time, error) => `échoué, ${time} par texte, écart ${error}`,
    getting: 'Chargement du grand modèle',
    trying: 'Essai de ce que cet appareil peut exécuter…',
    load: 'Charger le grand modèle',
    ready: 'Le grand modèle est prêt. Les nouveaux tickets sont triés avec lui.',
    fileMissing:
      'Un fichier du grand modèle n’a pas pu être téléchargé. Le petit continue de trier ; chargez à nouveau le grand quand ses fichiers seront en place et le réseau disponible.',
    fileDamaged:
      'Un fichier du grand modèle n’est pas celui que son paquet annonce ; il n’est donc pas utilisé. Le petit continue de trier.',
    test: 'Lancer l’autotest',
    testPassed: (time) => `Autotest réussi, ${time} par texte.`,
    testFailed: 'L’autotest a échoué.',
    stop: 'Arrêter',
    cancel: 'Annuler',
    remove: 'Retirer le grand modèle',
    removeQuestion: 'Retirer le grand modèle ?',
    removeText:
      'Ses fichiers sont supprimés de cet appareil. Le petit modèle continue de trier les tickets.',
    removed: 'Le grand modèle a été retiré de cet appareil.',
  },
  attempts: {
    title: 'Ce qui a été essayé sur cet appareil',
    backend: 'Backend',
    result: 'Résultat',
    time: 'Temps par texte',
    offBy: 'Écart',
    right: 'Correct',
    notUsed: (why) => `Non utilisé : ${why}`,
  },
};
