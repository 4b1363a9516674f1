import { plural } from '../../../../shell/language/plural.ts';
import type { publishing } from './publishing-en.ts';

export const publishingEs: typeof publishing = {
  gate: {
    title: 'Control de calidad',
    passed: 'Aprobado',
    refused: 'Rechazado',
    figures: (tickets, right, frequent, rules) =>
      `En ${plural('es', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} con los que no se entrenó, acierta el ${right}; responder siempre la etiqueta más frecuente da el ${frequent}, y unas reglas de palabras clave, el ${rules}.`,
    figuresBefore: (tickets, right, frequent, rules, before) =>
      `En ${plural('es', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} con los que no se entrenó, acierta el ${right}; responder siempre la etiqueta más frecuente da el ${frequent}, unas reglas de palabras clave, el ${rules}, y el modelo en uso, el ${before}.`,
    refusedHint: 'Revise las etiquetas en «Estado» y entrene de nuevo. El modelo en uso se queda.',
    byLabel: 'Etiqueta por etiqueta',
    table: 'Control de calidad, etiqueta por etiqueta',
    tickets: 'Tickets',
    now: 'En uso ahora',
    new: 'Nuevo',
    worse: (label, after, tickets, before, margin) =>
      `«${label}» empeoró: se reconoce el ${after} de ${plural('es', tickets, { one: '# ticket de referencia', many: '# de tickets de referencia', other: '# tickets de referencia' })}, antes el ${before}. Se admite como mucho un ${margin} menos.`,
    notAboveRules: (ours, theirs) =>
      `No es mejor que unas simples reglas de palabras clave: ${ours} correctos, frente al ${theirs}.`,
    notAboveFrequent: (ours, theirs) =>
      `No es mejor que responder siempre la etiqueta más frecuente: ${ours} correctos, frente al ${theirs}.`,
    tooFew: (tickets, least) =>
      `Solo hay ${plural('es', tickets, { one: '# ticket', many: '# de tickets', other: '# tickets' })} para juzgar; hacen falta al menos ${least} para que digan algo.`,
  },
  publish: {
    title: (name) => `Publicar «${name}»`,
    published: 'Publicado',
    inUse: 'En uso en este espacio de trabajo.',
    use: 'Usarlo en este espacio de trabajo',
    download: 'Descargar el paquete',
    onForm: 'En su formulario',
    givingToForms: 'Ofrecer este paquete a los formularios del mismo origen sin descomprimirlo',
    atOnce: 'Funciona de inmediato en las páginas del mismo origen.',
    elsewhere: (models, presort, src) =>
      `Para otro sitio, descomprima la descarga en una carpeta ${models} junto a la carpeta ${presort} e indique ese sitio en ${src}.`,
    snippet: 'Código para insertar',
    copy: 'Copiar el código para insertar',
    copiedButton: 'Copiado',
    copied: 'Copiado.',
    leadSecure:
      'Guarda el paquete en este navegador, para que la bandeja, la API local y el widget puedan usarlo de inmediato. Después puede descargarlo.',
    leadPlain:
      'Guarda el paquete en este navegador, para que la bandeja pueda usarlo de inmediato. Después puede descargarlo.',
    start: 'Publicar',
    commandTitle: 'Crear el mismo paquete con la línea de comandos',
    commandText:
      'Los tickets que vio este entrenamiento y el comando del manifiesto del paquete dan los mismos archivos, byte a byte.',
    commandTickets: 'Descargar los tickets del entrenamiento',
    done: 'El modelo está publicado en este dispositivo.',
    nowInUse: (title) => `${title} está en uso.`,
    sortAgain: 'Clasificar de nuevo los tickets abiertos',
  },
  corrections: {
    title: 'Aprender de las correcciones',
    lead: 'Añade los tickets cuya categoría fijó una persona en este espacio de trabajo, los aprende y dice qué cambiaría.',
    learnt: (tickets, seconds) =>
      plural('es', tickets, {
        one: `# ticket aprendido en ${seconds} s.`,
        many: `# de tickets aprendidos en ${seconds} s.`,
        other: `# tickets aprendidos en ${seconds} s.`,
      }),
    golden: (right) => `Tickets de referencia correctos: ${right}.`,
    goldenBefore: (right, before) =>
      `Tickets de referencia correctos: ${right}; en uso ahora: ${before}.`,
    changed: (tickets) =>
      plural('es', tickets, {
        one: '# de los tickets más recientes se clasificaría de otro modo.',
        many: '# de los tickets más recientes se clasificarían de otro modo.',
        other: '# de los tickets más recientes se clasificarían de otro modo.',
      }),
    notSure: 'sin certeza',
    personSaid: (label) => `(una persona dijo ${label})`,
    train: 'Entrenar con ellos y publicar',
  },
};
