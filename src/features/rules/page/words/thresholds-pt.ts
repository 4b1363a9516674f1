import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { thresholds } from './thresholds-en.ts';

export const thresholdsPt: typeof thresholds = {
  thresholds: {
    lead: 'A partir de que confiança o modelo pode decidir sozinho? Experimente com tickets cujo rótulo certo é conhecido. Nada muda até que você o use.',
    decision: 'Decisão',
    useInbox: 'Usar os tickets da entrada',
    file: 'Arquivo rotulado',
    readingFile: 'Lendo o arquivo',
    noKnownLabel: (file, labels) =>
      `Nenhuma linha de ${file} tem uma Category ou Priority que este modelo conheça (${labels}).`,
    none: 'Ainda não há tickets rotulados',
    noneHint:
      'Corrija ou resolva alguns tickets, rotule alguns na página Revisão ou escolha um arquivo com uma coluna Category.',
    fromFile: (tickets, file, rows, bad) =>
      `${labelled(tickets)} de ${file} (${plural('pt', rows, {
        one: '# linha',
        many: '# de linhas',
        other: '# linhas',
      })}, ${plural('pt', bad, {
        one: '# ilegível',
        many: '# de ilegíveis',
        other: '# ilegíveis',
      })})`,
    fromInbox: (tickets) =>
      `${labelled(tickets)} da entrada: corrigidos por uma pessoa ou resolvidos como estavam`,
    few: (said) => `${said}. Tão poucos dão apenas uma ideia aproximada.`,
    levels: 'Decidir sozinho a partir de',
    all: { category: 'Todas as categorias', priority: 'Todas as prioridades' },
    tally: (accepted, predicted) => `${numberText(accepted)} de ${numberText(predicted)}`,
    tallyRight: (accepted, predicted, share) =>
      `${numberText(accepted)} de ${numberText(predicted)}, ${share} certos`,
    labelAsAll: (label) => `${label} como todas`,
    asAll: 'Como todas',
    minutesPerTicket: 'Minutos para classificar um ticket à mão',
    minutesPerMistake: 'Minutos que um erro custa',
    use: 'Usar estes limiares',
    inUse: 'Limiares em uso. Os novos tickets são decididos com eles.',
    discard: 'Descartar',
    toModel: 'Voltar aos do modelo',
    backTo: (title) => `De novo os limiares de “${title}”.`,
  },
  simulated: {
    title: 'Com estes tickets',
    now: 'Agora',
    then: 'Com os seus limiares',
    unchanged: 'Sem mudança',
    precision: 'Precisão',
    interval: (share) => `Intervalo de ${share}`,
    coverage: 'Cobertura',
    alone: 'Decididos pelo modelo',
    wrong: 'Destes, errados',
    saved: 'Tempo economizado',
    noneDecided: 'nenhum decidido',
    range: (from, to) => `${from} a ${to}`,
    of: (accepted, all) => `${numberText(accepted)} de ${numberText(all)}`,
    minutes: (minutes) => `${minutes} min`,
    hours: (hours) => `${hours} h`,
    hint: 'Precisão: quantos dos tickets que o modelo decidiu sozinho estavam certos. Cobertura: quantos ele decide sozinho.',
  },
};

function labelled(tickets: number): string {
  return plural('pt', tickets, {
    one: '# ticket rotulado',
    many: '# de tickets rotulados',
    other: '# tickets rotulados',
  });
}
