import { plural } from '../../../../shell/language/plural.ts';
import type { answers } from './answers-en.ts';

export const answersFr: typeof answers = {
  answers: {
    title: 'Vos propres réponses',
    lead: 'Les macros, les pages d’aide ou les paires de question et de réponse deviennent des réponses trouvées par leur sens. Aucun ticket étiqueté n’est nécessaire.',
    inviteTitle: 'Vos propres réponses',
    invite: 'Faites de vos macros et de vos pages d’aide des réponses trouvées par leur sens.',
    open: 'Importer des réponses',
    dropTitle: 'Importez vos réponses',
    drop: 'Tableaux (CSV, Excel, JSON ; aussi les exports de Zendesk et de Freshdesk), pages Markdown et HTML, ou un zip de ces fichiers.',
    folder: 'Choisir un dossier',
    none: 'Aucune réponse n’a été trouvée dans ces fichiers.',
    found: (count, files) =>
      plural(
        'fr',
        count,
        {
          one: '# réponse lue dans {files}',
          many: '# de réponses lues dans {files}',
          other: '# réponses lues dans {files}',
        },
        { files },
      ),
    leftOut: (count) =>
      plural('fr', count, {
        one: '# élément laissé de côté',
        many: '# d’éléments laissés de côté',
        other: '# éléments laissés de côté',
      }),
    saveLeftOut: 'Télécharger la liste',
    file: 'Fichier',
    line: 'Ligne',
    reason: 'Raison',
    inLine: (file, line) => `${file}, ligne ${line}`,
    reasons: {
      noAnswer: 'la ligne n’a pas de réponse',
      noText: 'aucun texte qui puisse être une réponse',
      inactive: 'y est désactivée',
      short: (heading: string) => `« ${heading} » en dit trop peu pour être une réponse`,
      nestedTable: 'un fichier JSON dans un dossier n’est pas lu ; choisissez-le à part',
      format: (ending) => `${ending} ne peut pas être lu ; enregistrez-le en HTML ou en Markdown`,
      noColumn: (columns) => `aucune colonne de réponses ; il y a : ${columns}`,
      noQuestion: 'la ligne n’a pas de question',
      used: 'une réponse a été faite de cette question, elle ne mesure donc rien',
      unknown: (name) => `il n’y a pas de réponse « ${name} »`,
    },
    columnsOf: (file) => `Colonnes de ${file}`,
    columns: { title: 'Titre', text: 'Réponse', category: 'Catégorie', none: 'aucune' },
    words: 'Mots qui ne correspondent à aucune catégorie du modèle',
    wordsHint:
      'Dites quelle catégorie chaque mot désigne. Les réponses sans catégorie sont proposées par leur sens, quelle que soit la catégorie.',
    stands: (word) => `Catégorie pour « ${word} »`,
    answersOf: (count) =>
      plural('fr', count, {
        one: '# réponse',
        many: '# de réponses',
        other: '# réponses',
      }),
    search: 'Chercher dans les réponses',
    any: 'toute catégorie',
    take: (title) => `Inclure « ${title} »`,
    categoryOf: (title) => `Catégorie de « ${title} »`,
    languageOf: (title) => `Langue de « ${title} »`,
    more: (count) => `En afficher ${count} de plus`,
    questions: 'Mesurer avec des questions de clients',
    questionsHint:
      'Facultatif : un tableau avec une colonne « question » et une colonne « expected » (ou « réponse »), le titre ou l’id de la réponse. Les questions mesurent et règlent le seuil, et ne vont nulle part ailleurs.',
    chooseQuestions: 'Choisir un tableau',
    removeQuestions: 'Retirer',
    build: (count) =>
      plural('fr', count, {
        one: 'Créer # réponse',
        many: 'Créer # de réponses',
        other: 'Créer # réponses',
      }),
    ready: (count) =>
      plural('fr', count, {
        one: '# réponse est prête',
        many: '# de réponses sont prêtes',
        other: '# réponses sont prêtes',
      }),
    from: (files, bundle) => `Depuis ${files}, pour ${bundle}.`,
    otherModel: (title) =>
      `Créées pour un autre modèle que celui utilisé, ${title} : importez de nouveau les fichiers pour les créer pour lui.`,
    withCategory: (count) =>
      plural('fr', count, {
        none: 'Aucune n’appartient à une catégorie.',
        one: '# appartient à une catégorie.',
        many: '# appartiennent à une catégorie.',
        other: '# appartiennent à une catégorie.',
      }),
    merged: (count) =>
      plural('fr', count, {
        one: '# disait la même chose qu’une autre et en est devenue une question.',
        many: '# disaient la même chose que d’autres et en sont devenues des questions.',
        other: '# disaient la même chose que d’autres et en sont devenues des questions.',
      }),
    cut: (count) =>
      plural('fr', count, {
        one: '# était trop longue et a été coupée à un paragraphe.',
        many: '# étaient trop longues et ont été coupées à un paragraphe.',
        other: '# étaient trop longues et ont été coupées à un paragraphe.',
      }),
    unread: (signs: string) =>
      `Il reste dans les réponses des signes d’un autre programme que rien ne remplit : ${signs}. Écrivez plutôt {{name}} ou {{name|client}}.`,
    placeholders: (names) =>
      `Espaces réservés : ${names}. Celui que rien ne remplit est affiché par son nom.`,
    measure: 'Comment elles sont retrouvées',
    measuredOn: (count) =>
      plural('fr', count, {
        one: 'Mesuré sur # question dont aucune réponse n’a été faite.',
        many: 'Mesuré sur # de questions dont aucune réponse n’a été faite.',
        other: 'Mesuré sur # questions dont aucune réponse n’a été faite.',
      }),
    questionsLeftOut: (count) =>
      plural('fr', count, {
        one: '# question laissée de côté',
        many: '# de questions laissées de côté',
        other: '# questions laissées de côté',
      }),
    method: 'Trouvées par',
    byMeaning: 'sens (Presort)',
    withinCategory: 'de même, dans la catégorie du modèle',
    byWords: 'mots (BM25)',
    first: 'La bonne en premier',
    three: 'Parmi les trois premières',
    rank: 'Rang réciproque moyen',
    floorTitle: 'Quand aucune réponse n’est proposée',
    floor: (floor) => `En dessous d’une ressemblance de ${floor}, aucune réponse n’est proposée.`,
    floorIn: (language, floor) => `${floor} (${language})`,
    floorMeasured: (right, wrong, none) =>
      `Ainsi, ${right} des questions reçoivent la bonne réponse, ${wrong} une mauvaise, ${none} aucune.`,
    floorOther: (share) =>
      `À ${share} des questions auxquelles aucune réponse ne convient, une est proposée quand même.`,
    fewQuestions: (least) =>
      `C’est peu de questions : à partir de ${least}, une sur deux règle le seuil et les autres le vérifient.`,
    floorUnmeasured:
      'Réglé sur les réponses elles-mêmes : neuf sur dix ressemblent moins au titre de toute autre. Des questions de clients le régleraient mieux.',
    try: 'Essayer',
    tryField: 'Ce qu’écrit un client',
    find: 'Trouver la réponse',
    sorted: (category) => `Trié comme ${category}.`,
    notSorted: 'Trié dans aucune catégorie.',
    offered: 'Proposée',
    noneOffered: 'Aucune réponse n’est proposée. Les plus proches sont :',
    othersNear: 'À proximité',
    likeness: (score) => `ressemblance ${score}`,
    belowFloor: (score, floor) => `ressemblance ${score} ; il faut ${floor}`,
    otherCategory: (category) => `seulement pour ${category}`,
    use: 'Utiliser vos réponses',
    download: 'Télécharger replies.json',
    downloadHint:
      '« replies.json » est le fichier pour « presort bundle set --replies » et pour le widget.',
    useHere: 'Les utiliser dans cet espace de travail',
    useHint: (title) =>
      `Fait une copie de « ${title} » avec vos réponses à la place des siennes, gardée dans ce navigateur.`,
    copyTitle: (title) => `${title}, réponses propres`,
    nowInUse: 'Vos réponses sont utilisées.',
    inTraining: (count) =>
      plural('fr', count, {
        one: '# réponse à vous entre dans le paquet du prochain entraînement.',
        many: '# de réponses à vous entrent dans le paquet du prochain entraînement.',
        other: '# réponses à vous entrent dans le paquet du prochain entraînement.',
      }),
    forget: 'Supprimer ces réponses',
    forgetQuestion: 'Supprimer ces réponses ?',
    forgetText: 'Les paquets qui les ont les gardent. Le prochain entraînement se fera sans elles.',
  },
};
