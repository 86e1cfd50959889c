import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {
    one: '{n} форма ждёт отправки',
    few: '{n} формы ждут отправки',
    many: '{n} форм ждут отправки',
    other: '{n} формы ждут отправки',
  },
  outboxNext: 'Следующая попытка: {time}.',
  outboxRefused: 'Форма со страницы «{page}» не принята',
  outboxWhy: 'Указанная причина: {reason}',
  outboxSent: 'Всё, что ждало, отправлено. Спасибо.',
  outboxTry: 'Попробовать сейчас',
  outboxSave: 'Сохранить копию',
  outboxCopy: 'Копировать',
  outboxCopied: 'Скопировано',
  outboxDiscard: 'Удалить',
  outboxReally: 'Удалить навсегда?',
  outboxOpen: 'Открыть ту страницу',
  outboxCorrect: 'Вернуть ответы, чтобы исправить их',
} satisfies Partial<Locale>;
