import { plural } from '../../../../shell/language/plural.ts';
import type { tools } from './tools-en.ts';

const setTo = (tickets: number, label: string): string =>
  plural(
    'fr',
    tickets,
    {
      one: '# ticket : maintenant {label}',
      many: '# de tickets : maintenant {label}',
      other: '# tickets : maintenant {label}',
    },
    { label },
  );

export const toolsFr: typeof tools = {
  bulk: {
    title: 'Tickets sélectionnés',
    selected: (tickets) =>
      plural('fr', tickets, {
        one: '# sélectionné',
        many: '# sélectionnés',
        other: '# sélectionnés',
      }),
    setCategory: 'Fixer la catégorie des tickets sélectionnés',
    category: 'Catégorie…',
    moveToTeam: 'Déplacer les tickets sélectionnés vers une équipe',
    team: 'Équipe…',
    resolve: 'Résoudre',
    flag: 'Marquer les tickets sélectionnés pour révision',
    flagHint: 'Marquer pour révision',
    delete: 'Supprimer les tickets sélectionnés',
    clear: 'Désélectionner',
    set: (tickets, label) => `${setTo(tickets, label)}.`,
    setSome: (tickets, label, others) =>
      `${setTo(tickets, label)} ; ${plural('fr', others, {
        one: '# d’un autre modèle reste tel quel : triez-le d’abord de nouveau, sous « Modèles ».',
        many: '# d’un autre modèle restent tels quels : triez-les d’abord de nouveau, sous « Modèles ».',
        other:
          '# d’un autre modèle restent tels quels : triez-les d’abord de nouveau, sous « Modèles ».',
      })}`,
    moved: (tickets, team) =>
      plural(
        'fr',
        tickets,
        {
          one: '# ticket : déplacé vers {team}.',
          many: '# de tickets : déplacés vers {team}.',
          other: '# tickets : déplacés vers {team}.',
        },
        { team },
      ),
    resolved: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket : résolu.',
        many: '# de tickets : résolus.',
        other: '# tickets : résolus.',
      }),
    flagged: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket : marqué pour révision.',
        many: '# de tickets : marqués pour révision.',
        other: '# tickets : marqués pour révision.',
      }),
    deleteQuestion: (tickets) =>
      plural('fr', tickets, {
        one: 'Supprimer # ticket ?',
        many: 'Supprimer # de tickets ?',
        other: 'Supprimer # tickets ?',
      }),
    deleteText:
      'Les tickets, leurs décisions et leur historique sont retirés de cet appareil. C’est irréversible.',
    deleteConfirm: 'Supprimer',
    deleted: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket supprimé.',
        many: '# de tickets supprimés.',
        other: '# tickets supprimés.',
      }),
  },
  import: {
    title: 'Importer des tickets',
    lead: 'Un tableau (CSV, TSV, Excel, JSON, JSON Lines ; aussi compressé en gzip) avec Subject et Description, ou une colonne de texte. Rien ne quitte cet appareil.',
    isRead: (file, columns) =>
      plural(
        'fr',
        columns,
        {
          one: '{file} est lu : # colonne. Vérifiez ce qu’elle signifie, puis importez.',
          many: '{file} est lu : # de colonnes. Vérifiez ce qu’elles signifient, puis importez.',
          other: '{file} est lu : # colonnes. Vérifiez ce qu’elles signifient, puis importez.',
        },
        { file },
      ),
    refused: (file, problem) => `${file} : ${problem}`,
    columns: {
      text: { title: 'Texte', none: 'Aucune', mark: 'texte' },
      subject: { title: 'Objet', none: 'Aucune', mark: 'objet' },
      id: { title: 'ID du ticket', none: 'Un nouveau', mark: 'id' },
      category: { title: 'Catégorie', none: 'Non indiquée', mark: 'catégorie' },
      priority: { title: 'Priorité', none: 'Non indiquée', mark: 'priorité' },
      createdAt: { title: 'Reçu', none: 'Maintenant', mark: 'reçu' },
      sender: { title: 'De', none: 'Non conservé', mark: 'de' },
      group: { title: 'Groupe', none: 'Non conservé', mark: 'groupe' },
      assignee: { title: 'Responsable', none: 'Non conservé', mark: 'responsable' },
      status: { title: 'État', none: 'Tous ouverts', mark: 'état' },
    },
    onlyBefore:
      'Le défaut est au milieu du fichier : seuls les tickets qui le précèdent sont importés.',
    chooseColumn: 'Choisissez la colonne qui contient le texte, l’objet, ou les deux.',
    start: 'Importer ces tickets',
    progress: 'Importation',
    stop: 'Arrêter',
    imported: (tickets) =>
      plural('fr', tickets, {
        one: '# ticket importé',
        many: '# de tickets importés',
        other: '# tickets importés',
      }),
    leftOut: (rows) =>
      plural('fr', rows, {
        one: '# ligne écartée',
        many: '# de lignes écartées',
        other: '# lignes écartées',
      }),
    noted: (rows) =>
      plural('fr', rows, {
        one: '# ligne avec une remarque',
        many: '# de lignes avec une remarque',
        other: '# lignes avec une remarque',
      }),
    known: (tickets) =>
      plural('fr', tickets, {
        one: '# déjà là',
        many: '# déjà là',
        other: '# déjà là',
      }),
    renamed: (tickets) =>
      plural('fr', tickets, {
        one: '# sous un nouveau numéro, car un autre ticket a le sien',
        many: '# sous de nouveaux numéros, car d’autres tickets ont les leurs',
        other: '# sous de nouveaux numéros, car d’autres tickets ont les leurs',
      }),
    downloadList: 'Télécharger la liste',
  },
  failed: {
    title: 'Non triés',
    export: 'Exporter',
    attempts: (times) =>
      plural('fr', times, {
        one: '# tentative',
        many: '# de tentatives',
        other: '# tentatives',
      }),
    tabDied: (times) =>
      plural('fr', times, {
        one: 'onglet planté # fois',
        many: 'onglet planté # de fois',
        other: 'onglet planté # fois',
      }),
    subject: 'Objet',
    text: 'Texte',
    saveAndTry: 'Enregistrer et réessayer',
    tryAgain: 'Réessayer',
    triedAgain: (id) => `Nouvel essai pour ${id}.`,
    edit: 'Modifier',
    giveUp: 'Abandonner',
    givenUp: 'Pas de nouvel essai. Le ticket reste dans la réception.',
    open: 'Ouvrir le ticket',
    none: 'Rien ici',
    noneText: 'Les tickets impossibles à trier après plusieurs essais attendraient ici.',
  },
};
