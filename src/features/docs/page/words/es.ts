import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  lead: 'Todo lo que se ha escrito sobre Presort, guardado en este dispositivo.',
  inEnglish: 'Los documentos están en inglés.',
  audiences: {
    owners: 'Para quien tiene un sitio web',
    agents: 'Para el equipo de soporte',
    analysts: 'Para quien entrena y mide',
    developers: 'Para quien desarrolla',
  },
  all: 'Todos los documentos',
  trail: 'Dónde está este documento',
  search: 'Buscar en los documentos',
  results: 'Encontrado en los documentos',
  found: (count) =>
    plural('es', count, {
      one: '# sección encontrada.',
      many: '# de secciones encontradas.',
      other: '# secciones encontradas.',
    }),
  nothingFound: (query) =>
    `No se ha encontrado nada para «${query}». Los documentos están en inglés: pruebe con una palabra inglesa.`,
  contents: 'En esta página',
  linkTo: (heading) => `Enlace a «${heading}»`,
  neighbours: 'Antes y después',
  before: 'Antes',
  after: 'Siguiente',
  print: 'Imprimir',
  copy: 'Copiar',
  copied: 'Copiado.',
  notCopied: 'El navegador no ha permitido copiar. Seleccione el texto y cópielo usted.',
  table: (columns) => `Tabla: ${columns}`,
  reading: 'Abriendo…',
  unreadable: 'No se han podido leer los documentos',
  unreadableWhy:
    'Se guardan con la aplicación en la primera visita. Vuelva a abrir esta página con red.',
  noSuchDoc: (name) => `No hay ningún documento «${name}». Estos son los que hay:`,
};
