import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {one: 'Fomu {n} inasubiri kutumwa', other: 'Fomu {n} zinasubiri kutumwa'},
  outboxNext: 'Tutajaribu tena: {time}.',
  outboxRefused: 'Fomu kutoka {page} haikukubaliwa',
  outboxWhy: 'Sababu iliyotolewa: {reason}',
  outboxSent: 'Kilichokuwa kinasubiri kimetumwa. Asante.',
  outboxTry: 'Jaribu sasa',
  outboxSave: 'Hifadhi nakala',
  outboxCopy: 'Nakili',
  outboxCopied: 'Imenakiliwa',
  outboxDiscard: 'Tupa',
  outboxReally: 'Itupwe kabisa?',
  outboxOpen: 'Fungua ukurasa huo',
  outboxCorrect: 'Rudisha majibu ili kuyasahihisha',
} satisfies Partial<Locale>;
