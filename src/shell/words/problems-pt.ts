import { plural } from '../language/plural.ts';
import type { problems } from './problems-en.ts';

export const problemsPt: typeof problems = {
  noSuggestions:
    'As sugestões não estão disponíveis no momento. Você pode enviar o formulário como de costume.',
  errors: {
    'full-missing': 'Este modelo não tem versão maior. O pequeno continua funcionando.',
    'full-backend':
      'Este dispositivo não consegue executar o modelo maior. O pequeno continua funcionando.',
    aborted: 'Cancelado.',
    'worker-crashed': 'O classificador parou e está sendo reiniciado.',
    'worker-blocked': 'Não foi possível iniciar o classificador neste navegador.',
    'protocol-mismatch': 'Recarregue a página.',
    'storage-denied': 'Nada pode ser guardado neste dispositivo; a página funciona mesmo assim.',
    'storage-quota':
      'Não há mais espaço no dispositivo. Exporte e exclua alguma coisa e tente de novo.',
    'storage-newer':
      'Uma versão mais recente do Presort está aberta em outra aba. Recarregue esta página.',
    'storage-locked': 'Os tickets estão bloqueados. Desbloqueie-os com a sua frase secreta.',
    'bad-input': 'Há algo errado nos dados.',
    'csv-missing-column': 'Falta uma coluna.',
    'csv-broken-quotes': 'Há aspas que não fecham no arquivo.',
    'csv-encoding':
      'O texto tem caracteres que a sua codificação não permite. Escolha outra codificação.',
    'csv-empty': 'O arquivo está vazio.',
    'csv-too-wide': 'A tabela tem colunas demais. O delimitador está certo?',
    'file-binary':
      'Não é um arquivo de texto nem uma pasta de trabalho do Excel (.xlsx). Salve primeiro como CSV.',
    'file-damaged': 'O arquivo está danificado. Copie ou baixe de novo.',
    'file-too-large': 'O arquivo é grande demais. Divida-o e classifique as partes uma a uma.',
    'file-changed':
      'Este não é o arquivo com que o lote começou. Escolha o certo ou comece um lote novo.',
    'file-missing': 'O arquivo não pode mais ser aberto. Escolha-o de novo para continuar.',
    'mail-format': 'Não é um e-mail nem um arquivo de caixa de correio.',
    'batch-busy':
      'Outra aba está processando um lote, que continua lá; um de cada vez mantém o dispositivo rápido.',
    internal: 'Algo deu errado. Você pode continuar sem sugestões.',
  },
  files: {
    atLine: (line, problem) => `Linha ${line}: ${problem}`,
    encoding: (encoding) =>
      `há aqui um caractere que não é válido em ${encoding}. Escolha outra codificação.`,
    noRows: 'O arquivo não tem linhas.',
    tooWide: (columns, most) =>
      `A tabela tem ${columns} colunas; o máximo é ${most}. O delimitador está certo?`,
    noColumn: (column) => `Falta a coluna “${column}”.`,
    noTextColumn: 'Falta a coluna “text”, ou “subject” e “description”.',
    notText:
      'Não é um arquivo de texto. Escolha CSV, TSV, JSON, JSON Lines ou uma pasta de trabalho do Excel (.xlsx).',
    looksLike: (what) => `Isto parece ${what}, não uma tabela. Salve primeiro como CSV ou .xlsx.`,
    badWorkbook: 'O arquivo não é uma pasta de trabalho do Excel válida. Copie ou baixe de novo.',
    badZip: 'O arquivo não é um zip válido ou tem senha. Copie ou baixe de novo.',
    badGzip: 'O arquivo não é um arquivo gzip completo. Copie ou baixe de novo.',
    tooLargeWhy: (why) => `O arquivo é grande demais: ${why}.`,
    tooLarge: (gigabytes, most) =>
      `O arquivo tem ${gigabytes} GB; o máximo é ${most} GB. Divida-o e classifique as partes uma a uma.`,
    notRight: 'Há algo errado no arquivo.',
    noRoom: 'Não há mais espaço no dispositivo. Nada se perdeu: libere espaço e depois continue.',
    readerStopped: 'A leitura parou. Nada se perdeu: continue ou recarregue a página.',
  },
  faults: {
    title: (text) => `“${text}” está acima do cabeçalho e não é um ticket`,
    total: (text) => `“${text}” resume a tabela e não é um ticket`,
    group: (text) => `“${text}” é o título de um grupo e não um ticket`,
    below: (text) => `“${text}” está abaixo da tabela e não é um ticket`,
    blank: 'uma linha vazia',
    header: 'de novo os nomes das colunas',
    rule: 'uma linha traçada',
    width: (cells, columns) =>
      plural('pt', cells, {
        one: `# célula e o cabeçalho tem ${columns}`,
        many: `# de células e o cabeçalho tem ${columns}`,
        other: `# células e o cabeçalho tem ${columns}`,
      }),
    quote: 'aspas que nunca fecham; a linha foi lida tal como está',
    'no-json': 'não é JSON',
    'no-object': 'não é um texto nem um objeto',
    letters: 'bytes que não são letras na codificação suposta',
    cut: 'o arquivo termina no meio dela',
    noText: (columns) => `sem texto em “${columns}”`,
    noTextAnywhere: 'sem texto em “text”, nem em “subject” e “description”',
    long: (characters, read) =>
      `${characters} caracteres, dos quais foram lidos ${read}, a partir das duas pontas`,
  },
  looks: {
    zip: 'uma planilha ou um arquivo zip',
    'old-spreadsheet': 'uma planilha antiga (.xls)',
    'binary-workbook': 'uma pasta de trabalho binária (.xlsb)',
    numbers: 'um documento do Numbers',
    document: 'um documento ou uma apresentação',
    archive: 'um arquivo compactado que não é zip nem gzip',
    database: 'um arquivo de banco de dados',
    pdf: 'um PDF',
    gzip: 'um arquivo gzip',
    picture: 'uma imagem',
  },
  refusals: {
    'no-json-lines': () => 'nenhuma das primeiras linhas é JSON',
    'json-items-broken': () =>
      'o arquivo começa como JSON e nenhum item é JSON; verifique onde foi cortado ou editado',
    'json-broken': () =>
      'o arquivo começa como JSON e não é; verifique onde foi cortado ou editado',
    'json-no-objects': () =>
      'o JSON é uma lista de números ou valores vazios e não contém tickets; dê uma lista de objetos, um objeto por linha ou um objeto com uma lista dessas em “tickets” ou “data”',
    'json-other-object': (fields) =>
      `o JSON é um objeto com ${fields || 'nenhum campo'} e não contém tickets; dê uma lista de objetos, um objeto por linha ou um objeto com uma lista dessas em “tickets” ou “data”`,
    'json-in-memory': () =>
      'um documento JSON fica inteiro na memória; escreva um objeto por linha (JSON Lines)',
    'workbook-in-memory': () => 'uma pasta de trabalho fica inteira na memória; salve-a como CSV',
    'workbook-locked': () =>
      'a pasta de trabalho tem senha; abra-a, remova a senha e salve de novo',
    'zip-no-table': (fields) =>
      `não há nenhuma tabela no arquivo compactado${fields === '' ? '' : `: ${fields}`}`,
    'zip-several-tables': (fields) =>
      `há várias tabelas no arquivo compactado; descompacte-o e dê uma delas: ${fields}`,
    'is-xml': () =>
      'isto é XML sem registros com campos; exporte os tickets como CSV, JSON ou pasta de trabalho do Excel',
    'is-html': () =>
      'isto é uma página sem tabela; exporte os tickets como CSV, JSON ou pasta de trabalho do Excel',
    'is-sql': () =>
      'isto é uma extração de um banco de dados; exporte a tabela de tickets como CSV',
    'is-yaml': () => 'isto é YAML; exporte os tickets como CSV ou JSON',
    'is-arff': () => 'isto é um arquivo do Weka (ARFF); exporte os tickets como CSV',
    'is-fasttext': () =>
      'isto é um arquivo do fastText, com os rótulos dentro do texto; escreva rótulo e texto em duas colunas de um CSV',
    'is-records': () =>
      'aqui cada campo ocupa uma linha (como no mysql \\G); exporte uma tabela com uma linha por ticket',
    'is-mail': () =>
      'isto é um e-mail ou uma caixa de correio e não uma tabela; importe-o onde os e-mails são lidos',
    'is-rtf': () =>
      'isto é um documento de texto (RTF); salve a sua tabela como CSV ou como pasta de trabalho do Excel',
  },
  whys: {
    'wrong-passphrase': 'a frase secreta está errada',
    'wrong-passphrase-or-damaged': 'a frase secreta está errada ou o arquivo está danificado',
    'not-a-backup': 'isto não é um backup do Presort',
    'row-without-key': 'uma linha não tem chave',
    'record-damaged': 'um registro criptografado está danificado',
    'encrypted-already': 'os tickets já estão criptografados',
  },
  noTicket: {
    sharedId: (id, line) => `tem o mesmo id ${id} da linha ${line}, que é o ticket`,
    noText: 'sem texto',
    noDate: 'a data e hora não é uma data; vale o momento da importação',
    several: (labels) => `vários rótulos (${labels}): entra sem nenhum`,
  },
};
