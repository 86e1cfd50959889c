/** Spanish words of the note about what waits. */
export const outbox = {
  outboxWaiting: {one: 'Un envío está pendiente', other: '{n} envíos están pendientes'},
  outboxNext: 'Volveremos a intentarlo a esta hora: {time}.',
  outboxRefused: 'Un envío desde {page} no fue aceptado',
  outboxWhy: 'El motivo indicado: {reason}',
  outboxSent: 'Lo que estaba pendiente se ha enviado. Gracias.',
  outboxTry: 'Intentar ahora',
  outboxSave: 'Guardar una copia',
  outboxCopy: 'Copiar',
  outboxCopied: 'Copiado',
  outboxDiscard: 'Descartar',
  outboxReally: '¿Descartar para siempre?',
  outboxOpen: 'Abrir esa página',
  outboxCorrect: 'Recuperar las respuestas para corregirlas',
};
