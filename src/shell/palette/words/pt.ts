import { plural } from '../../language/plural.ts';
import type { en } from './en.ts';

export const pt: typeof en = {
  title: 'Encontrar e fazer',
  field: 'Página, configuração, documento ou ação',
  results: 'Resultados',
  kinds: {
    action: 'Nesta página',
    page: 'Página',
    setting: 'Configuração',
    doc: 'Documento',
  },
  found: (entries) =>
    plural('pt', entries, {
      one: '# resultado',
      many: '# de resultados',
      other: '# resultados',
    }),
  nothing: 'Nada tem esse nome. Tente outra palavra.',
  noDocs: 'Algumas configurações ou documentos não puderam ser carregados. Voltam com a rede.',
  keys: 'Atalhos do teclado',
  everywhere: 'Em toda parte',
  keyList: [
    ['Ctrl + K ou ⌘ K', 'Encontrar uma página, uma configuração, um documento ou uma ação'],
    ['?', 'Esta lista'],
    ['Esc', 'Fechar o que está sobre a página'],
  ],
};
