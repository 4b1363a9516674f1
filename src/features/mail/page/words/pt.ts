import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Novos tickets',
  lead: 'Escreva ou cole um, ou solte e-mails. Tudo é lido neste dispositivo.',
  subject: 'Assunto',
  optional: '(opcional)',
  text: 'Texto',
  hint: 'Cole um e-mail com os cabeçalhos e ele será separado em partes. Respostas citadas e assinaturas ficam no ticket; a classificação as deixa de fora.',
  attachments: (count) =>
    plural('pt', count, {
      one: '# anexo é contado e não é guardado.',
      many: '# de anexos são contados e não são guardados.',
      other: '# anexos são contados e não são guardados.',
    }),
  save: 'Salvar ticket',
  empty: 'Escreva ou cole algo primeiro.',
  isThere: (id) => `Este e-mail já está na entrada, como ${id}.`,
  announced: (id) => `O ticket ${id} está salvo e sendo classificado.`,
  savedBefore: 'Salvo como',
  savedAfter: '; está sendo classificado.',
  shared: 'Outro aplicativo compartilhou isto. Confira e depois salve como ticket.',
  notShared:
    'Não foi possível guardar o que foi compartilhado: talvez o dispositivo esteja sem espaço.',
  drop: 'Solte e-mails aqui',
  dropHint:
    'Arquivos .eml, .emlx ou .mbox. Cada e-mail vira um ticket; um e-mail repetido é reconhecido. Os anexos são contados e não são guardados.',
  reading: (mails) =>
    plural('pt', mails, {
      one: '# e-mail lido…',
      many: '# de e-mails lidos…',
      other: '# e-mails lidos…',
    }),
  table: 'Uma tabela de tickets? Classifique-a na página',
  batchPage: 'Lotes',
  result: {
    title: 'E-mails',
    added: (mails) =>
      plural('pt', mails, {
        one: '# e-mail adicionado',
        many: '# de e-mails adicionados',
        other: '# e-mails adicionados',
      }),
    known: (mails) =>
      plural('pt', mails, {
        one: ', # já estava aqui',
        many: ', # já estavam aqui',
        other: ', # já estavam aqui',
      }),
    unread: (mails) =>
      plural('pt', mails, {
        one: ', # não pôde ser lido',
        many: ', # não puderam ser lidos',
        other: ', # não puderam ser lidos',
      }),
    partly: (mails) =>
      plural('pt', mails, {
        one: ', # só em parte',
        many: ', # só em parte',
        other: ', # só em parte',
      }),
    deleted: (mails) =>
      plural('pt', mails, {
        one: ', # deixado de fora por estar apagado lá',
        many: ', # deixados de fora por estarem apagados lá',
        other: ', # deixados de fora por estarem apagados lá',
      }),
    announced: (added, known, unread) =>
      `${plural('pt', added, {
        one: '# e-mail adicionado',
        many: '# de e-mails adicionados',
        other: '# e-mails adicionados',
      })}, já conhecidos: ${numberText(known)}, ilegíveis: ${numberText(unread)}.`,
    inFile: (file, line, why) => `${file}, linha ${numberText(line)}: ${why}`,
    show: 'Mostrar na entrada',
    download: 'Baixar a lista',
  },
  whys: {
    office:
      'É um arquivo do Microsoft Office, como o Outlook os escreve (.msg): abra-o no Outlook e salve o e-mail como .eml, ou copie o texto para o campo.',
    'outlook-data':
      'É um arquivo de dados do Outlook (.pst ou .ost): salve os e-mails um a um como .eml.',
    winmail:
      'É um winmail.dat do Outlook: no seu programa de e-mail, salve o e-mail como .eml, ou copie o texto para o campo.',
    zip: 'É um arquivo zip ou um documento do Office: descompacte-o e solte os arquivos .eml.',
    gzip: 'É um arquivo gzip: descompacte-o e solte os arquivos .eml ou .mbox.',
    pdf: 'É um PDF: no seu programa de e-mail, salve o e-mail como .eml, ou copie o texto para o campo.',
    rtf: 'É um arquivo de texto formatado (.rtf): no seu programa de e-mail, salve o e-mail como .eml, ou copie o texto para o campo.',
    'web-page': 'É uma página da web: abra-a e salve o próprio e-mail como .eml.',
    'no-text': 'não há assunto nem texto',
    deleted: 'está apagado lá e ainda não foi removido',
    encrypted:
      'está criptografado: descriptografe-o no seu programa de e-mail e salve-o como .eml, ou copie o texto para o ticket',
    sealed:
      'o texto está dentro de uma assinatura (S/MIME): salve-o sem ela no programa de e-mail, ou copie o texto para o ticket',
    'outlook-only':
      'o texto está em um winmail.dat do Outlook, que não é aberto: copie-o para o ticket, ou peça texto sem formatação ou HTML',
    'rtf-only':
      'o texto está em um arquivo de texto formatado (.rtf), que não é aberto: copie-o para o ticket',
    'calendar-only': 'é um convite de calendário sem texto',
    partial: 'o texto está em outro e-mail ou em um servidor: só esta parte chegou',
    cut: 'mais de 32 MB: o fim não foi lido',
  },
};
