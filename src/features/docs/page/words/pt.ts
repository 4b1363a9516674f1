import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  lead: 'Tudo o que está escrito sobre o Presort, guardado neste dispositivo.',
  inEnglish: 'Os documentos estão em inglês.',
  audiences: {
    owners: 'Para quem tem um site',
    agents: 'Para a equipe de suporte',
    analysts: 'Para quem treina e mede',
    developers: 'Para quem desenvolve',
  },
  all: 'Todos os documentos',
  trail: 'Onde está este documento',
  search: 'Procurar nos documentos',
  results: 'Encontrado nos documentos',
  found: (count) =>
    plural('pt', count, {
      one: '# seção encontrada.',
      many: '# de seções encontradas.',
      other: '# seções encontradas.',
    }),
  nothingFound: (query) =>
    `Nada foi encontrado para “${query}”. Os documentos estão em inglês: tente uma palavra inglesa.`,
  contents: 'Nesta página',
  linkTo: (heading) => `Link para “${heading}”`,
  neighbours: 'Antes e depois',
  before: 'Antes',
  after: 'Seguinte',
  print: 'Imprimir',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'O navegador não permitiu copiar. Selecione o texto e copie-o você mesmo.',
  table: (columns) => `Tabela: ${columns}`,
  reading: 'Abrindo…',
  unreadable: 'Não foi possível ler os documentos',
  unreadableWhy:
    'Eles são guardados com o aplicativo na primeira visita. Abra esta página de novo com rede.',
  noSuchDoc: (name) => `Não há nenhum documento “${name}”. Estes são os que existem:`,
};
