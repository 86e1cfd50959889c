import type {Locale} from '../../i18n/locale-type.ts';

/** Sign-ups and shifts in Spanish. */
export const signup = {
  'preset.firstName': 'Nombre',
  'preset.lastName': 'Apellidos',
  'preset.email': 'Correo electrónico',
  'preset.phone': 'Teléfono',
  'preset.postalCode': 'Código postal',
  'preset.volunteerMessage': '¿Hay algo que debamos saber?',
  'preset.petitionMessage': '¿Por qué le importa esto?',
  'preset.newsletterConsent': 'Sí, envíenme el boletín por correo electrónico. Puedo darme de baja cuando quiera.',
  'preset.membershipConsent': 'Quiero hacerme miembro y acepto que se guarden mis datos para gestionar la membresía.',
  'preset.volunteerConsent': 'Acepto que se guarden mis datos para organizar el voluntariado y comunicarse conmigo.',
  'preset.petitionConsent': 'Infórmenme sobre esta petición por correo electrónico. Puedo darme de baja cuando quiera.',
  'shifts.label': '¿Qué turnos puede hacer?',
  'shifts.free': {one: 'Queda {n} plaza', other: 'Quedan {n} plazas'},
  'shifts.waitlist': {
    one: 'Completo: quedaría en la lista de espera, después de {n} persona',
    other: 'Completo: quedaría en la lista de espera, después de {n} personas',
  },
  'shifts.waitlistEmpty': 'Completo: sería la primera persona de la lista de espera',
  'shifts.full': 'Completo',
  'shifts.yours': 'En su hora: {time}',
  'shifts.clash': '«{a}» y «{b}» coinciden en el tiempo. Por favor, quédese con uno o díganos cómo quiere repartirse.',
  'signup.send': 'Enviar',
  'signup.send.newsletter': 'Unirme a la lista',
  'signup.send.membership': 'Hacerme miembro',
  'signup.send.volunteer': 'Cuenten conmigo',
  'signup.send.petition': 'Firmar la petición',
  'signup.confirm': 'Le enviaremos un correo con un enlace. Por favor, ábralo: solo entonces estará en la lista.',
  'signup.goal': 'Ya se han unido {n} de {goal}',
  'signup.goal.petition': 'Ya han firmado {n} de {goal}',
  'signup.goalStart': 'Queremos llegar a {goal}. Sea de las primeras personas.',
  'signup.sent': 'Qué se envía y a quién',
  'signup.whatIsSent':
    'Cuando pulse el botón, lo que ha rellenado va a {site}, con su idioma, la dirección de esta página y la hora. Antes no se envía nada, y nada a nadie más.',
  'signup.whatIsSentFlat':
    'Cuando pulse el botón, lo que ha rellenado va a {site}. Antes no se envía nada, y nada a nadie más.',
  'signup.alsoSent': 'El formulario añade: {names}.',
  'signup.confirmNow':
    'Un paso más: por favor, abra el correo que llegará a {email} y siga su enlace. Solo entonces estará en la lista.',
  'signup.confirmed': 'Cuenta con plaza en:',
  'signup.waiting':
    '«{shift}» estaba completo. Tiene el número {n} en la lista de espera; le escribiremos cuando haya sitio.',
  'signup.justGone':
    'Alguien tomó la última plaza de «{shift}» un momento antes. Tiene el número {n} en la lista de espera; le escribiremos cuando haya sitio.',
  'signup.calendar': 'Añadir a mi calendario',
  'signup.cannotCome': '¿Al final no puede venir?',
  'signup.cancel': 'Cancele aquí',
  'signup.keepLink': 'Guarde este enlace: es solo suyo.',
} satisfies Partial<Locale>;
