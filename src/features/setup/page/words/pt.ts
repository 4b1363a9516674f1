import { plural } from '../../../../shell/language/plural.ts';
import { attributes } from './attributes-pt.ts';
import { meanings } from './meanings-pt.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Widget',
  lead: 'Uma tag coloca sugestões em qualquer formulário. Altere uma configuração e escreva no formulário: você verá a tag para copiar e cada evento que um site pode ouvir. Para um formulário próprio, com os seus próprios temas, existe',
  knows: (topics, names) =>
    `Este pacote conhece ${plural('pt', topics, { one: '# tema', many: '# de temas', other: '# temas' })}: ${names}.`,
  otherBefore:
    'Diante de um texto sobre outra coisa, o widget fica em silêncio ou pergunta; dê a essas opções do seu formulário',
  otherAfter: ', ou treine um pacote com os seus próprios tickets no',
  reads: (bundle, languages) => `“${bundle}” lê ${languages}.`,
  languagesBefore:
    'Se os seus clientes escrevem em um idioma diferente do da página, indique os idiomas no atributo',
  settings: 'Configurações',
  choices: {
    bundle: 'Pacote',
    theme: 'Cores',
    lang: 'Idioma',
    languages: 'Idiomas lidos',
    load: 'Carregamento',
    storage: 'Armazenamento',
    replies: 'Respostas',
    questions: 'Perguntas',
  },
  byDefault: (value) => `${value} (padrão)`,
  defaults: {
    lang: 'o da página',
    languages: 'o da página',
    replies: 'as do pacote, sem exemplos',
    questions: 'sim',
  },
  prefix: 'Prefixo dos campos',
  disabled: 'Desativado',
  tag: 'Tag',
  copyTag: 'Copiar a tag',
  copied: 'Tag copiada.',
  form: 'Um formulário',
  description: 'O que aconteceu?',
  category: 'Categoria',
  priority: 'Prioridade',
  choose: 'Escolha uma opção',
  events: 'Eventos recebidos',
  clear: 'Limpar',
  noEvents: 'Nada ainda: escreva no formulário.',
  reference: {
    unreadable: 'Não foi possível ler a referência. Ela é criada na compilação.',
    titles: {
      Attributes: 'Atributos',
      'Properties and methods': 'Propriedades e métodos',
      Events: 'Eventos',
      'Posted fields': 'Campos enviados',
      Parts: 'Partes',
      'Custom properties': 'Propriedades personalizadas',
    },
    attributes,
    meanings,
    heads: {
      attribute: 'atributo',
      values: 'valores',
      default: 'padrão',
      meaning: 'significado',
      name: 'nome',
      type: 'tipo',
      event: 'evento',
      'name (after the prefix)': 'nome (depois do prefixo)',
      what: 'o que é',
      property: 'propriedade',
    },
  },
};
