import type {Locale} from '../../i18n/locale-type.ts';

export const signup = {
  'preset.firstName': 'Imię',
  'preset.lastName': 'Nazwisko',
  'preset.email': 'Adres e-mail',
  'preset.phone': 'Telefon',
  'preset.postalCode': 'Kod pocztowy',
  'preset.volunteerMessage': 'O czym warto nam powiedzieć?',
  'preset.petitionMessage': 'Dlaczego to dla ciebie ważne?',
  'preset.newsletterConsent': 'Tak, proszę o newsletter na mój adres e-mail. Mogę zrezygnować w każdej chwili.',
  'preset.membershipConsent':
    'Chcę przystąpić do organizacji i zgadzam się na przechowywanie moich danych w celu prowadzenia spraw członkowskich.',
  'preset.volunteerConsent':
    'Zgadzam się na przechowywanie moich danych w celu planowania wolontariatu i kontaktu ze mną w tej sprawie.',
  'preset.petitionConsent': 'Proszę o wiadomości o tej petycji na mój adres e-mail. Mogę zrezygnować w każdej chwili.',
  'shifts.label': 'Które dyżury ci odpowiadają?',
  'shifts.free': {
    one: 'Zostało {n} miejsce',
    few: 'Zostały {n} miejsca',
    many: 'Zostało {n} miejsc',
    other: 'Zostało {n} miejsca',
  },
  'shifts.waitlist': {
    one: 'Brak miejsc – trafisz na listę oczekujących, przed tobą {n} osoba',
    few: 'Brak miejsc – trafisz na listę oczekujących, przed tobą {n} osoby',
    many: 'Brak miejsc – trafisz na listę oczekujących, przed tobą {n} osób',
    other: 'Brak miejsc – trafisz na listę oczekujących, przed tobą {n} osoby',
  },
  'shifts.waitlistEmpty': 'Brak miejsc – trafisz na pierwsze miejsce listy oczekujących',
  'shifts.full': 'Brak miejsc',
  'shifts.yours': 'Według twojego czasu: {time}',
  'shifts.clash':
    '„{a}” i „{b}” nakładają się w czasie. Zostaw, proszę, jeden z nich albo napisz nam, jak chcesz podzielić czas.',
  'signup.send': 'Wyślij',
  'signup.send.newsletter': 'Zapisz mnie',
  'signup.send.membership': 'Przystąp do organizacji',
  'signup.send.volunteer': 'Liczcie na mnie',
  'signup.send.petition': 'Podpisz petycję',
  'signup.confirm': 'Wyślemy ci wiadomość e-mail z linkiem. Otwórz go, proszę: dopiero wtedy znajdziesz się na liście.',
  'signup.goal': 'Dołączyło już {n} z {goal}',
  'signup.goal.petition': 'Podpisało już {n} z {goal}',
  'signup.goalStart': 'Nasz cel to {goal}. Zacznij razem z pierwszymi.',
  'signup.sent': 'Co i do kogo jest wysyłane',
  'signup.whatIsSent':
    'Po naciśnięciu przycisku wpisane przez ciebie dane trafiają do {site}, razem z twoim językiem, adresem tej strony i godziną. Wcześniej nic nie jest wysyłane, a nikomu innemu nie wysyłamy niczego.',
  'signup.whatIsSentFlat':
    'Po naciśnięciu przycisku wpisane przez ciebie dane trafiają do {site}. Wcześniej nic nie jest wysyłane, a nikomu innemu nie wysyłamy niczego.',
  'signup.alsoSent': 'Formularz dodaje: {names}.',
  'signup.confirmNow':
    'Jeszcze jeden krok: otwórz wiadomość, która przyjdzie na {email}, i kliknij w link. Dopiero wtedy znajdziesz się na liście.',
  'signup.confirmed': 'Masz miejsce na:',
  'signup.waiting':
    'Na „{shift}” nie było już miejsc. Twój numer na liście oczekujących to {n}, napiszemy, gdy zwolni się miejsce.',
  'signup.justGone':
    'Ktoś zajął ostatnie miejsce na „{shift}” chwilę przed tobą. Twój numer na liście oczekujących to {n}, napiszemy, gdy zwolni się miejsce.',
  'signup.calendar': 'Dodaj do mojego kalendarza',
  'signup.cannotCome': 'Jednak nie możesz przyjść?',
  'signup.cancel': 'Odwołaj tutaj',
  'signup.keepLink': 'Zachowaj ten link: jest tylko dla ciebie.',
} satisfies Partial<Locale>;
