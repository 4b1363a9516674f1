import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { thresholds } from './thresholds-en.ts';

export const thresholdsEs: typeof thresholds = {
  thresholds: {
    lead: '¿A partir de qué confianza puede el modelo decidir solo? Pruébelo con tickets cuya etiqueta correcta se conoce. Nada cambia hasta que lo use.',
    decision: 'Decisión',
    useInbox: 'Usar los tickets de la bandeja',
    file: 'Archivo etiquetado',
    readingFile: 'Leyendo el archivo',
    noKnownLabel: (file, labels) =>
      `Ninguna fila de ${file} tiene una Category o Priority que este modelo conozca (${labels}).`,
    none: 'Aún no hay tickets etiquetados',
    noneHint:
      'Corrija o resuelva algunos tickets, etiquete algunos en la página Revisión o elija un archivo con una columna Category.',
    fromFile: (tickets, file, rows, bad) =>
      `${labelled(tickets)} de ${file} (${plural('es', rows, {
        one: '# fila',
        many: '# de filas',
        other: '# filas',
      })}, ${plural('es', bad, {
        one: '# ilegible',
        many: '# de ilegibles',
        other: '# ilegibles',
      })})`,
    fromInbox: (tickets) =>
      `${labelled(tickets)} de la bandeja: corregidos por una persona o resueltos tal como estaban`,
    few: (said) => `${said}. Tan pocos solo dan una idea aproximada.`,
    levels: 'Decidir solo a partir de',
    all: { category: 'Todas las categorías', priority: 'Todas las prioridades' },
    tally: (accepted, predicted) => `${numberText(accepted)} de ${numberText(predicted)}`,
    tallyRight: (accepted, predicted, share) =>
      `${numberText(accepted)} de ${numberText(predicted)}, ${share} correctos`,
    labelAsAll: (label) => `${label} como todas`,
    asAll: 'Como todas',
    minutesPerTicket: 'Minutos para clasificar un ticket a mano',
    minutesPerMistake: 'Minutos que cuesta un error',
    use: 'Usar estos umbrales',
    inUse: 'Umbrales en uso. Los tickets nuevos se deciden con ellos.',
    discard: 'Descartar',
    toModel: 'Volver a los del modelo',
    backTo: (title) => `De nuevo los umbrales de «${title}».`,
  },
  simulated: {
    title: 'Con estos tickets',
    now: 'Ahora',
    then: 'Con sus umbrales',
    unchanged: 'Sin cambios',
    precision: 'Precisión',
    interval: (share) => `Intervalo del ${share}`,
    coverage: 'Cobertura',
    alone: 'Decididos por el modelo',
    wrong: 'De ellos, erróneos',
    saved: 'Tiempo ahorrado',
    noneDecided: 'ninguno decidido',
    range: (from, to) => `${from} a ${to}`,
    of: (accepted, all) => `${numberText(accepted)} de ${numberText(all)}`,
    minutes: (minutes) => `${minutes} min`,
    hours: (hours) => `${hours} h`,
    hint: 'Precisión: cuántos de los tickets que el modelo decidió solo eran correctos. Cobertura: cuántos decide solo.',
  },
};

function labelled(tickets: number): string {
  return plural('es', tickets, {
    one: '# ticket etiquetado',
    many: '# de tickets etiquetados',
    other: '# tickets etiquetados',
  });
}
