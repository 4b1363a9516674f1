import type { en } from './en.ts';

export const es: typeof en = {
  title: '¿Cómo podemos ayudarle?',
  lead: 'Las sugerencias aparecen mientras escribe. Se calculan en este dispositivo; no se envía nada a ningún sitio.',
  thanks: (id) => `Gracias. Su solicitud ${id} está guardada.`,
  beingSorted: 'Se está clasificando para el equipo adecuado.',
  seeHow: 'Ver cómo se clasificó',
  announced: (id) => `La solicitud ${id} está guardada y se está clasificando.`,
  subject: 'Asunto',
  optional: '(opcional)',
  description: '¿Qué ha pasado?',
  hint: 'Bastan una o dos frases.',
  empty: 'Escriba qué ha pasado.',
  topic: 'Tema',
  urgency: 'Urgencia',
  leaveToUs: 'Elija, o déjelo en nuestras manos',
  send: 'Enviar solicitud',
  examples: 'Pruebe un ejemplo',
  copyText: 'Copiar mi texto',
  copied: 'Texto copiado.',
  requests: 'Sus solicitudes',
  noRequests: 'Lo que envía aparece aquí al instante, también sin red.',
};
