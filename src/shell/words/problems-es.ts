import { plural } from '../language/plural.ts';
import type { problems } from './problems-en.ts';

export const problemsEs: typeof problems = {
  noSuggestions:
    'Las sugerencias no están disponibles en este momento. Puede enviar el formulario como siempre.',
  errors: {
    'full-missing': 'Este modelo no tiene una versión más grande. El pequeño sigue funcionando.',
    'full-backend':
      'Este dispositivo no puede ejecutar el modelo más grande. El pequeño sigue funcionando.',
    aborted: 'Cancelado.',
    'worker-crashed': 'El clasificador se detuvo y se está reiniciando.',
    'worker-blocked': 'No se pudo iniciar el clasificador en este navegador.',
    'protocol-mismatch': 'Vuelva a cargar la página.',
    'storage-denied':
      'No se puede guardar nada en este dispositivo; la página funciona igualmente.',
    'storage-quota':
      'No queda espacio en el dispositivo. Exporte y elimine algo e inténtelo de nuevo.',
    'storage-newer':
      'Hay una versión más reciente de Presort abierta en otra pestaña. Vuelva a cargar esta página.',
    'storage-locked': 'Los tickets están bloqueados. Desbloquéelos con su frase de contraseña.',
    'bad-input': 'Hay algo incorrecto en los datos.',
    'csv-missing-column': 'Falta una columna.',
    'csv-broken-quotes': 'El archivo tiene unas comillas sin cerrar.',
    'csv-encoding':
      'El texto tiene caracteres que su codificación no admite. Elija otra codificación.',
    'csv-empty': 'El archivo está vacío.',
    'csv-too-wide': 'La tabla tiene demasiadas columnas. ¿Es correcto el delimitador?',
    'file-binary':
      'No es un archivo de texto ni un libro de Excel (.xlsx). Guárdelo primero como CSV.',
    'file-damaged': 'El archivo está dañado. Cópielo o descárguelo de nuevo.',
    'file-too-large':
      'El archivo es demasiado grande. Divídalo y clasifique las partes una tras otra.',
    'file-changed':
      'No es el archivo con el que empezó el lote. Elija el correcto o empiece un lote nuevo.',
    'file-missing': 'El archivo ya no se puede abrir. Elíjalo de nuevo para continuar.',
    'mail-format': 'No es un correo ni un archivo de buzón.',
    'batch-busy':
      'Otra pestaña está procesando un lote y seguirá allí; de uno en uno el dispositivo va rápido.',
    internal: 'Algo salió mal. Puede continuar sin sugerencias.',
  },
  files: {
    atLine: (line, problem) => `Línea ${line}: ${problem}`,
    encoding: (encoding) =>
      `aquí hay un carácter que no es válido en ${encoding}. Elija otra codificación.`,
    noRows: 'El archivo no tiene filas.',
    tooWide: (columns, most) =>
      `La tabla tiene ${columns} columnas; el máximo es ${most}. ¿Es correcto el delimitador?`,
    noColumn: (column) => `Falta la columna «${column}».`,
    noTextColumn: 'Falta la columna «text», o «subject» y «description».',
    notText:
      'No es un archivo de texto. Elija CSV, TSV, JSON, JSON Lines o un libro de Excel (.xlsx).',
    looksLike: (what) => `Esto parece ${what}, no una tabla. Guárdelo primero como CSV o .xlsx.`,
    badWorkbook: 'El archivo no es un libro de Excel válido. Cópielo o descárguelo de nuevo.',
    badZip: 'El archivo no es un zip válido o tiene contraseña. Cópielo o descárguelo de nuevo.',
    badGzip: 'El archivo no es un archivo gzip completo. Cópielo o descárguelo de nuevo.',
    tooLargeWhy: (why) => `El archivo es demasiado grande: ${why}.`,
    tooLarge: (gigabytes, most) =>
      `El archivo tiene ${gigabytes} GB; el máximo es ${most} GB. Divídalo y clasifique las partes una tras otra.`,
    notRight: 'Hay algo incorrecto en el archivo.',
    noRoom:
      'No queda espacio en el dispositivo. No se perdió nada: libere espacio y luego continúe.',
    readerStopped: 'La lectura se detuvo. No se perdió nada: continúe o vuelva a cargar la página.',
  },
  faults: {
    title: (text) => `«${text}» está encima del encabezado y no es un ticket`,
    total: (text) => `«${text}» resume la tabla y no es un ticket`,
    group: (text) => `«${text}» es el título de un grupo y no un ticket`,
    below: (text) => `«${text}» está debajo de la tabla y no es un ticket`,
    blank: 'una fila vacía',
    header: 'otra vez los nombres de las columnas',
    rule: 'una línea trazada',
    width: (cells, columns) =>
      plural('es', cells, {
        one: `# celda y el encabezado tiene ${columns}`,
        many: `# de celdas y el encabezado tiene ${columns}`,
        other: `# celdas y el encabezado tiene ${columns}`,
      }),
    quote: 'unas comillas que no se cierran; la línea se leyó tal cual',
    'no-json': 'no es JSON',
    'no-object': 'no es un texto ni un objeto',
    letters: 'bytes que no son letras en la codificación supuesta',
    cut: 'el archivo termina en medio de ella',
    noText: (columns) => `no hay texto en «${columns}»`,
    noTextAnywhere: 'no hay texto en «text», ni en «subject» y «description»',
    long: (characters, read) =>
      `${characters} caracteres, de los que se leyeron ${read}, desde ambos extremos`,
  },
  looks: {
    zip: 'una hoja de cálculo o un archivo zip',
    'old-spreadsheet': 'una hoja de cálculo antigua (.xls)',
    'binary-workbook': 'un libro binario (.xlsb)',
    numbers: 'un documento de Numbers',
    document: 'un documento o una presentación',
    archive: 'un archivo comprimido que no es zip ni gzip',
    database: 'un archivo de una base de datos',
    pdf: 'un PDF',
    gzip: 'un archivo gzip',
    picture: 'una imagen',
  },
  refusals: {
    'no-json-lines': () => 'ninguna de las primeras líneas es JSON',
    'json-items-broken': () =>
      'el archivo empieza como JSON y ningún elemento lo es; revise dónde se cortó o se editó',
    'json-broken': () =>
      'el archivo empieza como JSON y no lo es; revise dónde se cortó o se editó',
    'json-no-objects': () =>
      'el JSON es una lista de números o valores vacíos y no contiene tickets; dé una lista de objetos, un objeto por línea o un objeto con una lista así en «tickets» o «data»',
    'json-other-object': (fields) =>
      `el JSON es un objeto con ${fields || 'ningún campo'} y no contiene tickets; dé una lista de objetos, un objeto por línea o un objeto con una lista así en «tickets» o «data»`,
    'json-in-memory': () =>
      'un documento JSON se guarda entero en memoria; escriba un objeto por línea (JSON Lines)',
    'workbook-in-memory': () => 'un libro se guarda entero en memoria; guárdelo como CSV',
    'workbook-locked': () =>
      'el libro tiene contraseña; ábralo, quite la contraseña y guárdelo de nuevo',
    'zip-no-table': (fields) =>
      `en el archivo comprimido no hay ninguna tabla${fields === '' ? '' : `: ${fields}`}`,
    'zip-several-tables': (fields) =>
      `en el archivo comprimido hay varias tablas; descomprímalo y dé una de ellas: ${fields}`,
    'is-xml': () =>
      'esto es XML sin registros con campos; exporte los tickets como CSV, JSON o libro de Excel',
    'is-html': () =>
      'esto es una página sin tabla; exporte los tickets como CSV, JSON o libro de Excel',
    'is-sql': () =>
      'esto es un volcado de una base de datos; exporte en su lugar la tabla de tickets como CSV',
    'is-yaml': () => 'esto es YAML; exporte los tickets como CSV o JSON',
    'is-arff': () => 'esto es un archivo de Weka (ARFF); exporte los tickets como CSV',
    'is-fasttext': () =>
      'esto es un archivo de fastText, con las etiquetas dentro del texto; escriba etiqueta y texto en dos columnas de un CSV',
    'is-records': () =>
      'aquí cada campo ocupa una línea (como en mysql \\G); exporte una tabla con una fila por ticket',
    'is-mail': () =>
      'esto es un correo o un buzón y no una tabla; impórtelo donde se leen los correos',
    'is-rtf': () =>
      'esto es un documento de texto (RTF); guarde su tabla como CSV o como libro de Excel',
  },
  whys: {
    'wrong-passphrase': 'la frase de contraseña no es correcta',
    'wrong-passphrase-or-damaged': 'la frase de contraseña no es correcta o el archivo está dañado',
    'not-a-backup': 'esto no es una copia de seguridad de Presort',
    'row-without-key': 'una fila no tiene clave',
    'record-damaged': 'un registro cifrado está dañado',
    'encrypted-already': 'los tickets ya están cifrados',
  },
  noTicket: {
    sharedId: (id, line) => `comparte el id ${id} con la línea ${line}, que es el ticket`,
    noText: 'sin texto',
    noDate: 'la fecha y hora no es una fecha; vale el momento de la importación',
    several: (labels) => `varias etiquetas (${labels}): entra sin ninguna`,
  },
};
