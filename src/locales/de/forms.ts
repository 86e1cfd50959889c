import type {Locale} from '../../i18n/locale-type.ts';

/** Reviews, long lists, and what is said of sending. */
export const forms = {
  minutes: {one: 'Dauert etwa {n} Minute', other: 'Dauert etwa {n} Minuten'},
  opensTitle: 'Das hat noch nicht begonnen',
  revealed: {one: 'Eine Frage mehr: {labels}', other: '{n} Fragen mehr: {labels}'},
  goOnTo: 'Weiter zu {site}',
  fileDrop: 'oder hier ablegen',
  findChoice: 'In diesen Antworten suchen',
  found: {one: '{n} Antwort passt', other: '{n} Antworten passen'},
  foundNone: 'Nichts passt zu „{words}“',
  foundMore: {
    one: '{n} weitere: Tippen Sie, um die Liste zu kürzen',
    other: '{n} weitere: Tippen Sie, um die Liste zu kürzen',
  },
  picked: {one: 'Ausgewählt: {names}', other: '{n} ausgewählt: {names}'},
  reviewTitle: 'Prüfen Sie Ihre Antworten',
  reviewText: 'Es wurde noch nichts gesendet.',
  reviewChange: 'Ändern',
  reviewEmpty: 'Nicht beantwortet',
  'told.nothing': 'Sie haben noch nichts ausgefüllt.',
  'told.consents':
    'Zu jeder Einwilligung gehören ihr genauer Wortlaut, ob Sie das Häkchen gesetzt haben, und die Uhrzeit.',
  'told.scores': 'Aus Ihren Antworten berechnet: {scores}.',
  'told.pulse':
    'Nicht gesendet werden: Ihr Name, die Uhrzeit, die Adresse dieser Seite, Ihre Sprache. Wie jede Website sieht {site} Ihre Internet-Adresse; sie ist kein Teil Ihrer Antworten.',
  'told.kept': 'Bis sie gesendet sind, bleiben Ihre Antworten auf diesem Gerät, höchstens einen Tag.',
  'told.keptUnsent':
    'Ihre Antworten bleiben nur dann auf diesem Gerät, wenn sie nicht gleich gesendet werden können, und bis sie gesendet sind.',
  'told.keptNot': 'Nichts bleibt auf diesem Gerät, wenn diese Seite geschlossen ist.',
  'told.clear': 'Von diesem Gerät löschen',
  'told.cleared': 'Gelöscht: Ihre Antworten sind jetzt nur noch auf dieser Seite.',
} satisfies Partial<Locale>;
