import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {
    one: 'Jeden formularz czeka na wysłanie',
    few: '{n} formularze czekają na wysłanie',
    many: '{n} formularzy czeka na wysłanie',
    other: '{n} formularza czeka na wysłanie',
  },
  outboxNext: 'Następna próba: {time}.',
  outboxRefused: 'Formularz ze strony „{page}” nie został przyjęty',
  outboxWhy: 'Podany powód: {reason}',
  outboxSent: 'To, co czekało, zostało wysłane. Dziękujemy.',
  outboxTry: 'Spróbuj teraz',
  outboxSave: 'Zapisz kopię',
  outboxCopy: 'Kopiuj',
  outboxCopied: 'Skopiowano',
  outboxDiscard: 'Odrzuć',
  outboxReally: 'Odrzucić na dobre?',
  outboxOpen: 'Otwórz tę stronę',
  outboxCorrect: 'Przywróć odpowiedzi, żeby je poprawić',
} satisfies Partial<Locale>;
