import { plural } from '../../../../shell/language/plural.ts';
import type { problems } from './problems-en.ts';

export const problemsPt: typeof problems = {
  problems: {
    oneLabel:
      'Todos os tickets têm o mesmo rótulo. Acrescente tickets de pelo menos mais um, dois ou mais de cada.',
    oneLabelNamed: (label) =>
      `Todos os tickets têm o mesmo rótulo (“${label}”). Acrescente tickets de pelo menos mais um, dois ou mais de cada.`,
    noLabels:
      'Nenhum rótulo tem dois exemplos. Acrescente tickets, pelo menos dois por rótulo, melhor oito ou mais.',
    allAlike:
      'Todos os textos são iguais. Não há nada a aprender com eles; verifique se a coluna certa foi tomada como texto.',
    tooManyLabels: (labels, most) =>
      `${labels} rótulos são demais para um modelo; cabem ${most}. Una os rótulos que uma equipe trata do mesmo modo ou importe menos.`,
    noCorrections:
      'Ninguém definiu ainda uma categoria à mão. Corrija primeiro tickets na entrada ou na página de revisão.',
    gate: 'O controle de qualidade recusou este modelo. Os motivos estão acima.',
    noDataset: 'Este conjunto de dados não existe mais. Importe-o de novo.',
    noQuestions: (title) =>
      `Nenhuma pergunta nomeia uma das respostas. A coluna “expected” deve conter os títulos ou ids delas, como “${title}”.`,
    noAnswers: 'Estas respostas não estão mais neste dispositivo. Crie-as de novo.',
    noDraft: 'O rascunho não está mais neste dispositivo. Treine de novo.',
    noColumn: (column, columns) =>
      `O arquivo não tem a coluna “${column}”. Tem: ${columns}. Escolha outra coluna.`,
    brokenQuotes: (line) =>
      `No registro que começa na linha ${line}, uma célula entre aspas não termina. Feche ou duplique as aspas e importe de novo.`,
    encoding: 'O arquivo não é texto UTF-8. Salve-o como CSV com UTF-8 e importe de novo.',
    noneUsable: (rows) =>
      plural('pt', rows, {
        one: 'A única linha não pode ser usada: falta o texto ou a categoria. Verifique as colunas.',
        many: 'Nenhuma das # de linhas pode ser usada: em todas falta o texto ou a categoria. Verifique as colunas.',
        other:
          'Nenhuma das # linhas pode ser usada: em todas falta o texto ou a categoria. Verifique as colunas.',
      }),
    noRows:
      'O arquivo não tem linhas. Escolha um com uma linha de cabeçalho e tickets abaixo dela.',
    noEncoder:
      'Não foi possível obter o codificador. Conecte-se uma vez; ele fica guardado para uso sem rede.',
    crashed:
      'O treinamento parou, provavelmente porque faltou memória ao dispositivo. Use menos tickets e tente de novo. Os seus dados estão a salvo.',
    stopped: 'Parado. Os seus dados estão a salvo.',
    internal:
      'Algo deu errado aqui que não deveria. Os seus dados estão a salvo; tente de novo e, se voltar a acontecer, avise.',
  },
};
