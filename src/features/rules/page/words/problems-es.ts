import type { problems } from './problems-en.ts';

export const problemsEs: typeof problems = {
  problems: {
    noName: 'Dé un nombre a la regla.',
    sameName: (id) => `Otra regla se llama «${id}».`,
    noTrigger: 'Escriba al menos una palabra o frase, o una expresión regular.',
    noLanguage: (code) => `«${code}» no es un código de idioma como en o de.`,
    setsNothing: 'Elija qué fija la regla.',
    unknownLabel: {
      category: 'El modelo en uso no tiene una categoría con ese nombre.',
      priority: 'El modelo en uso no tiene una prioridad con ese nombre.',
    },
    noSign: (phrase) =>
      `«${phrase}» no tiene letra, cifra ni símbolo, así que nunca puede aplicarse.`,
    ownException: (word, exception) =>
      `Esto nunca puede aplicarse: donde está «${word}» está también la excepción «${exception}».`,
    noRegex: (why) => `Esto no es una expresión regular: ${why}`,
    slowRegex:
      'Este patrón podría detener la página varios segundos: repite una repetición o prueba demasiados caminos. Use cantidades fijas como {1,20} y no repita un grupo que tenga repeticiones dentro.',
    impossible: {
      begin:
        'Esto nunca puede aplicarse: «^» es el comienzo del texto y está detrás de otros signos.',
      end: 'Esto nunca puede aplicarse: «$» es el final del texto y está delante de otros signos.',
      length: (most) =>
        `Esto nunca puede aplicarse: pide más caracteres que los ${most} que leen los patrones.`,
    },
  },
  hints: {
    placeholder:
      'Las reglas leen lo que escribió el cliente: escriba el número, la dirección o el código mismo en lugar de un marcador.',
    someLanguage:
      'El modelo no conoce el idioma de estas palabras: indíquelo en «Excepciones e idiomas» o los tickets en ese idioma se pasarán por alto.',
    language: (code) =>
      `El modelo no conoce el idioma de estas palabras: indíquelo en «Excepciones e idiomas» (${code}) o los tickets en ese idioma se pasarán por alto.`,
    unread: (word) =>
      `«${word}» empieza una firma o un correo citado, que se omite debajo de las palabras del propio cliente.`,
    hitsAll:
      'Este patrón coincide también con un texto vacío, así que se aplica a todos los tickets.',
  },
  files: {
    notImported: (why) => `No se importó nada. ${why}`,
    noList: 'rules.json contiene una lista de reglas; este archivo no.',
    tooMany: (rules, most) =>
      `El archivo contiene ${rules} reglas; se admiten ${most} como máximo.`,
    tooLarge: (megabytes) => `El archivo ocupa más de ${megabytes} MB.`,
    notText: 'El archivo no es texto UTF-8.',
    notJson: (why) => `El archivo no es JSON: ${why}`,
    theFile: 'El archivo',
    oddFile: (file, place) => `${file}: ${place} falta o no es como debería.`,
    rule: (at, id) => `Regla ${at} («${id}»)`,
    namelessRule: (at) => `Regla ${at}`,
    oddRule: (rule) => `${rule}: falta o no es como debería.`,
    oddField: (rule, field) => `${rule}, ${field}: falta o no es como debería.`,
    sameId: (rule) => `${rule}: otra regla tiene el mismo id.`,
    noTrigger: (rule) => `${rule}, when: no hay keyword, phrase ni regex.`,
    inField: (rule, field, problem) => `${rule}, ${field}: ${problem}`,
    noLabel: (rule, label) => `${rule}, set: el modelo en uso no tiene la etiqueta «${label}».`,
  },
};
