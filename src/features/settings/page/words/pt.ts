import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Configurações',
  look: {
    title: 'Aparência',
    colours: 'Cores',
    themes: { auto: 'Como o dispositivo', light: 'Claro', dark: 'Escuro' },
    language: 'Idioma',
    asBrowser: 'Como o navegador',
  },
  storage: {
    title: 'Armazenamento',
    used: (used, all, tickets) =>
      `${used} de ${all} em uso, ${plural('pt', tickets, {
        one: '# ticket',
        many: '# de tickets',
        other: '# tickets',
      })}`,
    meter: 'Armazenamento em uso',
    kept: 'O navegador guarda estes dados até que você os exclua.',
    mayClear: 'O navegador pode apagar estes dados quando faltar espaço no dispositivo.',
    ask: 'Pedir ao navegador que os guarde',
    asking: 'Pedir ao navegador que os guarde',
    granted: 'O navegador vai guardar os tickets até que você os exclua.',
    refused: 'O navegador não aceitou. Instalar o aplicativo costuma ajudar.',
  },
  assignment: {
    title: 'Atribuição',
    atOnce: 'Atribuir imediatamente os tickets classificados à equipe',
    hint: 'Desligado: um ticket classificado espera como “Classificado” até que uma pessoa o atribua a uma equipe. Aquilo de que o modelo não tem certeza vai para revisão manual de qualquer forma.',
  },
  ticketLanguages: {
    title: 'Idiomas dos seus tickets',
    legend: 'Idiomas em que o modelo está carregado',
    getting: 'Obtendo o modelo',
    hint: (size) =>
      `Cada um é um arquivo próprio, obtido quando é escolhido e guardado neste dispositivo: agora ${size}. Nada é obtido por causa do que um ticket diz. Sempre fica pelo menos um. Um ticket que está claramente em outro idioma vai para revisão manual.`,
    asBrowser: (first) => `Usar os idiomas do navegador e ${first}`,
    untilChosen: (first) => `Até você escolher: os idiomas deste navegador e ${first}.`,
    nothingToChoose: (names) => `O modelo em uso lê ${names}; não há nada a escolher.`,
    unknown: 'Não foi possível saber quais idiomas o modelo lê. Abra esta página de novo com rede.',
    lookingUp: 'Procurando os idiomas do modelo…',
    nowRead: (names) => `Agora os tickets são lidos em ${names}.`,
    notLoaded: (names, before) =>
      `Não foi possível carregar: ${names}. Os tickets são lidos em ${before} como antes; tente de novo com rede.`,
  },
  backup: {
    title: 'Backup',
    hint: 'Um arquivo com todos os tickets, decisões, configurações, lotes, conjuntos de dados e treinamentos. Com uma frase secreta o arquivo fica criptografado; sem ela ninguém consegue abri-lo de novo.',
    none: 'Ainda não há backup.',
    last: (ago) => `Último backup: ${ago}.`,
    isOld: 'O navegador pode apagar os dados de um site: vale a pena fazer um backup.',
    passphrase: 'Frase secreta',
    optional: '(opcional)',
    aPassphrase: 'Uma frase secreta para backups',
    needsPassphrase: 'Os tickets aqui estão criptografados: dê também ao backup uma frase secreta.',
    openingEncrypted: 'Abrir um backup criptografado',
    backUp: 'Fazer backup',
    written: 'O backup está nos seus downloads.',
    restore: 'Restaurar…',
    question: 'Substituir o que está aqui?',
    replaces: (tickets) =>
      plural('pt', tickets, {
        none: 'Os tickets do backup vêm para este dispositivo. Se o arquivo não puder ser lido, nada muda.',
        one: 'O ticket deste dispositivo é substituído pelos do backup. Se o arquivo não puder ser lido, nada muda.',
        many: 'Os # de tickets deste dispositivo são substituídos pelos do backup. Se o arquivo não puder ser lido, nada muda.',
        other:
          'Os # tickets deste dispositivo são substituídos pelos do backup. Se o arquivo não puder ser lido, nada muda.',
      }),
    confirm: 'Restaurar',
    restored: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket restaurado.',
        many: '# de tickets restaurados.',
        other: '# tickets restaurados.',
      }),
    tooLarge: (size, most) => `O arquivo tem ${size}; um backup do Presort tem no máximo ${most}.`,
  },
  retention: {
    title: 'Conservação',
    label: 'Excluir tickets resolvidos',
    never: 'nunca',
    afterDays: (days) =>
      plural('pt', days, {
        one: 'depois de # dia',
        many: 'depois de # de dias',
        other: 'depois de # dias',
      }),
    afterYear: 'depois de um ano',
    deleted: (tickets) =>
      plural('pt', tickets, {
        one: '# ticket antigo excluído.',
        many: '# de tickets antigos excluídos.',
        other: '# tickets antigos excluídos.',
      }),
  },
  wipe: {
    now: 'Excluir tudo agora…',
    question: 'Excluir tudo?',
    text: (tickets) =>
      plural('pt', tickets, {
        none: 'Correções, lotes, conjuntos de dados e trabalho em espera são removidos deste dispositivo; as configurações e os modelos ficam. Só um backup pode trazê-los de volta.',
        one: 'O único ticket com as suas decisões e o seu histórico, as correções, os lotes, os conjuntos de dados e o trabalho em espera são removidos deste dispositivo; as configurações e os modelos ficam. Só um backup pode trazê-los de volta.',
        many: 'Os # de tickets com as suas decisões e o seu histórico, as correções, os lotes, os conjuntos de dados e o trabalho em espera são removidos deste dispositivo; as configurações e os modelos ficam. Só um backup pode trazê-los de volta.',
        other:
          'Os # tickets com as suas decisões e o seu histórico, as correções, os lotes, os conjuntos de dados e o trabalho em espera são removidos deste dispositivo; as configurações e os modelos ficam. Só um backup pode trazê-los de volta.',
      }),
    confirm: 'Excluir tudo',
    done: 'Tudo, menos as configurações, foi excluído deste dispositivo.',
  },
  vault: {
    title: 'Criptografia',
    hint: 'Textos, decisões, vetores, correções, lotes e conjuntos de dados podem ser criptografados neste dispositivo com uma frase secreta. Horários, estados e contagens continuam legíveis. Sem a frase secreta ninguém consegue abri-los, nem você: guarde um backup.',
    encrypting: 'Criptografar os tickets',
    encryptTickets: 'Criptografar os tickets…',
    isOn: 'Os tickets deste dispositivo estão criptografados.',
    whileLocked:
      'Enquanto estiverem bloqueados, nada é classificado e as rotas HTTP respondem 423 para tickets. O que o navegador guardou antes no disco pode continuar legível lá até que ele faça a limpeza.',
    autoLock: 'Bloquear automaticamente',
    lastTab: 'quando a última aba for fechada',
    afterMinutes: (minutes) =>
      plural('pt', minutes, {
        one: 'depois de # minuto sem atividade',
        many: 'depois de # de minutos sem atividade',
        other: 'depois de # minutos sem atividade',
      }),
    lockNow: 'Bloquear agora',
    changePassphrase: 'Alterar a frase secreta…',
    stop: 'Deixar de criptografar…',
    waitsFor: (reason) => `O bloqueio aguarda: ${reason}.`,
    passphrase: 'Frase secreta',
    passphraseNow: 'Frase secreta atual',
    shortest: (characters) =>
      plural('pt', characters, {
        one: 'Pelo menos # caractere; o melhor são várias palavras.',
        many: 'Pelo menos # de caracteres; o melhor são várias palavras.',
        other: 'Pelo menos # caracteres; o melhor são várias palavras.',
      }),
    again: 'Repita a frase secreta',
    newPassphrase: 'Nova frase secreta',
    encrypt: 'Criptografar',
    stopNow: 'Deixar de criptografar',
    change: 'Alterar',
    cancel: 'Cancelar',
    turnedOn: 'Os tickets estão criptografados.',
    turnedOff: 'Os tickets não estão mais criptografados.',
    changed: 'A frase secreta foi alterada.',
  },
  install: {
    title: 'Instalar',
    installed: 'O Presort funciona como aplicativo instalado.',
    why: 'Um aplicativo instalado abre em janela própria, também sem rede, e os navegadores guardam os dados dele por mais tempo.',
    how: 'Chrome e Edge: o ícone de instalação na barra de endereço. Safari no iPhone e no iPad: Compartilhar e depois “Adicionar à Tela de Início”. Safari no Mac: Arquivo e depois “Adicionar ao Dock”.',
    install: 'Instalar o Presort',
    needsHttps: 'Instalar o aplicativo ou abri-lo sem rede',
  },
  about: {
    title: 'Sobre o Presort',
    text: 'O Presort classifica tickets de suporte com uma pequena rede neural que funciona neste navegador. O texto dos tickets é lido e guardado apenas neste dispositivo: não há servidor para onde enviá-lo, e a página não pode contatar outros sites.',
    automatic:
      'As sugestões são automáticas e podem estar erradas. Quando o modelo não tem certeza, ele avisa, e uma pessoa decide.',
  },
};
