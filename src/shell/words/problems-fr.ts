import { plural } from '../language/plural.ts';
import type { problems } from './problems-en.ts';

export const problemsFr: typeof problems = {
  noSuggestions:
    'Les suggestions ne sont pas disponibles pour le moment. Vous pouvez envoyer le formulaire comme d’habitude.',
  errors: {
    'full-missing': 'Ce modèle n’a pas de version plus grande. Le petit continue de fonctionner.',
    'full-backend':
      'Cet appareil ne peut pas exécuter le grand modèle. Le petit continue de fonctionner.',
    aborted: 'Annulé.',
    'worker-crashed': 'Le tri s’est arrêté et redémarre.',
    'worker-blocked': 'Le tri n’a pas pu démarrer dans ce navigateur.',
    'protocol-mismatch': 'Veuillez recharger la page.',
    'storage-denied':
      'Rien ne peut être conservé sur cet appareil ; la page fonctionne quand même.',
    'storage-quota':
      'Il n’y a plus de place sur l’appareil. Exportez et supprimez quelque chose, puis réessayez.',
    'storage-newer':
      'Une version plus récente de Presort est ouverte dans un autre onglet. Veuillez recharger cette page.',
    'storage-locked': 'Les tickets sont verrouillés. Déverrouillez-les avec votre phrase secrète.',
    'bad-input': 'Quelque chose ne va pas dans la saisie.',
    'csv-missing-column': 'Il manque une colonne.',
    'csv-broken-quotes': 'Un guillemet n’est pas fermé dans le fichier.',
    'csv-encoding':
      'Le texte contient des caractères que son encodage n’admet pas. Choisissez un autre encodage.',
    'csv-empty': 'Le fichier est vide.',
    'csv-too-wide': 'Le tableau a trop de colonnes. Le séparateur est-il le bon ?',
    'file-binary':
      'Ce n’est ni un fichier texte ni un classeur Excel (.xlsx). Enregistrez-le d’abord en CSV.',
    'file-damaged': 'Le fichier est endommagé. Copiez-le ou téléchargez-le à nouveau.',
    'file-too-large':
      'Le fichier est trop grand. Divisez-le et triez les parties l’une après l’autre.',
    'file-changed':
      'Ce n’est pas le fichier avec lequel le lot a commencé. Choisissez le bon ou commencez un nouveau lot.',
    'file-missing': 'Le fichier ne peut plus être ouvert. Choisissez-le à nouveau pour continuer.',
    'mail-format': 'Ce n’est ni un e-mail ni un fichier de boîte aux lettres.',
    'batch-busy':
      'Un lot est en cours dans un autre onglet et s’y poursuit ; un seul à la fois garde l’appareil rapide.',
    internal: 'Un problème est survenu. Vous pouvez continuer sans suggestions.',
  },
  files: {
    atLine: (line, problem) => `Ligne ${line} : ${problem}`,
    encoding: (encoding) =>
      `un caractère n’est pas valide ici en ${encoding}. Choisissez un autre encodage.`,
    noRows: 'Le fichier n’a aucune ligne.',
    tooWide: (columns, most) =>
      `Le tableau a ${columns} colonnes ; le maximum est ${most}. Le séparateur est-il le bon ?`,
    noColumn: (column) => `La colonne « ${column} » est absente.`,
    noTextColumn: 'La colonne « text » est absente, ou « subject » et « description ».',
    notText:
      'Ce n’est pas un fichier texte. Choisissez CSV, TSV, JSON, JSON Lines ou un classeur Excel (.xlsx).',
    looksLike: (what) =>
      `Cela ressemble à ${what}, pas à un tableau. Enregistrez-le d’abord en CSV ou .xlsx.`,
    badWorkbook:
      'Le fichier n’est pas un classeur Excel valide. Copiez-le ou téléchargez-le à nouveau.',
    badZip:
      'Le fichier n’est pas une archive zip valide ou a un mot de passe. Copiez-le ou téléchargez-le à nouveau.',
    badGzip:
      'Le fichier n’est pas une archive gzip complète. Copiez-le ou téléchargez-le à nouveau.',
    tooLargeWhy: (why) => `Le fichier est trop grand : ${why}.`,
    tooLarge: (gigabytes, most) =>
      `Le fichier fait ${gigabytes} Go ; le maximum est de ${most} Go. Divisez-le et triez les parties l’une après l’autre.`,
    notRight: 'Quelque chose ne va pas dans le fichier.',
    noRoom:
      'Il n’y a plus de place sur l’appareil. Rien n’est perdu : libérez de l’espace, puis continuez.',
    readerStopped: 'La lecture s’est arrêtée. Rien n’est perdu : continuez ou rechargez la page.',
  },
  faults: {
    title: (text) => `« ${text} » se trouve au-dessus de l’en-tête et n’est pas un ticket`,
    total: (text) => `« ${text} » résume le tableau et n’est pas un ticket`,
    group: (text) => `« ${text} » est le titre d’un groupe et non un ticket`,
    below: (text) => `« ${text} » se trouve sous le tableau et n’est pas un ticket`,
    blank: 'une ligne vide',
    header: 'encore les noms des colonnes',
    rule: 'un trait',
    width: (cells, columns) =>
      plural('fr', cells, {
        one: `# cellule alors que l’en-tête en a ${columns}`,
        many: `# de cellules alors que l’en-tête en a ${columns}`,
        other: `# cellules alors que l’en-tête en a ${columns}`,
      }),
    quote: 'un guillemet jamais fermé ; la ligne a été lue telle quelle',
    'no-json': 'pas du JSON',
    'no-object': 'ni un texte ni un objet',
    letters: 'des octets qui ne sont pas des lettres dans l’encodage retenu',
    cut: 'le fichier s’arrête au milieu',
    noText: (columns) => `pas de texte sous « ${columns} »`,
    noTextAnywhere: 'pas de texte sous « text », ni sous « subject » et « description »',
    long: (characters, read) =>
      `${characters} caractères, dont ${read} ont été lus, depuis les deux bouts`,
  },
  looks: {
    zip: 'un classeur ou une archive zip',
    'old-spreadsheet': 'un ancien classeur (.xls)',
    'binary-workbook': 'un classeur binaire (.xlsb)',
    numbers: 'un document Numbers',
    document: 'un document ou une présentation',
    archive: 'une archive qui n’est ni zip ni gzip',
    database: 'un fichier de base de données',
    pdf: 'un PDF',
    gzip: 'une archive gzip',
    picture: 'une image',
  },
  refusals: {
    'no-json-lines': () => 'aucune des premières lignes n’est du JSON',
    'json-items-broken': () =>
      'le fichier commence comme du JSON et aucun élément n’en est ; vérifiez où il a été coupé ou modifié',
    'json-broken': () =>
      'le fichier commence comme du JSON et n’en est pas ; vérifiez où il a été coupé ou modifié',
    'json-no-objects': () =>
      'le JSON est une liste de nombres ou de valeurs vides et ne contient aucun ticket ; donnez une liste d’objets, un objet par ligne, ou un objet avec une telle liste sous « tickets » ou « data »',
    'json-other-object': (fields) =>
      `le JSON est un objet avec ${fields || 'aucun champ'} et ne contient aucun ticket ; donnez une liste d’objets, un objet par ligne, ou un objet avec une telle liste sous « tickets » ou « data »`,
    'json-in-memory': () =>
      'un document JSON est gardé en entier en mémoire ; écrivez un objet par ligne (JSON Lines)',
    'workbook-in-memory': () =>
      'un classeur est gardé en entier en mémoire ; enregistrez-le en CSV',
    'workbook-locked': () =>
      'le classeur a un mot de passe ; ouvrez-le, retirez le mot de passe et enregistrez-le à nouveau',
    'zip-no-table': (fields) =>
      `aucun tableau ne se trouve dans l’archive${fields === '' ? '' : `: ${fields}`}`,
    'zip-several-tables': (fields) =>
      `plusieurs tableaux se trouvent dans l’archive ; décompressez-la et donnez-en un: ${fields}`,
    'is-xml': () =>
      'c’est du XML sans enregistrements à champs ; exportez les tickets en CSV, en JSON ou en classeur Excel',
    'is-html': () =>
      'c’est une page sans tableau ; exportez les tickets en CSV, en JSON ou en classeur Excel',
    'is-sql': () =>
      'c’est l’extraction d’une base de données ; exportez plutôt la table des tickets en CSV',
    'is-yaml': () => 'c’est du YAML ; exportez les tickets en CSV ou en JSON',
    'is-arff': () => 'c’est un fichier Weka (ARFF) ; exportez les tickets en CSV',
    'is-fasttext': () =>
      'c’est un fichier fastText, dont les étiquettes sont dans le texte ; écrivez étiquette et texte dans deux colonnes d’un CSV',
    'is-records': () =>
      'chaque champ y occupe une ligne (comme avec mysql \\G) ; exportez un tableau avec une ligne par ticket',
    'is-mail': () =>
      'c’est un e-mail ou une boîte aux lettres et non un tableau ; importez-le là où les e-mails sont lus',
    'is-rtf': () =>
      'c’est un document texte (RTF) ; enregistrez son tableau en CSV ou en classeur Excel',
  },
  whys: {
    'wrong-passphrase': 'la phrase secrète est incorrecte',
    'wrong-passphrase-or-damaged': 'la phrase secrète est incorrecte ou le fichier est endommagé',
    'not-a-backup': 'ce n’est pas une sauvegarde de Presort',
    'row-without-key': 'une ligne n’a pas de clé',
    'record-damaged': 'un enregistrement chiffré est endommagé',
    'encrypted-already': 'les tickets sont déjà chiffrés',
  },
  noTicket: {
    sharedId: (id, line) => `partage l’id ${id} avec la ligne ${line}, qui est le ticket`,
    noText: 'pas de texte',
    noDate: 'l’horodatage n’est pas une date ; l’heure de l’importation le remplace',
    several: (labels) => `plusieurs étiquettes (${labels}) : importé sans aucune`,
  },
};
