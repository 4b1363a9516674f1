import { plural } from '../../../../shell/language/plural.ts';
import type { publishing } from './publishing-en.ts';

export const publishingPt: typeof publishing = {
  gate: {
    title: 'Controle de qualidade',
    passed: 'Aprovado',
    refused: 'Recusado',
    figures: (tickets, right, frequent, rules) =>
      `Em ${plural('pt', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} fora do treinamento, ${right} estão certos; responder sempre o rótulo mais frequente dá ${frequent}, e regras de palavras-chave, ${rules}.`,
    figuresBefore: (tickets, right, frequent, rules, before) =>
      `Em ${plural('pt', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} fora do treinamento, ${right} estão certos; responder sempre o rótulo mais frequente dá ${frequent}, regras de palavras-chave, ${rules}, e o modelo em uso, ${before}.`,
    refusedHint: 'Veja os rótulos em “Estado” e treine de novo. O modelo em uso fica.',
    byLabel: 'Rótulo a rótulo',
    table: 'Controle de qualidade, rótulo a rótulo',
    tickets: 'Tickets',
    now: 'Em uso agora',
    new: 'Novo',
    worse: (label, after, tickets, before, margin) =>
      `“${label}” piorou: ${after} de ${plural('pt', tickets, { one: '# ticket de referência', many: '# de tickets de referência', other: '# tickets de referência' })} são reconhecidos, antes ${before}. Admite-se no máximo ${margin} a menos.`,
    notAboveRules: (ours, theirs) =>
      `Não é melhor do que simples regras de palavras-chave: ${ours} certos, contra ${theirs}.`,
    notAboveFrequent: (ours, theirs) =>
      `Não é melhor do que responder sempre o rótulo mais frequente: ${ours} certos, contra ${theirs}.`,
    tooFew: (tickets, least) =>
      `Só ${plural('pt', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} para julgar; são precisos pelo menos ${least} para dizer alguma coisa.`,
  },
  publish: {
    title: (name) => `Publicar “${name}”`,
    published: 'Publicado',
    inUse: 'Em uso neste espaço de trabalho.',
    use: 'Usar neste espaço de trabalho',
    download: 'Baixar o pacote',
    onForm: 'No seu formulário',
    givingToForms: 'Oferecer este pacote aos formulários da mesma origem sem descompactá-lo',
    atOnce: 'Funciona imediatamente nas páginas da mesma origem.',
    elsewhere: (models, presort, src) =>
      `Para outro site, descompacte o download em uma pasta ${models} ao lado da pasta ${presort} e indique esse site em ${src}.`,
    snippet: 'Código para incorporar',
    copy: 'Copiar o código para incorporar',
    copiedButton: 'Copiado',
    copied: 'Copiado.',
    leadSecure:
      'Guarda o pacote neste navegador, para que a entrada, a API local e o widget possam usá-lo imediatamente. Depois você pode baixá-lo.',
    leadPlain:
      'Guarda o pacote neste navegador, para que a entrada possa usá-lo imediatamente. Depois você pode baixá-lo.',
    start: 'Publicar',
    commandTitle: 'Criar o mesmo pacote na linha de comando',
    commandText:
      'Os tickets que este treinamento viu e o comando do manifesto do pacote dão os mesmos arquivos, byte a byte.',
    commandTickets: 'Baixar os tickets do treinamento',
    done: 'O modelo está publicado neste dispositivo.',
    nowInUse: (title) => `${title} está em uso.`,
    sortAgain: 'Classificar de novo os tickets abertos',
  },
  corrections: {
    title: 'Aprender com as correções',
    lead: 'Acrescenta os tickets cuja categoria uma pessoa definiu neste espaço de trabalho, aprende com eles e diz o que mudaria.',
    learnt: (tickets, seconds) =>
      plural('pt', tickets, {
        one: `# ticket aprendido em ${seconds} s.`,
        many: `# de tickets aprendidos em ${seconds} s.`,
        other: `# tickets aprendidos em ${seconds} s.`,
      }),
    golden: (right) => `Tickets de referência certos: ${right}.`,
    goldenBefore: (right, before) =>
      `Tickets de referência certos: ${right}; em uso agora: ${before}.`,
    changed: (tickets) =>
      plural('pt', tickets, {
        none: 'Nenhum dos tickets mais recentes seria classificado de outro modo.',
        one: '# dos tickets mais recentes seria classificado de outro modo.',
        many: '# dos tickets mais recentes seriam classificados de outro modo.',
        other: '# dos tickets mais recentes seriam classificados de outro modo.',
      }),
    notSure: 'sem certeza',
    personSaid: (label) => `(uma pessoa disse ${label})`,
    train: 'Treinar com eles e publicar',
  },
};
