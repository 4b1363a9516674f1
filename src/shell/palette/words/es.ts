import { plural } from '../../language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Buscar y hacer',
  field: 'Página, ajuste, documento o acción',
  results: 'Resultados',
  kinds: {
    action: 'En esta página',
    page: 'Página',
    setting: 'Ajuste',
    doc: 'Documento',
  },
  found: (entries) =>
    plural('es', entries, {
      one: '# resultado',
      many: '# de resultados',
      other: '# resultados',
    }),
  nothing: 'Nada se llama así. Pruebe con otra palabra.',
  noDocs: 'Algunos ajustes o documentos no se pudieron cargar. Vuelven cuando haya red.',
  keys: 'Atajos de teclado',
  everywhere: 'En todas partes',
  keyList: [
    ['Ctrl + K o ⌘ K', 'Buscar una página, un ajuste, un documento o una acción'],
    ['?', 'Esta lista'],
    ['Esc', 'Cerrar lo que está encima de la página'],
  ],
};
