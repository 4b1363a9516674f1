import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const fr: typeof en = {
  title: 'Lots',
  lead: 'Triez un fichier entier de tickets sur cet appareil. Un lot peut être mis en pause, survit à un rechargement, et aucune ligne n’est triée deux fois.',
  all: 'Tous les lots',
  noSuch: 'Ce lot n’existe pas',
  noSuchText: 'Il a peut-être été supprimé.',
  drop: 'Déposez ici un fichier de tickets',
  dropHint: (rows, size) =>
    `CSV, TSV, Excel, JSON ou JSON Lines, jusqu’à ${rows} lignes ou ${size}. Il est lu sur cet appareil et n’est envoyé nulle part.`,
  refused: (file, problem) => `${file} : ${problem}`,
  isRead: (file, columns) =>
    plural(
      'fr',
      columns,
      {
        one: '{file} est lu : # colonne. Vérifiez ce qu’elle signifie, puis démarrez.',
        many: '{file} est lu : # de colonnes. Vérifiez ce qu’elles signifient, puis démarrez.',
        other: '{file} est lu : # colonnes. Vérifiez ce qu’elles signifient, puis démarrez.',
      },
      { file },
    ),
  deleted: 'Le lot est supprimé.',
  written: 'Le fichier est écrit.',
  work: {
    copying: 'Conservation d’une copie, pour qu’un rechargement ne perde rien',
    writing: 'Écriture du fichier',
    adding: 'Ajout à la réception',
  },
  list: {
    title: 'Lots sur cet appareil',
    rowsSorted: (rows) =>
      plural('fr', rows, {
        one: '# ligne triée',
        many: '# de lignes triées',
        other: '# lignes triées',
      }),
  },
  columns: {
    text: { title: 'Texte', none: 'Aucune', mark: 'texte' },
    subject: { title: 'Objet', none: 'Aucune', mark: 'objet' },
    id: { title: 'ID du ticket', none: 'Numéro de ligne', mark: 'id' },
    category: {
      title: 'Catégorie attendue',
      none: 'Sans étiquette',
      mark: 'catégorie attendue',
      hint: 'Montre à quelle fréquence le modèle est d’accord.',
    },
    priority: { title: 'Priorité attendue', none: 'Sans étiquette', mark: 'priorité attendue' },
  },
  chooseColumn: 'Choisissez la colonne qui contient le texte, l’objet, ou les deux.',
  startSorting: 'Démarrer le tri',
  otherFile: 'Un autre fichier',
  oneRuns: 'Un lot est en cours ; celui-ci pourra démarrer quand il sera terminé ou en pause.',
  states: {
    running: 'En cours',
    ready: 'Pas démarré',
    interrupted: 'Interrompu',
    paused: 'En pause',
    done: 'Terminé',
    failed: 'Arrêté',
    cancelled: 'Terminé avant la fin',
  },
  ends: {
    done: 'Le lot est terminé.',
    paused: 'Le lot est en pause.',
    failed: 'Le lot s’est arrêté.',
    cancelled: 'Le lot a été supprimé.',
  },
  durations: {
    seconds: (s) => `${s} s`,
    minutesSeconds: (min, s) => `${min} min ${s} s`,
    minutes: (min) => `${min} min`,
    hours: (h, min) => `${h} h ${min} min`,
  },
  status: {
    title: 'Progression',
    pausing: 'Mise en pause…',
    elsewhere: 'dans un autre onglet',
    rows: (rows) => plural('fr', rows, { one: '# ligne', many: '# de lignes', other: '# lignes' }),
    toCheck: (rows) =>
      plural('fr', rows, { one: '# à vérifier', many: '# à vérifier', other: '# à vérifier' }),
    aSecond: (rows) =>
      plural('fr', rows, { one: '# par seconde', many: '# par seconde', other: '# par seconde' }),
    left: (duration) => `reste environ ${duration}`,
    finding: (row) => `recherche de la ligne ${row}`,
    pause: 'Mettre en pause',
    chooseToGoOn: (file) => `Choisir ${file} pour continuer`,
    resume: 'Reprendre',
    start: 'Démarrer',
    cancel: 'Annuler',
    delete: 'Supprimer le lot',
    sorted: 'Lignes triées',
    keptBefore: (rows) =>
      plural('fr', rows, {
        one: 'La # ligne précédente est conservée.',
        many: 'Les # de lignes précédentes sont conservées.',
        other: 'Les # lignes précédentes sont conservées.',
      }),
    fileNeeded: 'Pour cela, le fichier lui-même est nécessaire.',
    choose: (file) => `Choisir ${file}`,
    isCut: (most) => `Le fichier a plus de lignes ; un lot en prend ${most}.`,
    noRoom: (size) =>
      `Il n’y avait pas de place pour une copie du fichier (${size}). Après un rechargement, il vous sera redemandé ; ce qui est trié reste.`,
    deleteQuestion: 'Supprimer ce lot ?',
    deleteText:
      'Ses réponses et sa copie du fichier sont supprimées de cet appareil. Les tickets ajoutés à la réception y restent.',
    deleteConfirm: 'Supprimer',
  },
  summary: {
    noTickets: (lines) =>
      plural('fr', lines, {
        one: '# ligne n’est pas un ticket',
        many: '# de lignes ne sont pas des tickets',
        other: '# lignes ne sont pas des tickets',
      }),
    category: 'Catégories',
    priority: 'Priorités',
    team: 'Équipes',
    shareOf: (label) => `${label}, part des lignes`,
    against: {
      category: 'Par rapport à la catégorie attendue',
      priority: 'Par rapport à la priorité attendue',
    },
    right: 'L’étiquette la plus probable est juste',
    meanF1: 'F1 moyen des étiquettes',
    covered: 'Assez sûr pour agir',
    coveredRight: 'Parmi elles, justes',
    labelled: 'Lignes étiquetées',
    byLabel: 'Par étiquette',
    label: 'Étiquette',
    rows: 'Lignes',
    precision: 'Précision',
    recall: 'Rappel',
    takenFor: 'Prise le plus souvent pour',
    unknown: (rows, labels) =>
      plural(
        'fr',
        rows,
        {
          one: '# ligne attend une étiquette que ce paquet ne connaît pas et n’est pas comptée : {labels}.',
          many: '# de lignes attendent une étiquette que ce paquet ne connaît pas et ne sont pas comptées : {labels}.',
          other:
            '# lignes attendent une étiquette que ce paquet ne connaît pas et ne sont pas comptées : {labels}.',
        },
        { labels },
      ),
  },
  results: {
    title: 'Résultats',
    someOf: (found, rows) =>
      plural('fr', rows, {
        one: `${found} sur # ligne`,
        many: `${found} sur # de lignes`,
        other: `${found} sur # lignes`,
      }),
    noRows: 'Encore aucune ligne',
    noRowsText: 'Les réponses apparaissent ici à mesure qu’elles sont trouvées.',
    noMatch: 'Rien ne correspond',
    noMatchText: 'Choisissez un autre filtre.',
    rows: 'Lignes',
    earlier: 'Lignes précédentes',
    later: 'Lignes suivantes',
    part: (part, parts) => `Partie ${part} sur ${parts}`,
  },
  filters: {
    category: 'Catégorie',
    state: 'État',
    confidence: 'Confiance',
    any: 'Peu importe',
    notSure: 'Incertain',
    accept: 'Assez sûr pour agir',
    suggest: 'Une suggestion',
    under: (share) => `moins de ${share}`,
    toCheck: (rows) => `Lignes à vérifier (${rows})`,
    wrong: 'Autre que prévu',
  },
  row: {
    line: 'ligne',
    noText: '(sans texte)',
    expected: (label) => `attendu : ${label}`,
    rule: 'règle',
    sure: 'de confiance',
    perhaps: (label, share) => `${label} ${share} ?`,
  },
  exports: {
    stop: 'Arrêter',
    ownCsv: 'CSV avec vos colonnes',
    ownJson: 'JSON Lines avec vos champs',
    csv: 'CSV des réponses',
    json: 'JSON Lines des réponses',
    toCheck: 'Lignes à vérifier',
    addAll: 'Tout ajouter à la réception',
    addThese: 'Ajouter celles-ci à la réception',
    hint: 'Le filtre ci-dessus décide quelles lignes sont écrites ou ajoutées. Un texte qu’un tableur exécuterait comme formule reçoit une apostrophe devant.',
  },
  added: {
    added: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket ajouté à la réception',
        many: '# de tickets ajoutés à la réception',
        other: '# tickets ajoutés à la réception',
      }),
    known: (tickets) =>
      plural('fr', tickets, {
        one: '# y était déjà',
        many: '# y étaient déjà',
        other: '# y étaient déjà',
      }),
    empty: (tickets) =>
      plural('fr', tickets, {
        one: '# n’a pas de texte',
        many: '# n’ont pas de texte',
        other: '# n’ont pas de texte',
      }),
    repeated: (rows, id) =>
      plural(
        'fr',
        rows,
        {
          one: '# autre ligne porte l’id d’une ligne précédente, comme {id} : la première de chacune est le ticket.',
          many: '# d’autres lignes portent l’id d’une ligne précédente, comme {id} : la première de chacune est le ticket.',
          other:
            '# autres lignes portent l’id d’une ligne précédente, comme {id} : la première de chacune est le ticket.',
        },
        { id },
      ),
  },
};
