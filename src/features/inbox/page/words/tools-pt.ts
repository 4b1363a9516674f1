import { plural } from '../../../../shell/language/plural.ts';
import type { tools } from './tools-en.ts';

const setTo = (tickets: number, label: string): string =>
  plural(
    'pt',
    tickets,
    {
      one: '# ticket: agora {label}',
      many: '# de tickets: agora {label}',
      other: '# tickets: agora {label}',
    },
    { label },
  );

export const toolsPt: typeof tools = {
  bulk: {
    title: 'Tickets selecionados',
    selected: (tickets) =>
      plural('pt', tickets, {
        one: '# selecionado',
        many: '# selecionados',
        other: '# selecionados',
      }),
    setCategory: 'Definir a categoria dos tickets selecionados',
    category: 'Categoria…',
    moveToTeam: 'Mover os tickets selecionados para uma equipe',
    team: 'Equipe…',
    resolve: 'Resolver',
    flag: 'Marcar os tickets selecionados para revisão',
    flagHint: 'Marcar para revisão',
    delete: 'Excluir os tickets selecionados',
    clear: 'Limpar seleção',
    set: (tickets, label) => `${setTo(tickets, label)}.`,
    setSome: (tickets, label, others) =>
      `${setTo(tickets, label)}; ${plural('pt', others, {
        one: '# de outro modelo fica como está: classifique-o de novo primeiro, em “Modelos”.',
        many: '# de outro modelo ficam como estão: classifique-os de novo primeiro, em “Modelos”.',
        other: '# de outro modelo ficam como estão: classifique-os de novo primeiro, em “Modelos”.',
      })}`,
    moved: (tickets, team) =>
      plural(
        'pt',
        tickets,
        {
          one: '# ticket: movido para {team}.',
          many: '# de tickets: movidos para {team}.',
          other: '# tickets: movidos para {team}.',
        },
        { team },
      ),
    resolved: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket: resolvido.',
        many: '# de tickets: resolvidos.',
        other: '# tickets: resolvidos.',
      }),
    flagged: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket: marcado para revisão.',
        many: '# de tickets: marcados para revisão.',
        other: '# tickets: marcados para revisão.',
      }),
    deleteQuestion: (tickets) =>
      plural('pt', tickets, {
        one: 'Excluir # ticket?',
        many: 'Excluir # de tickets?',
        other: 'Excluir # tickets?',
      }),
    deleteText:
      'Os tickets, as suas decisões e o seu histórico são removidos deste dispositivo. Isto não pode ser desfeito.',
    deleteConfirm: 'Excluir',
    deleted: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket excluído.',
        many: '# de tickets excluídos.',
        other: '# tickets excluídos.',
      }),
  },
  import: {
    title: 'Importar tickets',
    lead: 'Uma tabela (CSV, TSV, Excel, JSON, JSON Lines; também comprimida com gzip) com Subject e Description, ou uma coluna de texto. Nada sai deste dispositivo.',
    isRead: (file, columns) =>
      plural(
        'pt',
        columns,
        {
          one: '{file} foi lido: # coluna. Verifique o que significa e depois importe.',
          many: '{file} foi lido: # de colunas. Verifique o que significam e depois importe.',
          other: '{file} foi lido: # colunas. Verifique o que significam e depois importe.',
        },
        { file },
      ),
    refused: (file, problem) => `${file}: ${problem}`,
    columns: {
      text: { title: 'Texto', none: 'Nenhuma', mark: 'texto' },
      subject: { title: 'Assunto', none: 'Nenhuma', mark: 'assunto' },
      id: { title: 'ID do ticket', none: 'Um novo', mark: 'id' },
      category: { title: 'Categoria', none: 'Não indicada', mark: 'categoria' },
      priority: { title: 'Prioridade', none: 'Não indicada', mark: 'prioridade' },
      createdAt: { title: 'Recebido', none: 'Agora', mark: 'recebido' },
      sender: { title: 'De', none: 'Não é guardado', mark: 'de' },
      group: { title: 'Grupo', none: 'Não é guardado', mark: 'grupo' },
      assignee: { title: 'Responsável', none: 'Não é guardado', mark: 'responsável' },
      status: { title: 'Estado', none: 'Todos abertos', mark: 'estado' },
    },
    onlyBefore: 'A falha está no meio do arquivo: só os tickets anteriores foram importados.',
    chooseColumn: 'Escolha a coluna que contém o texto, o assunto ou ambos.',
    start: 'Importar estes tickets',
    progress: 'Importação',
    stop: 'Parar',
    imported: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket importado',
        many: '# de tickets importados',
        other: '# tickets importados',
      }),
    leftOut: (rows) =>
      plural('pt', rows, {
        one: '# linha deixada de fora',
        many: '# de linhas deixadas de fora',
        other: '# linhas deixadas de fora',
      }),
    noted: (rows) =>
      plural('pt', rows, {
        one: '# linha com uma observação',
        many: '# de linhas com uma observação',
        other: '# linhas com uma observação',
      }),
    known: (tickets) =>
      plural('pt', tickets, {
        one: '# já estava aqui',
        many: '# já estavam aqui',
        other: '# já estavam aqui',
      }),
    renamed: (tickets) =>
      plural('pt', tickets, {
        one: '# com um número novo, porque outro ticket tem o dele',
        many: '# com números novos, porque outros tickets têm os deles',
        other: '# com números novos, porque outros tickets têm os deles',
      }),
    downloadList: 'Baixar a lista',
  },
  failed: {
    title: 'Não classificados',
    export: 'Exportar',
    attempts: (times) =>
      plural('pt', times, {
        one: '# tentativa',
        many: '# de tentativas',
        other: '# tentativas',
      }),
    tabDied: (times) =>
      plural('pt', times, {
        one: 'a aba caiu # vez',
        many: 'a aba caiu # de vezes',
        other: 'a aba caiu # vezes',
      }),
    subject: 'Assunto',
    text: 'Texto',
    saveAndTry: 'Salvar e tentar de novo',
    tryAgain: 'Tentar de novo',
    triedAgain: (id) => `Nova tentativa com ${id}.`,
    edit: 'Editar',
    giveUp: 'Desistir',
    givenUp: 'Sem nova tentativa. O ticket fica na entrada.',
    open: 'Abrir o ticket',
    none: 'Nada aqui',
    noneText:
      'Os tickets que não podem ser classificados depois de várias tentativas aguardariam aqui.',
  },
};
