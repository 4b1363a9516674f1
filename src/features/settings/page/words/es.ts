import { plural } from '../../../../shell/language/plural.ts';
import type { en } from './en.ts';

export const es: typeof en = {
  title: 'Ajustes',
  look: {
    title: 'Aspecto',
    colours: 'Colores',
    themes: { auto: 'Como el dispositivo', light: 'Claro', dark: 'Oscuro' },
    language: 'Idioma',
    asBrowser: 'Como el navegador',
  },
  storage: {
    title: 'Almacenamiento',
    used: (used, all, tickets) =>
      `${used} de ${all} en uso, ${plural('es', tickets, {
        one: '# ticket',
        many: '# de tickets',
        other: '# tickets',
      })}`,
    meter: 'Almacenamiento en uso',
    kept: 'El navegador conserva estos datos hasta que usted los elimine.',
    mayClear: 'El navegador puede borrar estos datos cuando falte espacio en el dispositivo.',
    ask: 'Pedir al navegador que los conserve',
    asking: 'Pedir al navegador que los conserve',
    granted: 'El navegador conservará los tickets hasta que usted los elimine.',
    refused: 'El navegador no aceptó. Instalar la aplicación suele ayudar.',
  },
  assignment: {
    title: 'Asignación',
    atOnce: 'Asignar los tickets clasificados a su equipo de inmediato',
    hint: 'Desactivado: un ticket clasificado espera como «Clasificado» hasta que una persona lo asigne a un equipo. Lo que el modelo no tiene claro pasa a revisión manual en cualquier caso.',
  },
  ticketLanguages: {
    title: 'Idiomas de sus tickets',
    legend: 'Idiomas en los que está cargado el modelo',
    getting: 'Obteniendo el modelo',
    hint: (size) =>
      `Cada uno es un archivo propio que se obtiene al elegirlo y se guarda en este dispositivo: ahora ${size}. No se obtiene nada por lo que diga un ticket. Siempre queda elegido al menos uno. Un ticket que está claramente en otro idioma pasa a revisión manual.`,
    asBrowser: (first) => `Usar los idiomas del navegador y ${first}`,
    untilChosen: (first) => `Hasta que elija: los idiomas de este navegador y ${first}.`,
    nothingToChoose: (names) => `El modelo en uso lee ${names}; no hay nada que elegir.`,
    unknown:
      'No se pudo averiguar qué idiomas lee el modelo. Abra esta página otra vez con conexión.',
    lookingUp: 'Buscando los idiomas del modelo…',
    nowRead: (names) => `Ahora los tickets se leen en ${names}.`,
    notLoaded: (names, before) =>
      `No se pudo cargar: ${names}. Los tickets se leen en ${before} como antes; inténtelo otra vez con conexión.`,
  },
  backup: {
    title: 'Copia de seguridad',
    hint: 'Un archivo con todos los tickets, decisiones, ajustes, lotes, conjuntos de datos y entrenamientos. Con una frase de contraseña el archivo queda cifrado; sin ella nadie podrá volver a abrirlo.',
    none: 'Aún no hay copia de seguridad.',
    last: (ago) => `Última copia de seguridad: ${ago}.`,
    isOld: 'El navegador puede borrar los datos de un sitio: conviene hacer una copia.',
    passphrase: 'Frase de contraseña',
    optional: '(opcional)',
    aPassphrase: 'Una frase de contraseña para las copias',
    needsPassphrase:
      'Los tickets de aquí están cifrados: dé también a la copia una frase de contraseña.',
    openingEncrypted: 'Abrir una copia cifrada',
    backUp: 'Hacer copia',
    written: 'La copia está en sus descargas.',
    restore: 'Restaurar…',
    question: '¿Reemplazar lo que hay aquí?',
    replaces: (tickets) =>
      plural('es', tickets, {
        one: 'El ticket de este dispositivo se reemplaza por los de la copia. Si el archivo no se puede leer, nada cambia.',
        many: 'Los # de tickets de este dispositivo se reemplazan por los de la copia. Si el archivo no se puede leer, nada cambia.',
        other:
          'Los # tickets de este dispositivo se reemplazan por los de la copia. Si el archivo no se puede leer, nada cambia.',
      }),
    confirm: 'Restaurar',
    restored: (tickets) =>
      plural('es', tickets, {
        one: '# ticket restaurado.',
        many: '# de tickets restaurados.',
        other: '# tickets restaurados.',
      }),
    tooLarge: (size, most) =>
      `El archivo tiene ${size}; una copia de Presort tiene como máximo ${most}.`,
  },
  retention: {
    title: 'Conservación',
    label: 'Eliminar los tickets resueltos',
    never: 'nunca',
    afterDays: (days) =>
      plural('es', days, {
        one: 'después de # día',
        many: 'después de # de días',
        other: 'después de # días',
      }),
    afterYear: 'después de un año',
    deleted: (tickets) =>
      plural('es', tickets, {
        one: '# ticket antiguo eliminado.',
        many: '# de tickets antiguos eliminados.',
        other: '# tickets antiguos eliminados.',
      }),
  },
  wipe: {
    now: 'Eliminar todo ahora…',
    question: '¿Eliminar todo?',
    text: (tickets) =>
      plural('es', tickets, {
        one: 'El único ticket con sus decisiones e historial, las correcciones, los lotes, los conjuntos de datos y el trabajo en espera se quitan de este dispositivo; los ajustes y los modelos se quedan. Solo una copia de seguridad puede recuperarlos.',
        many: 'Los # de tickets con sus decisiones e historial, las correcciones, los lotes, los conjuntos de datos y el trabajo en espera se quitan de este dispositivo; los ajustes y los modelos se quedan. Solo una copia de seguridad puede recuperarlos.',
        other:
          'Los # tickets con sus decisiones e historial, las correcciones, los lotes, los conjuntos de datos y el trabajo en espera se quitan de este dispositivo; los ajustes y los modelos se quedan. Solo una copia de seguridad puede recuperarlos.',
      }),
    confirm: 'Eliminar todo',
    done: 'Todo menos los ajustes se eliminó de este dispositivo.',
  },
  vault: {
    title: 'Cifrado',
    hint: 'Los textos, las decisiones, los vectores, las correcciones, los lotes y los conjuntos de datos se pueden cifrar en este dispositivo con una frase de contraseña. Las horas, los estados y los recuentos siguen siendo legibles. Sin la frase nadie puede abrirlos, tampoco usted: conserve una copia de seguridad.',
    encrypting: 'Cifrar los tickets',
    encryptTickets: 'Cifrar los tickets…',
    isOn: 'Los tickets de este dispositivo están cifrados.',
    whileLocked:
      'Mientras están bloqueados no se clasifica nada y las rutas HTTP responden 423 a los tickets. Lo que el navegador guardó antes en el disco puede seguir siendo legible allí hasta que haga limpieza.',
    autoLock: 'Bloquear automáticamente',
    lastTab: 'al cerrar la última pestaña',
    afterMinutes: (minutes) =>
      plural('es', minutes, {
        one: 'después de # minuto sin actividad',
        many: 'después de # de minutos sin actividad',
        other: 'después de # minutos sin actividad',
      }),
    lockNow: 'Bloquear ahora',
    changePassphrase: 'Cambiar la frase de contraseña…',
    stop: 'Dejar de cifrar…',
    waitsFor: (reason) => `El bloqueo espera a ${reason}.`,
    passphrase: 'Frase de contraseña',
    passphraseNow: 'Frase de contraseña actual',
    shortest: (characters) =>
      plural('es', characters, {
        one: 'Al menos # carácter; lo mejor son varias palabras.',
        many: 'Al menos # de caracteres; lo mejor son varias palabras.',
        other: 'Al menos # caracteres; lo mejor son varias palabras.',
      }),
    again: 'Repita la frase de contraseña',
    newPassphrase: 'Frase de contraseña nueva',
    encrypt: 'Cifrar',
    stopNow: 'Dejar de cifrar',
    change: 'Cambiar',
    cancel: 'Cancelar',
    turnedOn: 'Los tickets están cifrados.',
    turnedOff: 'Los tickets ya no están cifrados.',
    changed: 'La frase de contraseña se cambió.',
  },
  install: {
    title: 'Instalar',
    installed: 'Presort funciona como aplicación instalada.',
    why: 'Una aplicación instalada se abre en su propia ventana, también sin conexión, y los navegadores conservan sus datos más tiempo.',
    how: 'Chrome y Edge: el icono de instalación en la barra de direcciones. Safari en iPhone y iPad: Compartir y luego «Agregar a inicio». Safari en Mac: Archivo y luego «Agregar al Dock».',
    install: 'Instalar Presort',
    needsHttps: 'Instalar la aplicación o abrirla sin conexión',
  },
  about: {
    title: 'Acerca de Presort',
    text: 'Presort clasifica tickets de soporte con una pequeña red neuronal que funciona en este navegador. El texto de los tickets se lee y se guarda solo en este dispositivo: no hay ningún servidor al que enviarlo, y la página no puede contactar con otros sitios.',
    automatic:
      'Las sugerencias se hacen automáticamente y pueden ser incorrectas. Cuando el modelo no está seguro, lo dice, y decide una persona.',
  },
};
