import type {Locale} from '../../i18n/locale-type.ts';

export const outbox = {
  outboxWaiting: {one: '{n} फ़ॉर्म भेजे जाने के इंतज़ार में है', other: '{n} फ़ॉर्म भेजे जाने के इंतज़ार में हैं'},
  outboxNext: 'हम फिर कोशिश करेंगे, समय: {time}।',
  outboxRefused: '{page} से भेजा गया एक फ़ॉर्म स्वीकार नहीं हुआ',
  outboxWhy: 'बताया गया कारण: {reason}',
  outboxSent: 'जो इंतज़ार में था, वह भेज दिया गया है। धन्यवाद।',
  outboxTry: 'अभी कोशिश करें',
  outboxSave: 'एक कॉपी सहेजें',
  outboxCopy: 'कॉपी करें',
  outboxCopied: 'कॉपी हो गया',
  outboxDiscard: 'हटा दें',
  outboxReally: 'हमेशा के लिए हटा दें?',
  outboxOpen: 'वह पेज खोलें',
  outboxCorrect: 'सुधारने के लिए जवाब वापस लाएँ',
} satisfies Partial<Locale>;
