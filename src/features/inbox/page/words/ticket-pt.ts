import { plural } from '../../../../shell/language/plural.ts';
import type { ticket } from './ticket-en.ts';

export const ticketPt: typeof ticket = {
  ticket: {
    label: (id) => `Ticket ${id}`,
    all: 'Todos os tickets',
    noSuch: (id) => `Não há ticket ${id}`,
    noSuchText: 'Talvez tenha sido excluído.',
    reopen: 'Reabrir',
    resolve: 'Resolver',
    flag: 'Marcar para revisão',
    flagKey: 'Marcar para revisão (F)',
    flagged: (id) => `${id} aguarda em “Revisão”.`,
    unflagged: (id) => `Marca de ${id} retirada.`,
    delete: 'Excluir o ticket',
    deleteQuestion: (id) => `Excluir ${id}?`,
    deleteText:
      'O ticket, a sua decisão e o seu histórico são removidos deste dispositivo. Isto não pode ser desfeito.',
    deleteConfirm: 'Excluir',
    deleted: (id) => `${id} excluído.`,
    from: (sender) => `De ${sender}`,
    onDesk: (who) => `Na sua central de atendimento: ${who}`,
    attachments: (files) =>
      plural('pt', files, {
        one: '# anexo no e-mail, não guardado aqui',
        many: '# de anexos no e-mail, não guardados aqui',
        other: '# anexos no e-mail, não guardados aqui',
      }),
    chosen: (labels) => `O cliente escolheu ${labels}`,
    waiting:
      'Salvo e aguardando classificação. Isso acontece em segundo plano, também depois de reiniciar.',
    status: 'Status',
    history: 'Histórico',
    similar: 'Tickets parecidos',
    alike: (id, share) => `${id}, semelhança de ${share}`,
    duplicate: 'possível duplicata',
  },
  text: {
    leftOut: '(deixado de fora:)',
    linesLeftOut: (lines) =>
      plural('pt', lines, {
        one: '# linha ficou de fora na classificação, como e-mail citado ou assinatura.',
        many: '# de linhas ficaram de fora na classificação, como e-mail citado ou assinatura.',
        other: '# linhas ficaram de fora na classificação, como e-mail citado ou assinatura.',
      }),
    readAll: 'Ler tudo e classificar de novo',
    allRead: 'O texto é lido por inteiro.',
    leaveOut: 'Deixar de fora citações e assinatura',
    nowAll: (id) => `${id} é lido por inteiro.`,
    nowLeftOut: (id) => `As citações de ${id} ficam de fora.`,
  },
  fields: {
    category: 'Categoria',
    priority: 'Prioridade',
    team: 'Equipe',
    notSure: 'Sem certeza',
    setTo: (head, label) => `${head}: agora ${label}.`,
    movedTo: (team) => `Movido para ${team}.`,
    sortedBy: (bundle) => `${bundle} o classificou, por isso os rótulos dele são oferecidos.`,
    sortAgain: (title) => `Classificar de novo com ${title}`,
  },
  how: {
    title: 'Como foi classificado',
    rule: 'Uma regra decidiu a categoria.',
    automatic:
      'Foi escrito por uma máquina: um aviso de ausência, um e-mail devolvido ou outra resposta automática. Não é classificado.',
    unsure: (reason) =>
      `O modelo não tinha certeza suficiente (${reason}), por isso uma pessoa decide.`,
    says: (label, share) => `O modelo diz ${label}, com ${share} de confiança.`,
    suggests: (label, share) =>
      `O modelo diz ${label}, com ${share} de confiança, abaixo do nível em que pode decidir sozinho.`,
    category: 'Categoria',
    priority: 'Prioridade',
    steps: (bundle, time) => `Cada passo (${bundle}, ${time})`,
  },
  why: {
    ask: 'Quais palavras pesaram?',
    title: 'Palavras que mais pesaram',
    none: 'Nenhuma palavra se destacou.',
    said: (label, words) => `Palavras que mais apontaram para ${label}: ${words}`,
    spokeFor: ', a favor',
    spokeAgainst: ', contra',
  },
  trace: {
    names: {
      normalise: 'normalizar',
      gate: 'triagem',
      encode: 'codificar',
      calibrate: 'calibrar',
      decide: 'decidir',
      rules: 'regras',
      assign: 'atribuir',
      reply: 'resposta',
    },
    characters: (count) =>
      plural('pt', count, {
        one: '# caractere',
        many: '# de caracteres',
        other: '# caracteres',
      }),
    gate: (result, language) => `${result}, idioma ${language}`,
    pass: 'passou',
    noLanguage: 'incerto',
    encoded: (numbers, known) =>
      plural('pt', numbers, {
        one: `# número, ${known} das palavras conhecidas`,
        many: `# de números, ${known} das palavras conhecidas`,
        other: `# números, ${known} das palavras conhecidas`,
      }),
    scope: (score, value, threshold) =>
      `${score} ${value}, dentro do escopo a partir de ${threshold}`,
    none: 'nenhuma',
  },
  reply: {
    title: 'Resposta',
    template: 'Modelo de resposta',
    noTemplate: 'Sem modelo de resposta',
    suggested: (title) => `${title} (sugerido)`,
    otherTopics: 'Outros temas',
    otherLanguages: 'Outros idiomas',
    text: 'Texto da resposta',
    placeholder: 'Escreva uma resposta ou escolha um modelo de resposta.',
    noAddress: 'Nenhum endereço de e-mail está guardado com este ticket.',
    to: (address) => `Para ${address}`,
    subject: (subject) => `Assunto: ${subject}`,
    openAsMail: 'Abrir como e-mail',
    saveAsMail: 'Salvar como e-mail',
    copyAndResolve: 'Copiar e resolver',
    fillGaps: (gaps) =>
      plural('pt', gaps, {
        one: 'Preencha primeiro # lacuna.',
        many: 'Preencha primeiro # de lacunas.',
        other: 'Preencha primeiro as # lacunas.',
      }),
    handedOver: 'A resposta foi entregue ao seu programa de e-mail.',
    tooLong: 'A resposta é longa demais para um link: foi copiada, cole-a no e-mail.',
    saved: 'Salvo. Os programas de e-mail abrem o arquivo como rascunho.',
    resolve: (id) => `Resolver ${id}`,
    copied: (id) => `Resposta copiada, ${id} resolvido.`,
    notCopied: 'O navegador não permitiu copiar. Selecione o texto e copie-o manualmente.',
  },
};
