import type {Locale} from '../../i18n/locale-type.ts';

export const pulse = {
  'pulse.title': 'Czy czujesz się częścią społeczności „{group}”?',
  'pulse.why': {
    one: 'Jedno pytanie, żebyśmy wiedzieli, jak to jest być częścią społeczności „{group}”, i mogli coś z tym zrobić.',
    few: '{n} krótkie pytania, żebyśmy wiedzieli, jak to jest być częścią społeczności „{group}”, i mogli coś z tym zrobić.',
    many: '{n} krótkich pytań, żebyśmy wiedzieli, jak to jest być częścią społeczności „{group}”, i mogli coś z tym zrobić.',
    other:
      '{n} krótkiego pytania, żebyśmy wiedzieli, jak to jest być częścią społeczności „{group}”, i mogli coś z tym zrobić.',
  },
  'pulse.free': 'Odpowiedz, na co chcesz, resztę możesz pominąć.',
  'pulse.whoTitle': 'Kto co zobaczy',
  'pulse.who.sent':
    'Twoje odpowiedzi i dzisiejsza data trafiają do {site}. Nic, co mówi, kim jesteś: bez imienia, bez godziny, bez adresu strony.',
  'pulse.who.item':
    'Średnie pokazujemy, gdy liczba odpowiadających osób to co najmniej {item}; wynik ogólny, gdy co najmniej {headline}.',
  'pulse.who.groups': 'Grupy, w której jest mniej osób niż {item}, nigdy nie pokazujemy osobno.',
  'pulse.who.comment':
    'To, co napiszesz własnymi słowami, najpierw czyta osoba ze społeczności „{group}”; pokazujemy to dopiero po zakończeniu i gdy osób jest co najmniej {comments}.',
  'pulse.already': 'Twoje odpowiedzi z tej rundy już mamy',
  'pulse.alreadyText': 'Z tego urządzenia wysłano już odpowiedzi ({wave}). Każda osoba liczy się raz.',
  'pulse.somebodyElse': 'Ktoś inny chce tu odpowiedzieć',
  'pulse.next.monthly': 'Zapytamy ponownie w przyszłym miesiącu.',
  'pulse.next.quarterly': 'Zapytamy ponownie za mniej więcej trzy miesiące.',
  'pulse.next.half-yearly': 'Zapytamy ponownie za mniej więcej pół roku.',
  'pulse.next.yearly': 'Zapytamy ponownie za rok.',
  'pulse.heard': 'Co wynikło z poprzedniej rundy',
  'pulse.later': 'Wyniki pojawią się tutaj po zakończeniu tej rundy.',
} satisfies Partial<Locale>;
