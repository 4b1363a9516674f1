import type { problems } from './problems-en.ts';

export const problemsPt: typeof problems = {
  problems: {
    noName: 'Dê um nome à regra.',
    sameName: (id) => `Outra regra se chama “${id}”.`,
    noTrigger: 'Escreva pelo menos uma palavra ou expressão, ou uma expressão regular.',
    noLanguage: (code) => `“${code}” não é um código de idioma como en ou de.`,
    setsNothing: 'Escolha o que a regra define.',
    unknownLabel: {
      category: 'O modelo em uso não tem uma categoria com esse nome.',
      priority: 'O modelo em uso não tem uma prioridade com esse nome.',
    },
    noSign: (phrase) =>
      `“${phrase}” não tem letra, algarismo nem símbolo, por isso nunca pode se aplicar.`,
    ownException: (word, exception) =>
      `Isto nunca pode se aplicar: onde está “${word}” está também a exceção “${exception}”.`,
    noRegex: (why) => `Isto não é uma expressão regular: ${why}`,
    slowRegex:
      'Este padrão poderia travar a página por segundos: repete uma repetição ou tenta caminhos demais. Use quantidades fixas como {1,20} e não repita um grupo que tenha repetições dentro.',
    impossible: {
      begin: 'Isto nunca pode se aplicar: “^” é o começo do texto e está depois de outros sinais.',
      end: 'Isto nunca pode se aplicar: “$” é o fim do texto e está antes de outros sinais.',
      length: (most) =>
        `Isto nunca pode se aplicar: pede mais caracteres do que os ${most} que os padrões leem.`,
    },
  },
  hints: {
    placeholder:
      'As regras leem o que o cliente escreveu: escreva o próprio número, endereço ou código em vez de um marcador.',
    someLanguage:
      'O modelo não conhece o idioma destas palavras: indique-o em “Exceções e idiomas”, senão os tickets nesse idioma são ignorados.',
    language: (code) =>
      `O modelo não conhece o idioma destas palavras: indique-o em “Exceções e idiomas” (${code}), senão os tickets nesse idioma são ignorados.`,
    unread: (word) =>
      `“${word}” começa uma assinatura ou um e-mail citado, que é deixado de fora abaixo das palavras do próprio cliente.`,
    hitsAll:
      'Este padrão corresponde também a um texto vazio, por isso se aplica a todos os tickets.',
  },
  files: {
    notImported: (why) => `Nada foi importado. ${why}`,
    noList: 'rules.json contém uma lista de regras; este arquivo não.',
    tooMany: (rules, most) => `O arquivo contém ${rules} regras; são aceitas no máximo ${most}.`,
    tooLarge: (megabytes) => `O arquivo tem mais de ${megabytes} MB.`,
    notText: 'O arquivo não é texto UTF-8.',
    notJson: (why) => `O arquivo não é JSON: ${why}`,
    theFile: 'O arquivo',
    oddFile: (file, place) => `${file}: ${place} falta ou não está como deveria.`,
    rule: (at, id) => `Regra ${at} (“${id}”)`,
    namelessRule: (at) => `Regra ${at}`,
    oddRule: (rule) => `${rule}: falta ou não está como deveria.`,
    oddField: (rule, field) => `${rule}, ${field}: falta ou não está como deveria.`,
    sameId: (rule) => `${rule}: outra regra tem o mesmo id.`,
    noTrigger: (rule) => `${rule}, when: não há keyword, phrase nem regex.`,
    inField: (rule, field, problem) => `${rule}, ${field}: ${problem}`,
    noLabel: (rule, label) => `${rule}, set: o modelo em uso não tem o rótulo “${label}”.`,
  },
};
