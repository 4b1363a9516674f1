import { plural } from '../../../../shell/language/plural.ts';
import type { problems } from './problems-en.ts';

export const problemsEs: typeof problems = {
  problems: {
    oneLabel:
      'Todos los tickets tienen la misma etiqueta. Añada tickets de al menos otra, dos o más de cada una.',
    oneLabelNamed: (label) =>
      `Todos los tickets tienen la misma etiqueta («${label}»). Añada tickets de al menos otra, dos o más de cada una.`,
    noLabels:
      'Ninguna etiqueta tiene dos ejemplos. Añada tickets, al menos dos por etiqueta, mejor ocho o más.',
    allAlike:
      'Todos los textos son iguales. De ellos no se puede aprender nada; compruebe que la columna elegida como texto es la correcta.',
    tooManyLabels: (labels, most) =>
      `${labels} etiquetas son demasiadas para un modelo; caben ${most}. Una las etiquetas que un equipo trata igual o importe menos.`,
    noCorrections:
      'Nadie ha fijado aún una categoría a mano. Corrija primero tickets en la bandeja o en la página de revisión.',
    gate: 'El control de calidad rechazó este modelo. Los motivos están arriba.',
    noDataset: 'Este conjunto de datos ya no está. Impórtelo de nuevo.',
    noQuestions: (title) =>
      `Ninguna pregunta nombra una de las respuestas. La columna «expected» debe contener sus títulos o ids, como «${title}».`,
    noAnswers: 'Estas respuestas ya no están en este dispositivo. Créelas de nuevo.',
    noDraft: 'El borrador ya no está en este dispositivo. Entrene de nuevo.',
    noColumn: (column, columns) =>
      `El archivo no tiene la columna «${column}». Tiene: ${columns}. Elija otra columna.`,
    brokenQuotes: (line) =>
      `En la fila que empieza en la línea ${line}, una celda entre comillas no termina. Cierre o duplique las comillas e importe de nuevo.`,
    encoding: 'El archivo no es texto UTF-8. Guárdelo como CSV con UTF-8 e importe de nuevo.',
    noneUsable: (rows) =>
      plural('es', rows, {
        one: 'La única fila no se puede usar: le falta el texto o la categoría. Compruebe las columnas.',
        many: 'Ninguna de las # de filas se puede usar: a todas les falta el texto o la categoría. Compruebe las columnas.',
        other:
          'Ninguna de las # filas se puede usar: a todas les falta el texto o la categoría. Compruebe las columnas.',
      }),
    noRows: 'El archivo no tiene filas. Elija uno con una línea de encabezado y tickets debajo.',
    noEncoder:
      'No se pudo obtener el codificador. Conéctese una vez; se guarda para usarlo sin red.',
    crashed:
      'El entrenamiento se detuvo, probablemente porque el dispositivo se quedó sin memoria. Use menos tickets e inténtelo de nuevo. Sus datos están a salvo.',
    stopped: 'Detenido. Sus datos están a salvo.',
    internal:
      'Aquí falló algo que no debería. Sus datos están a salvo; inténtelo de nuevo y avise si vuelve a ocurrir.',
  },
};
