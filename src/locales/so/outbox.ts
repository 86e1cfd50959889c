import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {one: '{n} foom ayaa sugaya in la diro', other: '{n} foom ayaa sugaya in la diro'},
  outboxNext: 'Mar kale ayaan isku dayi doonnaa: {time}.',
  outboxRefused: 'Foom ka yimid {page} lama aqbalin',
  outboxWhy: 'Sababta la sheegay: {reason}',
  outboxSent: 'Wixii sugayay waa la diray. Mahadsanid.',
  outboxTry: 'Hadda isku day',
  outboxSave: 'Kaydi nuqul',
  outboxCopy: 'Koobiyee',
  outboxCopied: 'Waa la koobiyeeyay',
  outboxDiscard: 'Iska tuur',
  outboxReally: 'Ma rabtaa in gebi ahaanba la tuuro?',
  outboxOpen: 'Fur boggaas',
  outboxCorrect: 'Soo celi jawaabaha si aad u saxdo',
} satisfies Partial<Locale>;
