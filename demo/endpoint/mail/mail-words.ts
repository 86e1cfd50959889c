import type {Tongue} from '../page-words.ts';

/** What e-mails say. */
const en = {
  confirmSubject: 'Please confirm: {title}',
  confirmLead: 'Somebody signed up for “{title}” with this e-mail address.',
  confirmAsk: 'If it was you, follow this link and press the button there. Only then does it count.',
  confirmAct: 'Confirm my sign-up',
  confirmElse: 'If it was not you, do nothing. Without the link you are on no list.',
  confirmUntil: 'The link is good for 30 days.',
  placesSubject: 'What you signed up for: {title}',
  placesLead: 'Thank you. This is what we have put down for you:',
  promotedSubject: 'You have a place: {title}',
  promotedLead: 'Somebody gave a place back, and now it is yours. This is what we have put down for you:',
  placeConfirmed: 'You have a place',
  placeWaiting: 'You are number {n} on the waiting list. We write when a place opens',
  placeCalendar: 'The file with this e-mail puts it into your calendar.',
  placeCancel: 'Can’t come after all? Tell us with this link, and somebody else gets the place.',
  placeAct: 'See my places, or give one back',
  noticeSubject: 'New: {title}',
  noticeOne: 'Somebody has answered “{title}”.',
  noticeMany: '{n} people have answered “{title}” since we wrote last.',
  noticeNone: 'Somebody has answered “{title}”, and it is read or deleted already.',
  noticeWhere: 'What they wrote is not in this e-mail. You can read it on the administrator’s page.',
  noticeAct: 'Open the administrator’s page',
  receipt: 'Your receipt: {receipt}',
  why: 'You get this e-mail from {house} because somebody typed this address into a form. Should that be a mistake:',
  stop: 'No more e-mail to this address',
  stopTitle: 'No more e-mail?',
  stopAsk: 'If you press the button, no form here will write to this address any more: no confirmations, no dates.',
  stopAct: 'No more e-mail to my address',
  stopped: 'We will not write to this address any more.',
  stoppedMore: 'If you sign up for something that needs a confirmation by e-mail, you have to undo this first.',
  resumeAct: 'You may write to me again',
  resumed: 'Forms here may write to this address again.',
};

const es: typeof en = {
  confirmSubject: 'Confirme, por favor: {title}',
  confirmLead: 'Alguien se ha apuntado a «{title}» con este correo electrónico.',
  confirmAsk: 'Si ha sido usted, siga este enlace y pulse allí el botón. Solo entonces cuenta.',
  confirmAct: 'Confirmar mi inscripción',
  confirmElse: 'Si no ha sido usted, no haga nada. Sin el enlace no está en ninguna lista.',
  confirmUntil: 'El enlace vale 30 días.',
  placesSubject: 'Lo que ha reservado: {title}',
  placesLead: 'Gracias. Esto es lo que hemos apuntado para usted:',
  promotedSubject: 'Tiene una plaza: {title}',
  promotedLead: 'Alguien ha dejado libre una plaza y ahora es suya. Esto es lo que hemos apuntado para usted:',
  placeConfirmed: 'Tiene una plaza',
  placeWaiting: 'Tiene el número {n} en la lista de espera. Le escribiremos cuando haya sitio',
  placeCalendar: 'El archivo que acompaña a este correo lo pone en su calendario.',
  placeCancel: '¿Al final no puede venir? Díganoslo con este enlace y la plaza será para otra persona.',
  placeAct: 'Ver mis plazas o dejar una libre',
  noticeSubject: 'Nuevo: {title}',
  noticeOne: 'Alguien ha respondido a «{title}».',
  noticeMany: '{n} personas han respondido a «{title}» desde nuestro último correo.',
  noticeNone: 'Alguien ha respondido a «{title}», y ya se ha leído o borrado.',
  noticeWhere: 'Lo que han escrito no está en este correo. Puede leerlo en la página de administración.',
  noticeAct: 'Abrir la página de administración',
  receipt: 'Su comprobante: {receipt}',
  why: 'Recibe este correo de {house} porque alguien escribió esta dirección en un formulario. Si es un error:',
  stop: 'No más correos a esta dirección',
  stopTitle: '¿No más correos?',
  stopAsk:
    'Si pulsa el botón, ningún formulario de aquí volverá a escribir a esta dirección: ni confirmaciones ni fechas.',
  stopAct: 'No más correos a mi dirección',
  stopped: 'Ya no escribiremos a esta dirección.',
  stoppedMore: 'Si se apunta a algo que hay que confirmar por correo, antes tiene que deshacer esto.',
  resumeAct: 'Pueden volver a escribirme',
  resumed: 'Los formularios de aquí pueden volver a escribir a esta dirección.',
};

/** The same sentences by language. */
export const MAIL_WORDS: Record<Tongue, typeof en> = {en, es};
export type MailWords = typeof en;

/** Fills in a sentence; a value is never read as a pattern. */
export const fillIn = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
