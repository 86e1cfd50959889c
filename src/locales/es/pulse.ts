import type {Locale} from '../../i18n/locale-type.ts';

export const pulse = {
  'pulse.title': '¿Siente que forma parte de {group}?',
  'pulse.why': {
    one: 'Una pregunta, para saber cómo se siente ser parte de {group} y poder hacer algo.',
    other: '{n} preguntas breves, para saber cómo se siente ser parte de {group} y poder hacer algo.',
  },
  'pulse.free': 'Responda lo que quiera y deje el resto.',
  'pulse.whoTitle': 'Quién verá qué',
  'pulse.who.sent':
    'Sus respuestas y la fecha de hoy se envían a {site}. Nada que diga quién es usted: ni nombre, ni hora, ni página.',
  'pulse.who.item':
    'Las medias se muestran cuando han respondido al menos {item} personas; la cifra global, a partir de {headline}.',
  'pulse.who.groups': 'Un grupo de menos de {item} personas nunca se muestra por separado.',
  'pulse.who.comment':
    'Lo que escriba con sus palabras lo lee antes una persona de {group}, y se muestra solo al final, a partir de {comments} personas.',
  'pulse.already': 'Ya ha respondido esta vez',
  'pulse.alreadyText': 'Este dispositivo ya envió sus respuestas de {wave}. Cada persona cuenta una vez.',
  'pulse.somebodyElse': 'Otra persona quiere responder aquí',
  'pulse.next.monthly': 'Volveremos a preguntar el mes que viene.',
  'pulse.next.quarterly': 'Volveremos a preguntar dentro de unos tres meses.',
  'pulse.next.half-yearly': 'Volveremos a preguntar dentro de medio año.',
  'pulse.next.yearly': 'Volveremos a preguntar dentro de un año.',
  'pulse.heard': 'Qué salió de la última ronda',
  'pulse.later': 'Los resultados se muestran aquí cuando termine esta ronda.',
} satisfies Partial<Locale>;
