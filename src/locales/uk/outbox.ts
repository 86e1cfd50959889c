import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {
    one: '{n} форма чекає на надсилання',
    few: '{n} форми чекають на надсилання',
    many: '{n} форм чекають на надсилання',
    other: '{n} форми чекають на надсилання',
  },
  outboxNext: 'Наступна спроба: {time}.',
  outboxRefused: 'Форму зі сторінки «{page}» не прийнято',
  outboxWhy: 'Вказана причина: {reason}',
  outboxSent: 'Усе, що чекало, надіслано. Дякуємо.',
  outboxTry: 'Спробувати зараз',
  outboxSave: 'Зберегти копію',
  outboxCopy: 'Копіювати',
  outboxCopied: 'Скопійовано',
  outboxDiscard: 'Видалити',
  outboxReally: 'Видалити назавжди?',
  outboxOpen: 'Відкрити ту сторінку',
  outboxCorrect: 'Повернути відповіді, щоб виправити їх',
} satisfies Partial<Locale>;
